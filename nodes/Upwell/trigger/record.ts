import type { IDataObject } from 'n8n-workflow';
import type { AmountForm } from '../description';
import { currencyOf, inCurrencyUnits, isAmountName } from '../parameters/amountUnits';

/** A time of day without a zone, as PostgreSQL writes it in JSON. */
const WITHOUT_ZONE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/;

const WHOLE_NUMBER = /^-?\d+(\.0+)?$/;

/**
 * A row of a delivery as the node's operations output a record: the names of its columns in camel case, amounts as `amountsIn`
 * says, in the row's own currency. What is within a column, such as `metadata`, is JSON in Upwell as well and stays as it is.
 *
 * @param form `currency` is that of a row which does not say it itself
 */
export function recordOf(row: IDataObject, { amountsIn, currency }: AmountForm): IDataObject {
	const rowCurrency = currencyOf(row) ?? currency;
	const shown = (column: string, name: string, value: IDataObject[string]): unknown => {
		if (!isAmountName(name)) return withZone(column, value);
		const amount = asNumber(value);
		return amountsIn === 'cents' ? amount : inCurrencyUnits(amount, rowCurrency);
	};
	const fields = Object.entries(row).map(([column, value]) => {
		const name = fieldName(column);
		return [name, shown(column, name, value)];
	});
	return Object.fromEntries(fields) as IDataObject;
}

/** `total_amount` is `totalAmount` [docs: api-reference/webhooks/handles-invoice-events; api-reference/invoices]. */
export function fieldName(column: string): string {
	return column.replace(/(?<=[a-z0-9])_+([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
}

/** One and the same example has an amount as a number and as text [docs: api-reference/webhooks/handle-carrier-invoice-events]. */
function asNumber(value: IDataObject[string]): IDataObject[string] {
	if (typeof value !== 'string' || !WHOLE_NUMBER.test(value.trim())) return value;
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : value;
}

/**
 * A time stamp with the zone that REST gives it [docs: customer-payments/get-one-customer-payment]. That one without a zone
 * [docs: api-reference/webhooks/handles-invoice-events] is in UTC is inferred: the database writes both, and n8n would take it
 * for the workflow's time zone. A column such as `ship_date` is a day, and is left alone.
 */
export function withZone<T>(column: string, value: T): T | string {
	if (typeof value !== 'string' || !/(_at|At)$/.test(column)) return value;
	const [, day, time] = WITHOUT_ZONE.exec(value.trim()) ?? [];
	return day === undefined ? value : `${day}T${time}+00:00`;
}
