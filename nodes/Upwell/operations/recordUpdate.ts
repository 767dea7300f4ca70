import type { IDataObject } from 'n8n-workflow';
import type { AmountForm, ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import { RELATED_UNCHANGED } from '../messages/hints';
import { orCreate, type MissingHelp } from '../messages/read';
import { describeUnread } from '../messages/update';
import { hasList } from '../parameters/recordReference';
import { isSourceKeyField } from '../parameters/sourceKeyFields';
import { holdsSent, mayBeFromSince } from '../transport/ownRecord';
import type { UpdateResult } from '../transport/answers';
import { asRecord } from '../transport/apiMessage';
import { getRecord } from '../transport/getRecords';
import type { HttpResponse } from '../transport/httpResult';
import { refusesSecondCopy, type Outcome } from '../transport/outcome';
import type { RecordReference } from '../transport/reference';
import type { RetryBudget } from '../transport/sendWithRetry';
import type { RecordChange } from '../transport/updateRecord';
import type { Companion } from './companion';
import { messageContext, type OperationRun } from './runOperation';

/** What an item changes of which record. */
export interface ItemUpdate {
	budget: RetryBudget;
	reference: RecordReference;
	change: RecordChange;
	/** Of the record, where it has one. */
	companion: Companion | undefined;
	/** How the item writes amounts; with the record's currency, if it is known. */
	amounts: AmountForm;
}

/** How a record that Upwell does not have could be named otherwise, and what else could be done. */
export function missingHelp(resource: ResourceDescription): MissingHelp {
	const { displayName: label, endpoints, noun } = resource;
	const nextStep = refusesSecondCopy(endpoints.create) ? orCreate(noun) : undefined;
	return { label, hasList: hasList(resource), nextStep };
}

/** What an update can change of what a create would have given: the record's own columns, and its companion. */
export function changeFromInput(
	{ fields }: ResourceDescription,
	companion: Companion | undefined,
	input: IDataObject,
): RecordChange {
	const columns = fields.filter((field) => field.in.includes('update') && !isSourceKeyField(field));
	const names = new Set(columns.map(({ name }) => name));
	const change = Object.entries(input).filter(([name]) => names.has(name));
	const row = companion?.fromInput(input);
	return { input: Object.fromEntries(change), ...(row && { companion: row }) };
}

/** Whether there was something in the input that an update cannot change. */
export function relatedNotes(
	{ fields }: ResourceDescription,
	companion: Companion | undefined,
	input: IDataObject,
): string[] {
	const isRelated = (name: string) =>
		fields.some((field) => field.name === name && !field.in.includes('update'));
	const isTaken = (name: string) => name === companion?.recordField && companion.takesAllOf(input);
	const left = Object.keys(input).filter((name) => isRelated(name) && !isTaken(name));
	return left.length > 0 ? [RELATED_UNCHANGED] : [];
}

/** What names an updated record to people: its ID, or its own system's ID where an answer leaves that out. */
export function idOf({ id }: IDataObject, reference: RecordReference): string {
	return String(id ?? ('id' in reference ? reference.id : reference.sourceSystemId));
}

/**
 * The record as it is after an update, also where the answer to the update leaves it out.
 *
 * @param update with the reference as it is afterwards
 * @returns the record, and the answer that it came with
 * @throws ItemError when it cannot be read
 */
export async function readUpdated(
	run: OperationRun,
	{ budget, reference, change, companion }: Omit<ItemUpdate, 'amounts'>,
	{ value, result }: Extract<Outcome<UpdateResult>, { kind: 'done' }>,
): Promise<{ record: IDataObject; result: HttpResponse }> {
	const { record, companionRows = 0 } = value;
	const { endpoints } = run.resource;
	const isReadable = 'id' in reference ? endpoints.get : endpoints.getBySource;
	if (record && (record.id !== undefined || !isReadable)) {
		const row = companion && asRecord(record[companion.recordField]);
		// The companion is changed after the record, and the answer shows it as it was before [HASURA: multiple-mutations].
		if (!companion || !row || companionRows === 0) return { record, result };
		const changed = { ...row, ...change.companion } as IDataObject;
		return { record: { ...record, [companion.recordField]: changed }, result };
	}
	// Without a read there is nothing but what was sent.
	if (!isReadable) return { record: { ...reference, ...change.input }, result };
	const found = await getRecord(run.client, budget, endpoints, reference, true);
	if (found.kind === 'done') return { record: found.value, result: found.result };
	throw new ItemError(describeUnread(found, messageContext(run, budget)));
}

/**
 * Finds the record under the source key that an earlier attempt with an unknown outcome may have given it; not one that had
 * this key before.
 *
 * @param update with the reference as it is afterwards
 * @param uncertainSince `Date.now()` at the start of that attempt; undefined where there was none
 */
export async function findRenamed(
	{ client, resource: { endpoints } }: OperationRun,
	{ budget, reference, change }: ItemUpdate,
	uncertainSince: number | undefined,
): Promise<IDataObject | undefined> {
	if (uncertainSince === undefined || !endpoints.getBySource) return undefined;
	const found = await getRecord(client, budget, endpoints, reference, true);
	if (found.kind !== 'done') return undefined;
	const record = found.value;
	const { input } = change;
	// Not all are returned as they were sent: related records, and times.
	const plain = Object.keys(input).filter((name) => typeof input[name] !== 'object');
	const isOurs =
		holdsSent(record, input, plain) &&
		mayBeFromSince(record, uncertainSince, found.result, 'updatedAt');
	return isOurs ? record : undefined;
}
