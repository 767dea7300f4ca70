import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../description';
import { asRecord, isRefusalAlone } from './apiMessage';
import { AnswerMismatch } from './outcome';
import { keyText, sourceKeyOf } from './reference';

/** The endpoint of an operation. The panel offers none without one, so a missing one is a fault in the description. */
export function endpointOf<E extends Endpoint>(endpoint: E | undefined): E {
	if (endpoint) return endpoint;
	throw new Error('The description of the resource has no endpoint for this operation');
}

/** What the answer to a request holds under the endpoint's key. */
export function valueOf(body: unknown, { responseKey, hasInferredKey }: Endpoint): unknown {
	const value = asRecord(body)?.[responseKey];
	if (value !== undefined || !hasInferredKey || isRefusalAlone(body)) return value;
	return onlyValue(body);
}

/** What an answer with one key holds, whatever it is called. */
function onlyValue(body: unknown): unknown {
	const values = Object.values(asRecord(body) ?? {});
	return values.length === 1 ? values[0] : undefined;
}

/** A record as Upwell sends it: an object with an `id`, whatever else it holds. */
export function readRecord(value: unknown): IDataObject | undefined {
	const record = asRecord(value);
	const { id } = record ?? {};
	const hasId = (typeof id === 'string' && id.trim() !== '') || typeof id === 'number';
	return hasId ? (record as IDataObject) : undefined;
}

/** A record, or null where the answer explicitly says that there is none. */
export function readRecordOrNull(value: unknown): IDataObject | null | undefined {
	return value === null ? null : readRecord(value);
}

/** Says that an answer holds another record than the one that was asked for, or was to be changed. */
export function anotherRecord({ id }: IDataObject, mayBeChanged?: true): AnswerMismatch {
	const known = id === undefined || id === null ? {} : { id: String(id) };
	return new AnswerMismatch({
		reason: 'anotherRecord',
		...known,
		...(mayBeChanged && { mayBeChanged }),
	});
}

/** The records of a list; undefined where the value is no list of records. */
export function readRecords(value: unknown, read = readRecord): IDataObject[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const records = value.map(read).filter((record) => record !== undefined);
	return records.length === value.length ? records : undefined;
}

/** The records of a bulk create, without what is no record. */
export function readReturned(value: unknown): IDataObject[] | undefined {
	const { returning } = asRecord(value) ?? {};
	if (!Array.isArray(returning)) return undefined;
	return returning.map(readRecord).filter((record) => record !== undefined);
}

/** The same by the texts of their source keys. */
export function readCreated(value: unknown): Map<string, IDataObject> | undefined {
	const records = readReturned(value);
	if (!records) return undefined;
	const created = new Map<string, IDataObject>();
	for (const record of records) {
		const sourceKey = sourceKeyOf(record);
		if (!sourceKey) continue;
		const key = keyText(sourceKey);
		if (!created.has(key)) created.set(key, record);
	}
	return created;
}

/** How many rows were changed, as an answer says [docs: …-by-source-system-id]; numbers may come as text [HASURA: server flags]. */
export function rowCount(value: unknown): number | undefined {
	const { affectedRows } = asRecord(value) ?? {};
	const isGiven = typeof affectedRows === 'number' || /^\d+$/.test(String(affectedRows));
	return isGiven ? Number(affectedRows) : undefined;
}

/** What an update did. */
export interface UpdateResult {
	/** As it is now; Upwell may leave it out, or return another one. */
	record?: IDataObject;
	/** How many rows of the companion were changed, where there is one and the answer says so. */
	companionRows?: number;
}

/**
 * A row that was written need not name itself: which fields a shipment's answer has is documented in part only.
 *
 * @param known names of fields: what has none of them is something else
 */
export function readRow(value: unknown, known?: readonly string[]): IDataObject | undefined {
	const row = asRecord(value);
	const isRow = row && Object.keys(row).some((name) => !known || known.includes(name));
	return isRow ? (row as IDataObject) : undefined;
}

/**
 * Reads the answer to an update. One page of the documentation has the record itself, the other
 * `{affectedRows, returning}` [docs: customers/update-one-customer, …-by-source-system-id]; each is accepted in either
 * place, and so is a bare list. A 200 proves nothing: `null`, no affected rows and an empty list say that there is no such
 * record [HASURA: issue 10184], except where no column was to change: then the answer says nothing about the record
 * [HASURA: `buildEmptyMutResp`], and the rows of the companion count.
 *
 * @param isMeant whether it is the record that was to be updated
 * @param companionOnly whether no column of the record itself was to change
 */
export function readUpdate(
	value: unknown,
	isMeant: (record: IDataObject) => boolean,
	companionRows: number | undefined,
	companionOnly: boolean,
): UpdateResult | AnswerMismatch | null | undefined {
	const single = readRecord(value);
	const { returning } = asRecord(value) ?? { returning: value };
	const affectedRows = rowCount(value);
	const records = single ? [single] : readRecords(returning, (row) => readRow(row));
	const record = records?.find(isMeant);
	const count = affectedRows ?? records?.length ?? 0;
	if (count > 1) return new AnswerMismatch({ reason: 'severalChanged', count });
	if (records && records.length > 0 && !record) return anotherRecord(records[0], true);
	const result: UpdateResult = { record, companionRows };
	if (companionOnly && companionRows !== undefined) return result;
	if (value === null || affectedRows === 0) return null;
	if (affectedRows !== undefined) return result;
	if (records === undefined) return undefined;
	return records.length === 0 ? null : result;
}

/** What a delete did. */
export interface DeleteResult {
	/** Of the record, where the answer names it. */
	id?: string;
}

/**
 * Reads the answer to a delete: by source key `{affectedRows, returning: [{id}]}` [docs: api-reference/carriers and invoices,
 * delete-one-…-by-source-system-id], by ID the record as it was [docs: api-reference/rules/delete-one-rule]; each is accepted
 * in either place. `null`, no affected rows and an empty list say that there was no such record [HASURA: issue 10184].
 *
 * @param isMeant whether it is the record that was to be deleted, as far as it says
 */
export function readDelete(
	value: unknown,
	isMeant: (record: IDataObject) => boolean,
): DeleteResult | AnswerMismatch | null | undefined {
	if (value === null) return null;
	const single = readRecord(value);
	const { returning } = asRecord(value) ?? { returning: value };
	const records = single ? [single] : readRecords(returning);
	const count = rowCount(value) ?? records?.length;
	if (count === undefined) return undefined;
	if (count === 0) return null;
	if (count > 1) return new AnswerMismatch({ reason: 'severalChanged', count });
	const record = records?.[0];
	if (record && !isMeant(record)) return anotherRecord(record, true);
	return record ? { id: String(record.id) } : {};
}
