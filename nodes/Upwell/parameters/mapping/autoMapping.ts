import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Field, FieldContext, Noun } from '../../description';
import { ItemError } from '../../execution/errorReport';
import type { Hint } from '../../messages/hints';
import {
	columnLabel,
	describeColumnNextStep,
	mappingHint,
	noValueFromColumns,
	notMergeable,
} from '../../messages/mapping';
import { isBlank, isPlainObject, trimUnseen } from '../blank';
import { inspectJson } from '../damage';
import type { ItemContext } from '../readFields';
import { fieldLabel } from './columnFits';
import { cleanName, hasValue } from './columnName';
import { planColumns, type ColumnPlan } from './columnPlan';
import { entriesReader } from './entriesReader';

/** What automatic mapping needs to know of a resource and of a run. */
export interface MappedRun {
	noun: Noun;
	fields: readonly Field[];
	/** Those without which there is nothing to send, with another way out than to fill them in. */
	required: ReadonlyArray<{ field: Field; alternative?: string }>;
	items: readonly INodeExecutionData[];
	/** Stores what fits no field. */
	metadata?: Field;
}

/** The mapping of one run. */
export interface AutoMapping {
	/**
	 * Adds what an item's columns say to what was filled in by hand, which is changed. Throws `ItemError` when a value cannot be read,
	 * or one is missing without which there is nothing to send.
	 */
	read(input: IDataObject, item: ItemContext): IDataObject;
	/** What an item's column says for the field of this name, as it is. */
	given(name: string, itemIndex: number): unknown;
	/** Says which column fills which field. */
	hint(): Hint;
}

type ColumnReader = (json: IDataObject, item: ItemContext) => unknown;

/**
 * Makes the mapping of a run. Columns are those of all its items: one whose spreadsheet cell is blank may lack it, and must
 * not be read in another way for that. They are read from the items, for an expression takes a hundred times as long.
 */
export function autoMapping({ noun, fields, required, items, metadata }: MappedRun): AutoMapping {
	const columns = columnsOf(items);
	const areTogether = (one: string, other: string) =>
		items.some(({ json }) => hasValue(json, one) && hasValue(json, other));
	const holdsJson = (column: string) => {
		const value = items.map(({ json }) => json[column]).find((one) => !isBlank(one));
		return typeof value === 'string' ? /^[[{]/.test(trimUnseen(value)) : typeof value === 'object';
	};
	const plan = planColumns(fields, columns, areTogether, holdsJson);
	const readers = readersOf(plan);
	/** How many items were read, and for how many of them each field was filled in by hand. */
	let itemCount = 0;
	const byHandCount = new Map<string, number>();

	const refuseMissing = (field: Field, json: IDataObject, item: ItemContext, other?: string) => {
		const own = plan.fields.get(field) ?? [];
		return noValueFromColumns({ ...item, label: fieldLabel(field) }, noun, {
			label: field.parameter.displayName,
			column: own.find((column) => column in json) ?? own[0],
			doubt: plan.doubts.find((doubt) => doubt.fields.includes(field)),
			columns: Object.keys(json),
			alternative: other,
		});
	};

	const read = (input: IDataObject, item: ItemContext): IDataObject => {
		const { json } = items[item.itemIndex];
		itemCount++;
		for (const name of Object.keys(input)) {
			byHandCount.set(name, (byHandCount.get(name) ?? 0) + 1);
		}
		for (const [field, readValue] of readers) {
			if (input[field.name] !== undefined) continue;
			const value = readValue(json, item);
			if (value !== undefined) input[field.name] = value as IDataObject;
		}
		for (const { field, alternative } of required) {
			if (input[field.name] === undefined) throw refuseMissing(field, json, item, alternative);
		}
		return metadata ? withOthers(metadata, input, othersOf(plan.unused, json), item) : input;
	};

	const given = (name: string, itemIndex: number): unknown => {
		const { json } = items[itemIndex];
		const [, own = []] = [...plan.fields].find(([field]) => field.name === name) ?? [];
		const column = own.find((one) => hasValue(json, one));
		return column === undefined ? undefined : json[column];
	};

	const hint = (): Hint => {
		const isUsed = ({ name }: Field) => itemCount === 0 || byHandCount.get(name) !== itemCount;
		if (columns.length === 0) return undefined;
		return mappingHint({
			...plan,
			mapped: plan.mapped.filter(({ field }) => isUsed(field)),
			overridden: plan.mapped.filter(({ field }) => !isUsed(field)).map(({ column }) => column),
			doubts: plan.doubts.filter((doubt) => doubt.fields.some(isUsed)),
			storedIn: metadata && fieldLabel(metadata),
		});
	};
	return { read, given, hint };
}

/** The names of all columns, in the order in which they appear. */
function columnsOf(items: readonly INodeExecutionData[]): string[] {
	const columns = new Set<string>();
	for (const { json } of items) for (const column of Object.keys(json)) columns.add(column);
	return [...columns];
}

/** What reads each field from the columns of an item, with the names that messages need made once. */
function readersOf({ fields, forms }: ColumnPlan): Array<[Field, ColumnReader]> {
	const plain = [...fields].map(([field, columns]): [Field, ColumnReader] => {
		const label = fieldLabel(field);
		const labelled = columns.map((column) => [column, columnLabel(column, label)] as const);
		return [
			field,
			(json, item) => {
				for (const [column, itsLabel] of labelled) {
					if (!hasValue(json, column)) continue;
					// Where there are several, an item has one of them.
					return readColumn(field, column, json[column], { ...item, label: itsLabel });
				}
				return undefined;
			},
		];
	});
	const nested = [...forms].map(([field, entries]): [Field, ColumnReader] => {
		const { partLabel, valueOf } = entriesReader(field, entries);
		const label = fieldLabel(field);
		return [field, (json, item) => field.parse(valueOf(json), { ...item, label, partLabel })];
	});
	return [...plain, ...nested];
}

/** Reads one value; what is said of one that cannot be read names the column. */
function readColumn(field: Field, column: string, value: unknown, context: FieldContext): unknown {
	try {
		return field.parse(value, context);
	} catch (thrown) {
		throw withNextStep(thrown, describeColumnNextStep(column, fieldLabel(field)));
	}
}

function withNextStep(thrown: unknown, nextStep: string): unknown {
	if (!(thrown instanceof ItemError)) return thrown;
	const { report } = thrown;
	return new ItemError({ ...report, description: `${report.description} ${nextStep}` });
}

/** What an item has in columns that fill no field. */
function othersOf(unused: readonly string[], json: IDataObject): Array<[string, unknown]> {
	return unused.flatMap((column): Array<[string, unknown]> => {
		return hasValue(json, column) ? [[cleanName(column), json[column]]] : [];
	});
}

/** Stores other columns along with what is given; where both have a key, what is given counts. */
function withOthers(
	field: Field,
	input: IDataObject,
	others: Array<[string, unknown]>,
	item: ItemContext,
): IDataObject {
	const given = input[field.name] ?? {};
	if (others.length === 0) return input;
	for (const [column, value] of others) {
		inspectJson(value, { ...item, label: columnLabel(column, fieldLabel(field)) });
	}
	if (!isPlainObject(given)) throw notMergeable({ ...item, label: field.parameter.displayName });
	// Not by assignment: a column may be called `__proto__`.
	const merged = Object.fromEntries([...others, ...Object.entries(given)]);
	return { ...input, [field.name]: merged as IDataObject };
}
