import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Field, ResourceDescription } from '../description';
import { isTool } from '../execution/errorReport';
import { choice, choices, yesOrNo } from './choice';

const SIMPLIFY: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: false,
	description: 'Whether to return a simplified version of the response instead of the raw data',
	displayOptions: { show: { '@tool': [false] } },
};

const OUTPUTS = [
	{ name: 'Raw', value: 'raw', description: 'All fields, as Upwell returns them' },
	{ name: 'Selected Fields', value: 'selected', description: 'The ID, and the fields you choose' },
	{ name: 'Simplified', value: 'simplified', description: 'The most useful fields' },
];

const parseOutput = choice(OUTPUTS);

/** Makes of a record what is output. */
export type Shape = (record: IDataObject) => IDataObject;

/** Fields as entries of a list, by label. */
export function optionsOf(fields: readonly Field[]): Array<{ name: string; value: string }> {
	return fields.map(({ name: value, parameter }) => ({
		name: parameter.displayName.replace(' (JSON)', ''),
		value,
	}));
}

/** The fields that an answer has. */
export function outputFields({ fields }: ResourceDescription): Field[] {
	return fields.filter((field) => field.in.includes('output'));
}

/** The fields of an answer in the order in which people look for them: the most useful first. */
export function orderedOutputFields(resource: ResourceDescription): Field[] {
	const { simplified = [] } = resource;
	const fields = outputFields(resource);
	const first = simplified.flatMap((name) => fields.find((field) => field.name === name) ?? []);
	return [...first, ...fields.filter((field) => !first.includes(field))];
}

/**
 * How much of each record is output: a switch in a workflow, which is on in a new node if it `simplifies`, and a choice for
 * an AI agent, which has only so much room for what it reads (n8n's UX guidelines).
 */
export function outputParameters(resource: ResourceDescription, simplifies: boolean) {
	const { noun, simplified = [] } = resource;
	const options = optionsOf(outputFields(resource));
	const simplify = { ...SIMPLIFY, default: simplifies };
	const output: INodeProperties = {
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: OUTPUTS,
		default: 'simplified',
		description: `How much of each ${noun.one} the AI agent gets`,
		displayOptions: { show: { '@tool': [true] } },
	};
	const fields: INodeProperties = {
		displayName: 'Fields',
		name: 'fields',
		type: 'multiOptions',
		options,
		default: [],
		description: 'The fields that the AI agent gets, beside the ID',
		displayOptions: { show: { '@tool': [true], output: ['selected'] } },
	};
	const parseFields = choices(options);

	const whole = usefulFirst(resource);

	/** Reads how much of each record an item wants. Throws `ItemError` for a value that cannot be read. */
	const read = (context: IExecuteFunctions, itemIndex: number): Shape => {
		const value = (name: string): unknown => context.getNodeParameter(name, itemIndex, null);
		if (!isTool(context)) {
			const chosen = yesOrNo(value('simplify'), { label: simplify.displayName, itemIndex });
			return (chosen ?? simplifies) ? only(simplified) : whole;
		}
		const chosen = parseOutput(value('output'), { label: output.displayName, itemIndex });
		if (chosen === 'raw') return whole;
		if (chosen !== 'selected') return only(simplified);
		const names = parseFields(value('fields'), { label: fields.displayName, itemIndex }) ?? [];
		return only(['id', ...names]);
	};
	return { properties: [simplify, output, fields], read };
}

function only(names: readonly string[]): Shape {
	return (record) =>
		Object.fromEntries(names.filter((name) => name in record).map((name) => [name, record[name]]));
}

/**
 * Puts the fields that people look for first at the beginning; the others stay in their order.
 *
 * @param leading fields that are not Upwell's, which come before all others
 */
export function usefulFirst(
	{ simplified = [] }: ResourceDescription,
	leading: readonly string[] = [],
): Shape {
	const pick = only([...leading, ...simplified]);
	return (record) => ({ ...pick(record), ...record });
}
