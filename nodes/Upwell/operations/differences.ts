import type { IDataObject } from 'n8n-workflow';
import type { Field, ResourceDescription } from '../description';
import type { FieldChange } from '../messages/check';
import { asRecord } from '../transport/apiMessage';
import { timeOf } from '../transport/time';
import type { RecordChange } from '../transport/updateRecord';
import type { Companion } from './companion';

/**
 * The fields that an update would change: those in which a record differs from what would be sent. One that the record does
 * not show cannot be compared, so it counts as changed.
 *
 * @param record as Upwell shows it
 */
export function differences(
	{ fields }: ResourceDescription,
	companion: Companion | undefined,
	record: IDataObject,
	change: RecordChange,
): FieldChange[] {
	const own = differencesIn(fields, record, change.input);
	if (!companion || !change.companion || lacksCompanion(companion, record, change)) return own;
	const row = asRecord(record[companion.recordField]) ?? {};
	return [...own, ...differencesIn(companion.fields, row as IDataObject, change.companion)];
}

/** Whether a companion is to change, and the record shows that it has none: an update does not create one. */
export function lacksCompanion(
	companion: Companion | undefined,
	record: IDataObject,
	change: RecordChange,
): boolean {
	return companion !== undefined && !!change.companion && record[companion.recordField] === null;
}

function differencesIn(
	fields: readonly Field[],
	record: IDataObject,
	input: IDataObject,
): FieldChange[] {
	return Object.entries(input).flatMap(([name, value]) => {
		const field = fields.find((one) => one.name === name);
		const old = record[name];
		if (old !== undefined && isSame(field, old, value)) return [];
		const label = field?.parameter.displayName.replace(' (JSON)', '') ?? name;
		return [{ field: label, name, ...(old !== undefined && { old }), new: asSent(value) }];
	});
}

/** Whether a field of a record holds a value already. Texts are compared exactly, and times by the moment. */
function isSame(field: Field | undefined, old: unknown, value: unknown): boolean {
	// Numbers may come as text [HASURA: server flags].
	if (typeof value === 'number' && typeof old === 'string') {
		return old.trim() !== '' && Number(old) === value;
	}
	if (field?.parameter.type === 'dateTime') {
		const [one, other] = [timeOf(old), timeOf(value)];
		if (one !== undefined && other !== undefined) return one === other;
	}
	return isEqual(old, asSent(value));
}

/** What JSON carries of a value. */
export function asSent<T>(value: T): T {
	return typeof value === 'object' ? (JSON.parse(JSON.stringify(value)) as T) : value;
}

/** Whether two JSON values hold the same; in objects the order does not matter, in lists it does. */
export function isEqual(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (Array.isArray(one) && Array.isArray(other)) {
		return one.length === other.length && one.every((entry, i) => isEqual(entry, other[i]));
	}
	const [left, right] = [asRecord(one), asRecord(other)];
	if (!left || !right) return false;
	const keys = Object.keys(left);
	const has = (key: string) => Object.prototype.hasOwnProperty.call(right, key);
	return (
		keys.length === Object.keys(right).length &&
		keys.every((key) => has(key) && isEqual(left[key], right[key]))
	);
}
