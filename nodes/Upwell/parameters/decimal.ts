import type { Parser } from '../description';
import { notANumber } from '../messages/input';
import { isBlank } from './blank';

const DECIMAL = /^[+-]?\d+(\.\d+)?$/;

/** A number, which an expression may give as text. */
export const decimal: Parser<number> = (value, context) => {
	if (isBlank(value)) return undefined;
	if (typeof value === 'number' && Number.isFinite(value)) return value;
	if (typeof value === 'string' && DECIMAL.test(value.trim())) return Number(value);
	throw notANumber(context, value);
};
