import type { IDataObject } from 'n8n-workflow';
import type { AmountForm, ResourceDescription } from '../../description';
import { reportOf, type ErrorReport } from '../../execution/errorReport';
import type { Plan } from '../../messages/check';
import { RELATED_UNCHANGED } from '../../messages/hints';
import { CHECK_PARAMETERS } from '../../messages/run';
import { sourceKeyOf } from '../../transport/reference';
import type { Companion } from '../companion';
import { asSent, differences, lacksCompanion } from '../differences';
import { inRecordCurrency } from '../recordCurrency';
import { changeFromInput, relatedNotes } from '../recordUpdate';
import { completeInput } from './createTask';

/** What is known of the record that an item names, as it would be when the item's turn comes. */
export interface KnownRecord {
	/** None where there is no such record. */
	record?: IDataObject;
	/** An earlier item of the run would create it. */
	isOfRun?: true;
}

/** What an operation does with an item. */
export interface CheckedOperation {
	resource: ResourceDescription;
	companion?: Companion;
	isUpsert: boolean;
	/** What a create does with a record that exists. */
	ifExists?: 'error' | 'return';
	/** How the item writes amounts. */
	amounts: AmountForm;
	itemIndex: number;
}

/** What would happen to an item, or why it would be refused, and what its record is like before and afterwards. */
export type PlannedItem = {
	before: KnownRecord;
	after: KnownRecord;
} & ({ plan: Plan; refusal?: undefined } | { refusal: ErrorReport });

/** Plans what would happen to an item; it is refused where its amounts do not fit the currency of its record. */
export function planItem(
	operation: CheckedOperation,
	given: IDataObject,
	known: KnownRecord,
): PlannedItem {
	const { resource, isUpsert, amounts, itemIndex } = operation;
	const { record } = known;
	if (!record || !isUpsert) return planWith(operation, given, known);
	try {
		const input = inRecordCurrency(resource, given, record, amounts, itemIndex);
		return planWith(operation, input, known);
	} catch (thrown) {
		return { refusal: reportOf(thrown, CHECK_PARAMETERS), before: known, after: known };
	}
}

function planWith(
	operation: CheckedOperation,
	input: IDataObject,
	known: KnownRecord,
): PlannedItem {
	const { resource, companion, isUpsert, ifExists } = operation;
	const { record, isOfRun = false } = known;
	if (!record) {
		const hasSourceKey = sourceKeyOf(input) !== undefined;
		const created = asCreated(operation, input);
		return {
			plan: { outcome: 'would create', hasSourceKey },
			before: known,
			after: { record: created, isOfRun: true },
		};
	}
	if (!isUpsert) {
		const returns = ifExists === 'return';
		return { plan: { outcome: 'exists', isOfRun, returns }, before: known, after: known };
	}
	const change = changeFromInput(resource, companion, input);
	const changes = differences(resource, companion, record, change);
	const keepsRelated = relatedNotes(resource, companion, input).includes(RELATED_UNCHANGED);
	const isLacking = lacksCompanion(companion, record, change);
	const missing = isLacking ? companion?.wouldBeMissing : undefined;
	const row = isLacking ? undefined : change.companion;
	const after = {
		...record,
		...asSent(change.input),
		...(companion && row && { [companion.recordField]: withRow(record, companion, row) }),
	};
	const outcome = changes.length > 0 ? 'would update' : 'unchanged';
	return {
		plan: { outcome, changes, isOfRun, keepsRelated, missing },
		before: known,
		after: { ...known, record: after },
	};
}

function withRow(record: IDataObject, { recordField }: Companion, row: IDataObject): IDataObject {
	return { ...(record[recordField] as IDataObject | undefined), ...row };
}

/** A record as an item would create it: what is not given is blank. */
function asCreated({ resource, companion }: CheckedOperation, input: IDataObject): IDataObject {
	const blank = Object.fromEntries(resource.fields.map(({ name }) => [name, null]));
	const row = companion && { [companion.recordField]: companion.fromInput(input) ?? null };
	return { ...blank, ...asSent(completeInput(resource, input)), ...row };
}
