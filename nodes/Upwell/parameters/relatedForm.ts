import type { IDataObject } from 'n8n-workflow';
import type { Field, FormColumns, Parser } from '../description';
import { noForm } from '../messages/input';
import { isBlank, isPlainObject } from './blank';
import { knownRelatedList, readEntry, type Entries } from './related';

/** A form for related records. */
interface Form extends Entries {
	name: string;
	displayName: string;
	description: string;
	/** The name of the entries in the stored parameter. */
	entryName: string;
	/** What the columns of a spreadsheet are called that hold its parts. */
	columns?: FormColumns;
	/** The parameter that takes the same as JSON. */
	asJson: { displayName: string; name: string; description: string; hint: string };
}

/**
 * The two fields for related records whose parts are known, both under the same name in the API: one to enter them in a form,
 * and one that takes them as JSON, with further keys.
 */
export function relatedForm(
	form: Form,
	more: Pick<Field, 'in' | 'preview'>,
): [form: Field, json: Field] {
	const { name, displayName, description, entry, entryName, asJson } = form;
	const values = form.parts.map(({ parameter }) => parameter);
	const parts = form.parts.map(({ parameter, expected }) => ({
		name: parameter.name,
		displayName: parameter.displayName,
		expected,
	}));
	const inForm: Field = {
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
			options: [{ displayName: entry, name: entryName, values }],
		},
		parse: formParser(form),
		form: { entry: entry.toLowerCase(), entryName, parts, columns: form.columns },
	};
	const isInput = (use: Field['in'][number]) => use === 'create' || use === 'update';
	const inJson: Field = {
		name,
		in: more.in.filter(isInput),
		parameter: { ...asJson, type: 'json', default: '' },
		parse: knownRelatedList(form),
	};
	return [inForm, inJson];
}

/** Reads the form; parts that it does not have, blank parts, and entries with nothing in them, are left out. */
function formParser({ entryName, asJson, ...known }: Form): Parser<IDataObject> {
	return (value, context) => {
		const entries = entriesOf(value, entryName);
		if (!Array.isArray(entries) || !entries.every((one) => isBlank(one) || isPlainObject(one))) {
			throw noForm(asJson.displayName)(context, value);
		}
		const records = entries.flatMap((one: IDataObject | null, index) => {
			// In the order of the form.
			const given = known.parts.map(({ parameter: { name } }) => [name, one?.[name]]);
			const record = readEntry(Object.fromEntries(given), index, known, context);
			if (isBlank(record)) return [];
			for (const { parameter, fallback } of known.parts) {
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
