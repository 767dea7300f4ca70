import type { Parser } from '../description';
import { notAWholeNumber } from '../messages/input';
import { isBlank } from './blank';

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): Parser<number> {
	const refuse = notAWholeNumber(least, most);
	return (value, context) => {
		if (isBlank(value)) return undefined;
		const number = typeof value === 'string' ? Number(value) : value;
		const fits = typeof number === 'number' && Number.isInteger(number);
		if (fits && number >= least && number <= most) return number;
		throw refuse(context, value);
	};
}
