import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { choice, choices, yesOrNo } from '../../items/choice';
import { isTool } from '../../items/tool';
import { RETURNED_FIELDS, SIMPLIFIED_FIELDS } from './columns';

const OUTPUTS = [
	{ name: 'Raw', value: 'raw', description: 'All fields, as Upwell returns them' },
	{ name: 'Selected Fields', value: 'selected', description: 'The ID, and the fields you choose' },
	{ name: 'Simplified', value: 'simplified', description: 'The ten most useful fields' },
];

const choiceOfOutput = choice(OUTPUTS);
const choiceOfFields = choices(RETURNED_FIELDS);

const SIMPLIFY: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: false,
	description: 'Whether to return a simplified version of the response instead of the raw data',
	displayOptions: { show: { '@tool': [false] } },
};

const OUTPUT: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: OUTPUTS,
	default: 'simplified',
	description: 'How much of each customer the AI agent is told. Balances are whole cents.',
	displayOptions: { show: { '@tool': [true] } },
};

const FIELDS: INodeProperties = {
	displayName: 'Fields',
	name: 'fields',
	type: 'multiOptions',
	options: RETURNED_FIELDS,
	default: [],
	description: 'The fields that the AI agent is told, beside the ID',
	displayOptions: { show: { '@tool': [true], output: ['selected'] } },
};

/**
 * How much of each customer comes out: a switch in a workflow, and a choice for an AI agent, which has only so much room
 * for what it is told (n8n's UX guidelines).
 *
 * @param simplifies what the switch is set to in a new node
 */
export function outputProperties(simplifies: boolean): INodeProperties[] {
	return [{ ...SIMPLIFY, default: simplifies }, OUTPUT, FIELDS];
}

/** Makes of a customer what is to come out. */
export type Shape = (customer: IDataObject) => IDataObject;

/**
 * Reads how much of each customer an item wants.
 *
 * @param simplifies what the switch is set to in a new node
 * @throws ItemFailure for a value that cannot be read
 */
export function readShape(
	context: IExecuteFunctions,
	itemIndex: number,
	simplifies: boolean,
): Shape {
	const read = (name: string): unknown => context.getNodeParameter(name, itemIndex, null);
	if (!isTool(context)) {
		const chosen = yesOrNo(read('simplify'), { label: SIMPLIFY.displayName, itemIndex });
		return (chosen ?? simplifies) ? only(SIMPLIFIED_FIELDS) : (customer) => customer;
	}
	const output =
		choiceOfOutput(read('output'), { label: OUTPUT.displayName, itemIndex }) ?? 'simplified';
	if (output === 'raw') return (customer) => customer;
	if (output === 'simplified') return only(SIMPLIFIED_FIELDS);
	return only([
		'id',
		...(choiceOfFields(read('fields'), { label: FIELDS.displayName, itemIndex }) ?? []),
	]);
}

function only(names: string[]): Shape {
	return (customer) =>
		Object.fromEntries(
			names.filter((name) => name in customer).map((name) => [name, customer[name]]),
		);
}
