import type { Parser } from '../description';
import { notAnAmount, notWholeCents } from '../messages/amounts';
import { decimalsOf } from './amountUnits';
import { isBlank, trimUnseen } from './blank';

const AMOUNT = /^([+-]?)(\d+)(?:\.(\d*))?$/;

/** Far below a cent, and well above what computing with cents leaves behind. */
const NOTHING = 1e-9;

/**
 * An amount of money, as a number or as text: in units of its currency, such as 28.47, or in whole cents. Gives smallest units,
 * as Upwell has them. Digits are moved rather than multiplied: 28.47 times 100 is 2846.9999999999995. Throws `ItemError` for
 * more decimals than the currency has, and for what is no exact amount.
 */
export const amount: Parser<number> = (value, context) => {
	if (isBlank(value)) return undefined;
	const { amountsIn = 'currency', currency, isUpwellForm } = context;
	const isInCents = isUpwellForm === true || amountsIn === 'cents';
	const decimals = isInCents ? 0 : decimalsOf(currency);
	const units = typeof value === 'string' ? ofText(value, decimals) : ofNumber(value, decimals);
	// '2847.00' is written as currency units are, and its neighbours may have cents.
	const isWrittenInUnits = isInCents && typeof value === 'string' && value.includes('.');
	if (units !== undefined && !isWrittenInUnits) return units;
	throw isInCents
		? notWholeCents(isUpwellForm === true)(context, value)
		: notAnAmount(decimals, currency)(context, value);
};

function ofText(value: string, decimals: number): number | undefined {
	return smallestUnits(trimUnseen(value), decimals);
}

function ofNumber(value: unknown, decimals: number): number | undefined {
	if (typeof value !== 'number') return undefined;
	// What sums such as 0.1 + 0.2 and 0.1 + 0.2 - 0.3 leave behind the fifteenth digit is no part of the amount.
	const exact = Math.abs(value) < NOTHING ? 0 : value;
	const rounded = Number(exact.toPrecision(15));
	const isSame = Math.abs(rounded - exact) < 10 ** -decimals / 1000;
	return (
		smallestUnits(String(exact), decimals) ??
		(isSame ? smallestUnits(String(rounded), decimals) : undefined)
	);
}

/** The digits without the point, as a number; undefined where there are more decimals, or too many digits to be exact. */
function smallestUnits(text: string, decimals: number): number | undefined {
	const [, sign, whole, fraction = ''] = AMOUNT.exec(text) ?? [];
	if (whole === undefined || /[^0]/.test(fraction.slice(decimals))) return undefined;
	const units = Number(`${sign}${whole}${fraction.slice(0, decimals).padEnd(decimals, '0')}`);
	if (!Number.isSafeInteger(units)) return undefined;
	// Not -0, which would be another number than 0 to whoever compares.
	return units === 0 ? 0 : units;
}
