import type { IDataObject } from 'n8n-workflow';
import type { AmountForm, FieldContext, ResourceDescription } from '../description';
import { type ErrorReport, ItemError, reportOf } from '../execution/errorReport';
import type { ItemResult } from '../execution/itemMemory';
import { describeMissing, describeRead } from '../messages/read';
import { CHECK_PARAMETERS } from '../messages/run';
import { NOT_CHANGED } from '../messages/update';
import { amount } from '../parameters/amount';
import { currencyOf, inCurrencyText, isAmountName } from '../parameters/amountUnits';
import { showAmounts } from '../parameters/showAmounts';
import { getRecord } from '../transport/getRecords';
import type { RecordReference } from '../transport/reference';
import { missingHelp, type ItemUpdate } from './recordUpdate';
import { messageContext, type OperationRun } from './runOperation';

/** Whether only the record can tell what the amounts of an input mean: they are in currency units, and it names no currency. */
export function lacksCurrency(input: IDataObject, { amountsIn }: AmountForm): boolean {
	const hasAmount = ([name, value]: [string, unknown]) =>
		isAmountName(name) && typeof value === 'number';
	return (
		amountsIn === 'currency' && !('currency' in input) && Object.entries(input).some(hasAmount)
	);
}

/**
 * What an item gives, with its amounts in the currency of the record where it names none: they were read with two decimals.
 * Throws `ItemError` for one that has more decimals than that currency.
 *
 * @param record as Upwell shows it
 */
export function inRecordCurrency(
	{ fields }: Pick<ResourceDescription, 'fields'>,
	input: IDataObject,
	record: IDataObject,
	form: AmountForm,
	itemIndex: number,
): IDataObject {
	const currency = currencyOf(record);
	if (currency === undefined || !lacksCurrency(input, form)) return input;
	const own: IDataObject = { ...input };
	for (const [name, value] of Object.entries(input)) {
		if (!isAmountName(name) || typeof value !== 'number') continue;
		const field = fields.find((one) => one.name === name);
		const label = field?.parameter.displayName ?? name;
		own[name] = readAgain(inCurrencyText(value, undefined), { label, itemIndex, currency });
	}
	return own;
}

/** Reads an amount in another currency; by then something may have been sent, but nothing was changed. */
function readAgain(entered: string | undefined, context: FieldContext): number | undefined {
	let refusal: ErrorReport;
	try {
		return amount(entered, context);
	} catch (thrown) {
		refusal = reportOf(thrown, CHECK_PARAMETERS);
	}
	throw new ItemError({ ...refusal, reassurance: NOT_CHANGED });
}

/** Whether a record can be read by what names it. */
function isReadable({ endpoints }: ResourceDescription, reference: RecordReference): boolean {
	return ('id' in reference ? endpoints.get : endpoints.getBySource) !== undefined;
}

/**
 * An update with its amounts in the currency of the record. Where the item gives amounts and names no currency, the record is
 * read first, if Upwell has a read.
 *
 * @throws ItemError when the record cannot be read, or an amount has more decimals than its currency
 */
export async function readCurrencyFirst(
	run: OperationRun,
	update: ItemUpdate,
	itemIndex: number,
): Promise<ItemUpdate> {
	const { resource, client } = run;
	const { budget, reference, change, amounts } = update;
	if (!lacksCurrency(change.input, amounts) || !isReadable(resource, reference)) return update;
	const found = await getRecord(client, budget, resource.endpoints, reference);
	if (found.kind !== 'done') {
		const context = messageContext(run, budget);
		throw new ItemError(
			found.kind === 'missing'
				? describeMissing(found, reference, context, missingHelp(resource))
				: describeRead(found, context),
		);
	}
	const record = found.value;
	const input = inRecordCurrency(resource, change.input, record, amounts, itemIndex);
	return {
		...update,
		change: { ...change, input },
		amounts: { ...amounts, currency: currencyOf(record) },
	};
}

/** A result with the amounts of its records in the form that the item asks for. */
export function withAmounts(result: ItemResult, form: AmountForm): ItemResult {
	if (form.amountsIn === 'cents') return result;
	return { ...result, outputs: result.outputs.map((record) => showAmounts(record, form)) };
}
