import type { IDataObject } from 'n8n-workflow';
import type { ResourceDescription } from '../../description';
import { RELATED_UNCHANGED } from '../../messages/hints';
import { isSourceKeyField } from '../../parameters/sourceKeyFields';
import type { RecordChange } from '../../transport/updateRecord';
import type { Companion } from '../companion';

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
