import { asRecord } from '../transport/apiMessage';
import { isBlank, trimUnseen } from './blank';

/**
 * The fields that hold an amount of money, at any depth of a record: those documented as such [docs: integration-patterns], and
 * those of the same kind. By their names, since answers hold more fields than are documented.
 */
const AMOUNT_NAMES: ReadonlySet<string> = new Set([
	...['amount', 'balance', 'overdueBalance', 'unitPrice', 'fees'],
	...['totalAmount', 'totalTaxAmount', 'totalAmountWithFees'],
	...['customerTotalRate', 'carrierTotalRate'],
]);

/** Whether a field of this name holds an amount of money. */
export function isAmountName(name: string): boolean {
	return AMOUNT_NAMES.has(name);
}

const USUAL_DECIMALS = 2;

/** Of the currencies that Upwell takes [docs: customer-payments/get-one-customer-payment], by ISO 4217. */
const WITHOUT_DECIMALS: ReadonlySet<string> = new Set(['JPY', 'KRW', 'VND']);

/** How many decimals amounts in a currency have; as most of them have where it is not known. */
export function decimalsOf(currency: string | undefined): number {
	return WITHOUT_DECIMALS.has(currency?.toUpperCase() ?? '') ? 0 : USUAL_DECIMALS;
}

/** The currency that a record, or what is given for one, says itself. */
export function currencyOf(record: unknown): string | undefined {
	const currency = asRecord(record)?.currency;
	return typeof currency === 'string' && !isBlank(currency) ? trimUnseen(currency) : undefined;
}

/** A whole number, as JSON has it or as text [HASURA: server flags]; a database may write decimals that are all zero. */
const WHOLE = /^(-?)(\d+)(?:\.0+)?$/;

/**
 * An amount of smallest units in units of its currency: 284750 is 2847.5. Digits are moved, not divided. A number stays a
 * number, and text stays text, with all decimals of the currency: '284750' is '2847.50'. What is no whole number is returned as
 * it is.
 */
export function inCurrencyUnits(amount: unknown, currency: string | undefined): unknown {
	if (typeof amount !== 'number' && typeof amount !== 'string') return amount;
	const text = inCurrencyText(amount, currency);
	if (text === undefined) return amount;
	return typeof amount === 'number' ? Number(text) : text;
}

/** The same as text; undefined for what is no whole number. */
export function inCurrencyText(
	amount: number | string,
	currency: string | undefined,
): string | undefined {
	const [, sign, digits] = WHOLE.exec(String(amount)) ?? [];
	const decimals = decimalsOf(currency);
	if (digits === undefined) return undefined;
	if (decimals === 0) return `${sign}${digits}`;
	const padded = digits.padStart(decimals + 1, '0');
	return `${sign}${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}
