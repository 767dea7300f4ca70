import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isPlainObject } from './blank';
import { fieldLookup, type Lookup } from './fieldLookup';
import { isLocator, type Locator } from './locator';

/** Reads a parameter for an item; `fallback` where the node has no such parameter. */
export type ParameterReader = (name: string, itemIndex: number, fallback: unknown) => unknown;

/** Where a value comes from: what is written, a field of the item, or n8n. */
type Source = { value: unknown } | Lookup | undefined;

/** Sources of a parameter, or of the fields of a collection. */
type Plan = Source | Array<[key: string, path: string, source: Source]>;

/** Whether a parameter, or anything in it, is an expression; as JSON that begins so. */
const EXPRESSION = '"=';

/**
 * Makes a reader that gives what n8n's `getNodeParameter` gives. n8n runs each expression in an isolate, which takes a
 * third of a millisecond whatever is in it (n8n 2.41: four fields of ten thousand items took 17 seconds, and all else 2).
 * Most expressions only name a field of the item. Those are looked up in the data that n8n would run them on, and n8n is
 * asked for the others.
 */
export function parameterReader(context: IExecuteFunctions): ParameterReader {
	const plans = new Map<string, Plan>();
	const items = context.getInputData();
	let seesItems: boolean | undefined;

	const planFor = (name: string, fallback: unknown): Plan => {
		if (!plans.has(name)) plans.set(name, makePlan(context, name, fallback));
		return plans.get(name);
	};

	return (name, itemIndex, fallback) => {
		const ask = (path: string) => context.getNodeParameter(path, itemIndex, fallback);
		const plan = planFor(name, fallback);
		if (plan && 'value' in plan) return plan.value;
		// An agent's tool, for one, has expressions that see something else than its items.
		seesItems ??= context.getWorkflowDataProxy(itemIndex).$json === items[itemIndex].json;
		if (!plan || !seesItems) return ask(name);
		const { json } = items[itemIndex];
		const find = (source: Source, path: string) => {
			const found = typeof source === 'function' ? source(json) : source;
			return found ? found.value : ask(path);
		};
		if (!Array.isArray(plan)) return find(plan, name);
		const collection: IDataObject = {};
		for (const [key, path, source] of plan) collection[key] = find(source, path) as IDataObject;
		return collection;
	};
}

/** Looks at a parameter as it is written, the same for all items; undefined where n8n is to be asked for the whole. */
function makePlan(context: IExecuteFunctions, name: string, fallback: unknown): Plan {
	const written: unknown = context.getNodeParameter(name, 0, fallback, { rawExpressions: true });
	if (!hasExpression(written)) return { value: context.getNodeParameter(name, 0, fallback) };
	if (isLocator(written)) return locatorLookup(written);
	if (!isPlainObject(written)) return fieldLookup(written);
	const fields = Object.entries(written).map(([key, value]): [string, string, Source] => {
		return [key, `${name}.${key}`, sourceOf(value)];
	});
	return fields.some(([, , source]) => typeof source === 'function') ? fields : undefined;
}

function hasExpression(written: unknown): boolean {
	return JSON.stringify(written ?? null).includes(EXPRESSION);
}

function sourceOf(value: unknown): Source {
	if (isLocator(value)) return locatorLookup(value);
	return isWrittenOut(value) ? { value } : fieldLookup(value);
}

/** A resource locator whose value names a field; all else in it is no expression. */
function locatorLookup(written: Locator): Lookup | undefined {
	const find = fieldLookup(written.value);
	if (!find) return undefined;
	return (json) => {
		const found = find(json);
		return found && { value: { ...written, value: found.value } };
	};
}

function isWrittenOut(value: unknown): boolean {
	if (typeof value === 'string') return !value.startsWith('=');
	return typeof value === 'number' || typeof value === 'boolean';
}
