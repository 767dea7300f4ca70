import type { Parser } from '../description';
import { notAnAmount } from '../messages/input';
import { isBlank } from './blank';

/** An amount with at most two decimals that are not zero. */
const AMOUNT = /^([+-]?)(\d+)(?:\.(\d{0,2})0*)?$/;

/** Far below a cent, and well above what computing with cents leaves behind. */
const NOTHING = 1e-9;

/**
 * An amount of money in dollars, euros or the like; gives whole cents.
 * Digits are moved rather than multiplied: 28.47 times 100 is 2846.9999999999995.
 */
export const cents: Parser<number> = (value, context) => {
	if (isBlank(value)) return undefined;
	const [, sign, whole, fraction = ''] = digitsOf(value) ?? [];
	const amount = Number(`${sign}${whole}${fraction.padEnd(2, '0')}`);
	// Not -0, which would be another number than 0 to whoever compares.
	if (Number.isSafeInteger(amount)) return amount === 0 ? 0 : amount;
	throw notAnAmount(context, value);
};

function digitsOf(value: unknown): RegExpExecArray | null {
	if (typeof value === 'string') return AMOUNT.exec(value.trim());
	if (typeof value !== 'number') return null;
	// What sums such as 0.1 + 0.2 and 0.1 + 0.2 - 0.3 leave behind the fifteenth digit is no part of the amount.
	const amount = Math.abs(value) < NOTHING ? 0 : value;
	return AMOUNT.exec(String(amount)) ?? AMOUNT.exec(String(Number(amount.toPrecision(15))));
}
