import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Field, FormColumns, Parser } from '../description';
import { noForm, noRelatedRecords } from '../messages/input';
import { isBlank, isPlainObject } from './blank';
import { json } from './json';
import { text } from './text';

/**
 * Related records for a nested insert. Upwell takes an object around them: `{"data": …}` [HASURA: multiple-mutations]. A
 * list is wrapped in one; an object is sent as it is, should the inference prove wrong.
 */
export const relatedRecords: Parser<IDataObject> = (value, context) => {
	const records = json(value, context);
	if (records === undefined) return undefined;
	if (Array.isArray(records)) return { data: records };
	if (isPlainObject(records)) return records;
	throw noRelatedRecords(context, records);
};

/** What was entered in a form where something else is sent, by the record that is sent: for messages that quote it. */
const entered = new WeakMap<object, IDataObject>();

/** What was entered for a part of a record that a form has read; undefined where it is sent as entered. */
export function enteredValue(record: object, part: string): unknown {
	return entered.get(record)?.[part];
}

/** One part of each entry: what the user sees, and how its text is changed before it is sent. */
export interface FormPart {
	parameter: INodeProperties;
	convert?: (entered: string) => string;
	/** What is sent where the entry has content, but not this part. */
	fallback?: string;
}

/** A form for related records. */
interface Form {
	name: string;
	displayName: string;
	description: string;
	/** One entry, for example "Address". */
	entry: string;
	/** The name of the entries in the stored parameter. */
	entryName: string;
	parts: readonly FormPart[];
	/** The label of the parameter that takes the same as JSON. */
	jsonLabel: string;
	/** What the columns of a spreadsheet are called that hold its parts. */
	columns?: FormColumns;
}

/** A field for related records that are entered in a form. */
export function relatedForm(form: Form, more: Pick<Field, 'in' | 'preview'>): Field {
	const { name, displayName, description, entry, entryName } = form;
	const parts = form.parts.map(({ parameter }) => parameter);
	return {
		...more,
		name,
		parameter: {
			displayName,
			name,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: `Add ${entry}`,
			default: {},
			description,
			options: [{ displayName: entry, name: entryName, values: parts }],
		},
		parse: formParser(form),
		form: { entry: entry.toLowerCase(), entryName, parts, columns: form.columns },
	};
}

/** Reads the form; blank parts, and entries with nothing in them, are left out. */
function formParser({ entry, entryName, parts, jsonLabel }: Form): Parser<IDataObject> {
	return (value, context) => {
		const entries = entriesOf(value, entryName);
		if (!Array.isArray(entries) || !entries.every((one) => isBlank(one) || isPlainObject(one))) {
			throw noForm(jsonLabel)(context, value);
		}
		const records = entries.flatMap((one: IDataObject | null, position) => {
			const record: IDataObject = {};
			for (const { parameter, convert } of parts) {
				const label =
					context.partLabel?.(parameter.name, position) ??
					`${context.label} → ${parameter.displayName} (${entry.toLowerCase()} ${position + 1})`;
				const value = text(one?.[parameter.name], { ...context, label });
				if (value === undefined) continue;
				const sent = convert?.(value) ?? value;
				record[parameter.name] = sent;
				if (sent !== value)
					entered.set(record, { ...entered.get(record), [parameter.name]: value });
			}
			if (isBlank(record)) return [];
			for (const { parameter, fallback } of parts) {
				if (fallback !== undefined) record[parameter.name] ??= fallback;
			}
			return [record];
		});
		return records.length > 0 ? { data: records } : undefined;
	};
}

/** The entries of the form, which an expression may have given as a single one; undefined where it is no form. */
function entriesOf(value: unknown, entryName: string): unknown {
	const form = isBlank(value) ? {} : value;
	if (!isPlainObject(form)) return undefined;
	const entries = form[entryName];
	if (isBlank(entries)) return [];
	return isPlainObject(entries) ? [entries] : entries;
}
