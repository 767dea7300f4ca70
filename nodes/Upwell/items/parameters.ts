import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { fieldLookup, type Lookup } from './lookup';
import { isPlainObject } from './values';

/** Reads a parameter for an item; `fallback` where the node has no such parameter. */
export type ParameterReader = (name: string, itemIndex: number, fallback: unknown) => unknown;

/** The fields of a collection; those without a lookup n8n is asked for. */
type Plan = Lookup | Array<[key: string, lookup: Lookup | undefined]>;

/**
 * Makes a reader that gives what n8n's `getNodeParameter` gives. n8n runs each expression in an isolate, which takes a
 * third of a millisecond whatever is in it (n8n 2.41: four fields of ten thousand items took 17 seconds, and all else 2).
 * Most expressions only name a field of the item. Those are looked up in the data that n8n would run them on, and n8n is
 * asked for the others.
 */
export function parameterReader(context: IExecuteFunctions): ParameterReader {
	const plans = new Map<string, Plan | undefined>();
	const items = context.getInputData();
	let seesItems: boolean | undefined;

	const planFor = (name: string, fallback: unknown): Plan | undefined => {
		if (!plans.has(name)) plans.set(name, makePlan(context, name, fallback));
		return plans.get(name);
	};

	return (name, itemIndex, fallback) => {
		const ask = (path: string) => context.getNodeParameter(path, itemIndex, fallback);
		// An agent's tool, for one, has expressions that see something else than its items.
		seesItems ??= context.getWorkflowDataProxy(itemIndex).$json === items[itemIndex].json;
		const plan = seesItems ? planFor(name, fallback) : undefined;
		if (!plan) return ask(name);
		const { json } = items[itemIndex];
		const find = (lookup: Lookup | undefined, path: string) => {
			const found = lookup?.(json);
			return found ? found.value : ask(path);
		};
		if (!Array.isArray(plan)) return find(plan, name);
		const collection: IDataObject = {};
		for (const [key, lookup] of plan) {
			collection[key] = find(lookup, `${name}.${key}`) as IDataObject;
		}
		return collection;
	};
}

/** Looks at a parameter as it is written, the same for all items; undefined where n8n is to be asked for the whole. */
function makePlan(context: IExecuteFunctions, name: string, fallback: unknown): Plan | undefined {
	const written: unknown = context.getNodeParameter(name, 0, fallback, { rawExpressions: true });
	if (!isPlainObject(written)) return fieldLookup(written);
	const fields = Object.entries(written).map(([key, value]): [string, Lookup | undefined] => [
		key,
		fieldLookup(value),
	]);
	return fields.some(([, lookup]) => lookup) ? fields : undefined;
}
