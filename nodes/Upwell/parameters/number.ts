import type { FieldContext, Parser } from '../description';
import { notANumber, notANumberBetween, notAWholeNumber } from '../messages/input';
import { isBlank } from './blank';

const DECIMAL = /^[+-]?\d+(\.\d+)?$/;

/** A number, which an expression may give as text. */
export const decimal: Parser<number> = (value, context) => {
	if (isBlank(value)) return undefined;
	if (typeof value === 'number' && Number.isFinite(value)) return value;
	const isDecimal = typeof value === 'string' && DECIMAL.test(value.trim());
	// Beyond that, digits would be lost without a word.
	if (isDecimal && Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER) return Number(value);
	throw notANumber(context, value);
};

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): Parser<number> {
	return bounded(least, most, Number.isInteger, notAWholeNumber(least, most));
}

/** A number from `least` to `most`, whole or not. */
export function numberBetween(least: number, most = Number.MAX_SAFE_INTEGER): Parser<number> {
	return bounded(least, most, Number.isFinite, notANumberBetween(least, most));
}

function bounded(
	least: number,
	most: number,
	fits: (number: unknown) => boolean,
	refuse: (context: FieldContext, value: unknown) => Error,
): Parser<number> {
	return (value, context) => {
		if (isBlank(value)) return undefined;
		const number = typeof value === 'string' ? Number(value) : value;
		if (typeof number === 'number' && fits(number) && number >= least && number <= most) {
			return number;
		}
		throw refuse(context, value);
	};
}
