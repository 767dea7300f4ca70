import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { FieldContext, Parser } from '../description';
import { noEntry, noRelatedRecords } from '../messages/input';
import { isBlank, isPlainObject } from './blank';
import { inspectJson } from './damage';
import { json } from './json';
import { text } from './text';

/** One part of each entry: what the user sees, how it is read, and how its text is changed before it is sent. */
export interface FormPart {
	parameter: INodeProperties;
	/** Where it is no text, such as an amount. */
	parse?: Parser;
	convert?: (entered: string) => string;
	/** What is sent where the entry of a form has content, but not this part. */
	fallback?: string;
	/** Whether a value may have lost its leading zeros on the way, by the other parts of the entry. */
	hasLostZeros?(value: string, entry: IDataObject): boolean;
	/** What belongs in it, as a sentence for those whose value Upwell has refused. */
	expected?: string;
}

/** The entries of a list of related records, as far as their parts are known. */
export interface Entries {
	/** One of them, for example "Address". */
	entry: string;
	parts: readonly FormPart[];
}

/** What was entered where something else is sent, by the record that is sent: for messages that quote it. */
const entered = new WeakMap<object, IDataObject>();

/** What was entered for a part of a record; undefined where it is sent as entered. */
export function enteredValue(record: object, part: string): unknown {
	return entered.get(record)?.[part];
}

/**
 * One related record, as JSON. Upwell takes an object around it, `{"data": …}` [HASURA: multiple-mutations]. A record
 * without one, or a list, is wrapped in it; an object that has it is sent as it is, should the inference prove wrong.
 */
export const relatedRecord: Parser<IDataObject> = (value, context) => {
	const given = listOrObject(value, context);
	if (given === undefined) return undefined;
	return isPlainObject(given) && 'data' in given ? given : { data: given };
};

/** A list of related records, as JSON; likewise, and a single record becomes a list of one. */
export const relatedList: Parser<IDataObject> = (value, context) => {
	const given = listOrObject(value, context);
	if (isPlainObject(given)) return 'data' in given ? given : { data: [given] };
	return given && { data: given };
};

/**
 * A list of related records whose parts a form knows, as JSON: these parts are read as the form reads them, and other keys
 * are passed on. No fallback is added: who writes JSON says all that is sent.
 */
export function knownRelatedList(entries: Entries): Parser<IDataObject> {
	return (value, context) => {
		// What may be wrong is noted where each part is read.
		const given = relatedList(value, { ...context, doubts: undefined });
		if (given === undefined) return undefined;
		const list = isBlank(given.data) ? [] : [given.data].flat();
		const records = list.flatMap((one, index) => {
			const here: FieldContext = { ...context, isUpwellForm: true };
			const record = isBlank(one) ? {} : readEntry(one, index, entries, here);
			return Object.values(record).every(isBlank) ? [] : [record];
		});
		return records.length > 0 ? { ...given, data: records } : undefined;
	};
}

/**
 * Reads the known parts of an entry; blank ones are left out, and other keys stay as they are. Throws `ItemError` when the
 * entry is no object, or a part cannot be read.
 */
export function readEntry(
	given: unknown,
	index: number,
	{ entry, parts }: Entries,
	context: FieldContext,
): IDataObject {
	const name = `${entry.toLowerCase()} ${index + 1}`;
	const labelOf = ({ parameter }: FormPart) =>
		context.partLabel?.(parameter.name, index) ??
		`${context.label} → ${parameter.displayName} (${name})`;
	if (!isPlainObject(given)) throw noEntry(name)(context, given);
	const changed: IDataObject = {};
	const read = Object.entries(given).flatMap(([key, value]) => {
		const part = parts.find(({ parameter }) => parameter.name === key);
		if (!part) {
			inspectJson(value, context);
			return [[key, value]];
		}
		const { before, after } = readPart(part, value, { ...context, label: labelOf(part) });
		if (isBlank(after)) return [];
		if (after !== before) changed[key] = before as IDataObject;
		return [[key, after]];
	});
	const record = Object.fromEntries(read) as IDataObject;
	for (const part of parts) {
		const value = record[part.parameter.name];
		if (typeof value === 'string' && part.hasLostZeros?.(value, record)) {
			context.doubts?.push({ kind: 'lostZeros', label: labelOf(part), value });
		}
	}
	if (!isBlank(changed)) entered.set(record, changed);
	return record;
}

/** What was entered for a part, and what is sent. */
function readPart({ parse, convert }: FormPart, value: unknown, context: FieldContext) {
	if (parse) return { before: value, after: parse(value, context) };
	const before = text(value, context);
	return { before, after: before === undefined ? undefined : (convert?.(before) ?? before) };
}

function listOrObject(
	value: unknown,
	context: FieldContext,
): IDataObject | IDataObject[] | undefined {
	const given = json(value, context);
	if (given === undefined || Array.isArray(given) || isPlainObject(given)) return given;
	throw noRelatedRecords(context, given);
}
