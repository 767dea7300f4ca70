import {
	NodeHelpers,
	type INode,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';
import type { Field } from '../../../nodes/Upwell/description';
import { besideAtTop, inCollection } from '../../../nodes/Upwell/parameters/beside';
import { referenceField, textField } from '../../../nodes/Upwell/parameters/fieldKinds';
import { SourceReference } from '../../../nodes/Upwell/parameters/reference';
import { readField } from '../../../nodes/Upwell/parameters/readFields';
import { CUSTOMER_TARGET, INVOICE_TARGET } from '../../../nodes/Upwell/resources/targets';

/** A field that refers to another record. */

const DETAILS = { in: ['create'], exactFilter: 'Only theirs' } as const;
const field = referenceField('Customer', 'customerId', 'Who pays', {
	...DETAILS,
	target: CUSTOMER_TARGET,
});
const item = { itemIndex: 3, timezone: 'UTC' };
const locator = (value: unknown, mode = 'sourceId') => ({ __rl: true, mode, value });

const read = (value: unknown, system?: unknown) =>
	readField(field, value, item, (name) => (name === 'customerSourceSystem' ? system : undefined));

const modesOf = ({ modes = [] }: INodeProperties) => modes.map(({ name }) => name);

it.each([
	[locator('10042'), 'TMS', '10042'],
	[locator(10042), ' TMS ', '10042'],
	[{ mode: 'sourceId', value: ' 10042 ' }, 'TMS', '10042'],
])('%j with the system %j is to be looked up', (value, system, sourceSystemId) => {
	const reference = read(value, system);
	expect(reference).toBeInstanceOf(SourceReference);
	expect({ ...(reference as SourceReference) }).toEqual({
		target: CUSTOMER_TARGET,
		sourceKey: { sourceSystem: 'TMS', sourceSystemId },
		label: 'Customer',
		systemLabel: 'Customer Source System',
	});
});

it.each([
	[locator('cus_1', 'id'), 'cus_1'],
	[locator('cus_1', 'list'), 'cus_1'],
	[{ mode: 'list', value: 'cus_1' }, 'cus_1'],
	[' cus_1 ', 'cus_1'],
	[7, '7'],
])('%j is an Upwell ID, whatever the system is', (value, id) => {
	expect([read(value), read(value, 'TMS')]).toEqual([id, id]);
});

it.each([locator(''), locator(null), locator(' '), locator('', 'id'), '', null, {}])(
	'%j is blank, whatever the system is',
	(value) => expect([read(value), read(value, 'TMS')]).toEqual([undefined, undefined]),
);

it.each<[unknown, unknown, string]>([
	[locator('1'), undefined, "'Customer Source System' is blank [item 3]"],
	[locator('1'), ' ', "'Customer Source System' is blank [item 3]"],
	[locator('1'), 'N/A', "'Customer Source System' needs an ID, but got 'N/A' [item 3]"],
	[locator('unknown'), 'TMS', "'Customer' needs an ID, but got 'unknown' [item 3]"],
	[locator({ id: 1 }), 'TMS', "'Customer' needs text, but got an object [item 3]"],
	[locator(2 ** 60), 'TMS', "'Customer' holds the number"],
])('%j with the system %j is refused', (value, system, message) => {
	expect(() => read(value, system)).toThrow(message);
});

it('is never sent as it is', () => {
	expect(() => JSON.stringify({ input: { customerId: read(locator('1'), 'TMS') } })).toThrow(
		'The Upwell ID was not looked up',
	);
});

it.each([
	['Customer', 'customerId', 'customerSourceSystem', 'Customer Source System'],
	[
		'Bill-To Customer',
		'billToCustomerId',
		'billToCustomerSourceSystem',
		'Bill-To Customer Source System',
	],
	['Customer ID', 'customerId', 'customerSourceSystem', 'Customer Source System'],
])('the system beside %s (%s) is %s, %s', (displayName, name, besideName, label) => {
	const { beside } = referenceField(displayName, name, 'x', {
		...DETAILS,
		target: CUSTOMER_TARGET,
	});
	expect(beside).toMatchObject({ name: besideName, displayName: label });
});

it('has a list where there is a search to fill it', () => {
	const invoice = referenceField('Invoice', 'invoiceId', 'x', { in: [], target: INVOICE_TARGET });
	expect(modesOf(field.parameter)).toEqual(['list', 'id', 'sourceId']);
	expect(modesOf(invoice.parameter)).toEqual(['id', 'sourceId']);
	expect(invoice.parameter.default).toEqual({ mode: 'id', value: '' });
});

describe('as a filter', () => {
	const [filter] = field.filters ?? [];
	const context = { label: 'Customer', itemIndex: 3 };

	it('takes an Upwell ID', () => {
		expect(modesOf(filter.parameter)).toEqual(['list', 'id']);
		expect(filter.parse(locator('cus_1', 'id'), context)).toBe('cus_1');
		expect(filter.condition).toEqual(['customerId', '_eq']);
	});

	it('refuses another', () => {
		expect(() => filter.parse(locator('1'), context)).toThrow(
			"'Customer' needs the ID of a customer, but got '1' [item 3]",
		);
	});
});

/** What the editor shows, and what n8n hands to the node. */
describe('the system in the panel', () => {
	const text = textField('Note', 'note', 'x', { in: [] });
	const options = inCollection('more', [text, field]);
	const collection = {
		displayName: 'More',
		name: 'more',
		type: 'collection',
		default: {},
		options,
	};
	const properties = [collection as INodeProperties];
	const description = { properties } as INodeTypeDescription;
	const node = { typeVersion: 1 } as INode;
	const system = options.find(({ name }) => name === 'customerSourceSystem') as INodeProperties;
	const stored = (customerId: unknown) => ({
		more: { customerSourceSystem: 'TMS', ...(customerId !== undefined && { customerId }) },
	});
	const isShown = (customerId: unknown) =>
		NodeHelpers.displayParameterPath(
			{ parameters: stored(customerId) } as never,
			system,
			'parameters.more',
			node,
			description,
		);
	const isHandedOver = (customerId: unknown) => {
		const given = stored(customerId) as never;
		const all = NodeHelpers.getNodeParameters(properties, given, true, false, node, description);
		return 'customerSourceSystem' in ((all?.more ?? {}) as object);
	};

	it('stands in the order of the alphabet', () => {
		expect(options.map(({ name }) => name)).toEqual(['customerId', 'customerSourceSystem', 'note']);
	});

	it.each<[string, unknown, boolean, boolean]>([
		['an ID of another system', locator('1'), true, true],
		['one by an expression', locator('={{ $json.id }}'), true, true],
		['an expression in place of the locator', '={{ $json.id }}', true, true],
		['an Upwell ID', locator('cus_1', 'id'), false, true],
		['one from the list', locator('cus_1', 'list'), false, true],
		['nothing yet', locator(''), false, false],
		['no such field', undefined, false, false],
	])('%s', (_what, value, shown, handedOver) => {
		expect([isShown(value), isHandedOver(value)]).toEqual([shown, handedOver]);
	});

	it('is shown at the top of the panel with an ID of another system', () => {
		const { parameter, beside } = field as Required<Field>;
		expect(besideAtTop(parameter, beside).displayOptions).toEqual({
			show: { '/customerId.mode': ['sourceId'] },
		});
	});
});
