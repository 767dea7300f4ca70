import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';
import { isPlainObject } from './blank';
import { fieldLookup } from './fieldLookup';
import { JoinedExpressions, type ItemReader } from './joinedExpressions';

/** Reads a parameter for an item; `fallback` where the node has no such parameter. */
export type ParameterReader = (name: string, itemIndex: number, fallback: unknown) => unknown;

/** Where a value comes from, at any depth of a parameter. */
type Source =
	| { kind: 'written'; value: unknown }
	| { kind: 'expression'; path: string; find: ItemReader | undefined }
	| { kind: 'list'; entries: Source[] }
	| { kind: 'object'; entries: Array<[key: string, source: Source]> };

/** The same value for all items, a source, or undefined where n8n is to be asked for the whole parameter. */
type Plan = Source | undefined;

/** Whether a parameter, or anything in it, is an expression; as JSON that begins so. */
const EXPRESSION = '"=';

/**
 * Makes a reader that gives what n8n's `getNodeParameter` gives. n8n runs each expression in an isolate, which takes a
 * third of a millisecond whatever is in it (n8n 2.41: four fields of ten thousand items took 17 seconds, and all else 2).
 * Most expressions only name a field of the item. Those are looked up in the data that n8n would run them on. Of the others
 * those of an item are run as one, where that surely comes to the same. n8n is asked for what is left, one by one.
 */
export function parameterReader(context: IExecuteFunctions): ParameterReader {
	const plans = new Map<string, Plan>();
	const items = context.getInputData();
	const joined = new JoinedExpressions(context);
	let seesItems: boolean | undefined;

	const finderOf = (written: string): ItemReader | undefined => {
		const lookUp = fieldLookup(written);
		return lookUp ? (itemIndex) => lookUp(items[itemIndex].json) : joined.add(written);
	};
	const planFor = (name: string, fallback: unknown): Plan => {
		if (!plans.has(name)) plans.set(name, makePlan(context, name, fallback, finderOf));
		return plans.get(name);
	};

	return (name, itemIndex, fallback) => {
		const ask = (path: string) => context.getNodeParameter(path, itemIndex, fallback);
		const plan = planFor(name, fallback);
		if (plan?.kind === 'written') return plan.value;
		// An agent's tool, for one, has expressions that see something else than its items.
		seesItems ??= context.getWorkflowDataProxy(itemIndex).$json === items[itemIndex].json;
		if (!plan || !seesItems) return ask(name);
		return valueOf(plan, itemIndex, ask);
	};
}

/** Looks at a parameter as it is written, the same for all items. */
function makePlan(
	context: IExecuteFunctions,
	name: string,
	fallback: unknown,
	finderOf: (written: string) => ItemReader | undefined,
): Plan {
	const written: unknown = context.getNodeParameter(name, 0, fallback, { rawExpressions: true });
	if (!JSON.stringify(written ?? null).includes(EXPRESSION)) {
		return { kind: 'written', value: context.getNodeParameter(name, 0, fallback) };
	}
	const source = sourceOf(name, written, finderOf);
	return canFind(source) ? source : undefined;
}

function sourceOf(
	path: string,
	written: unknown,
	finderOf: (written: string) => ItemReader | undefined,
): Source {
	if (typeof written === 'string' && written.startsWith('=')) {
		return { kind: 'expression', path, find: finderOf(written) };
	}
	if (Array.isArray(written)) {
		const entries = written.map((entry, index) => sourceOf(`${path}[${index}]`, entry, finderOf));
		return { kind: 'list', entries };
	}
	if (!isPlainObject(written)) return { kind: 'written', value: written };
	const entries = Object.entries(written).map(([key, entry]): [string, Source] => {
		return [key, sourceOf(`${path}.${key}`, entry, finderOf)];
	});
	return { kind: 'object', entries };
}

/** Whether anything can be found without asking n8n for it alone. */
function canFind(source: Source): boolean {
	if (source.kind === 'written') return false;
	if (source.kind === 'expression') return source.find !== undefined;
	if (source.kind === 'list') return source.entries.some(canFind);
	return source.entries.some(([, entry]) => canFind(entry));
}

function valueOf(source: Source, itemIndex: number, ask: (path: string) => unknown): unknown {
	if (source.kind === 'written') return source.value;
	if (source.kind === 'expression') {
		const found = source.find?.(itemIndex);
		return found ? found.value : ask(source.path);
	}
	const within = (entry: Source) => asText(valueOf(entry, itemIndex, ask));
	if (source.kind === 'list') return source.entries.map((entry) => valueOf(entry, itemIndex, ask));
	const collection: IDataObject = {};
	for (const [key, entry] of source.entries) collection[key] = within(entry) as IDataObject;
	return collection;
}

/** n8n makes a text of a point in time that is within another parameter. */
function asText(value: unknown): unknown {
	return DateTime.isDateTime(value) ? value.toString() : value;
}
