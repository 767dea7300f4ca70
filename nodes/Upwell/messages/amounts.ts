import { gotValue, refusal } from './input';

/** What messages call the parameter that says how amounts are written, and its choices. */
export const AMOUNTS_LABELS = {
	parameter: 'Amounts In',
	cents: 'Cents',
	currency: 'Currency Units',
} as const;

const PLAIN = 'without a currency sign and without thousands separators';
const otherUnit = (label: string) => `set '${AMOUNTS_LABELS.parameter}' to '${label}'`;

/** Refuses an amount in units of a currency with so many decimals. */
export const notAnAmount = (decimals: number, currency: string | undefined) =>
	decimals === 0
		? refusal(
				gotValue(`an amount of money without decimals, because ${currency} has none`),
				`Enter it like 2847, ${PLAIN}. If it is in another currency, fill in 'Currency'.`,
			)
		: refusal(
				gotValue('an amount of money with at most two decimals'),
				`Enter it like 28.47, ${PLAIN}. To enter whole cents such as 2847, ${otherUnit(AMOUNTS_LABELS.cents)}.`,
			);

/** Refuses an amount in smallest units; `isJson` where no other unit is possible. */
export const notWholeCents = (isJson: boolean) =>
	refusal(
		gotValue('a whole number of cents'),
		isJson
			? `Enter it like 2847, ${PLAIN}: amounts in JSON are whole cents.`
			: `Enter it like 2847, ${PLAIN}. To enter amounts such as 28.47, ${otherUnit(AMOUNTS_LABELS.currency)}.`,
	);

/** What belongs in a field or a filter for an amount. */
export const AMOUNT_HINT = `Such as 28.47, or 2847 where '${AMOUNTS_LABELS.parameter}' is '${AMOUNTS_LABELS.cents}'`;

/** What is said of JSON, which is Upwell's own language. */
export const JSON_IN_CENTS = 'Amounts in JSON are always whole cents: $2,847.50 is 284750';
