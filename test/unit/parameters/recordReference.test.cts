import type { INodeProperties } from 'n8n-workflow';
import type { Endpoint, ResourceDescription } from '../../../nodes/Upwell/description';
import {
	hasList,
	listSearchName,
	referenceParameters,
} from '../../../nodes/Upwell/parameters/recordReference';
import { CUSTOMER } from '../../../nodes/Upwell/resources/customer/description';

const ENDPOINT: Endpoint = {
	method: 'GET',
	path: '/things/{id}',
	responseKey: 'thing',
	resend: 'always',
	evidence: 'inferred: a test',
};

/** A resource of which there is no list. */
const LOAD: ResourceDescription = {
	value: 'load',
	displayName: 'Load',
	noun: { one: 'load', many: 'loads', article: 'a' },
	fields: [],
	identity: { sourceKey: true },
	endpoints: {},
};

const modesOf = ({ modes = [] }: INodeProperties) => modes.map(({ name }) => name);
const locator = (mode: string, value: unknown) => ({ __rl: true, mode, value });

/** Reads the reference of the item in fifth place from a node with these parameters. */
const readFrom = (
	{ read }: ReturnType<typeof referenceParameters>,
	parameters: Record<string, unknown>,
) =>
	read((name, itemIndex, fallback) => {
		expect(itemIndex).toBe(4);
		return name in parameters ? parameters[name] : fallback;
	}, 4);

describe('the parameters', () => {
	it.each<[string, ResourceDescription, boolean, string[], string]>([
		[
			'from a list, by ID and by source ID',
			CUSTOMER,
			true,
			['list', 'id', 'sourceId'],
			"The customer: choose it from the list, enter its ID in Upwell, or enter its ID in the system it comes from ('Your ID')",
		],
		[
			'from a list and by ID',
			CUSTOMER,
			false,
			['list', 'id'],
			'The customer: choose it from the list, or enter its ID in Upwell',
		],
		[
			'by ID and by source ID',
			LOAD,
			true,
			['id', 'sourceId'],
			"The load: enter its ID in Upwell, or enter its ID in the system it comes from ('Your ID')",
		],
		['by ID only', LOAD, false, ['id'], 'The load: enter its ID in Upwell'],
	])('name a record %s', (_ways, resource, bySource, modes, description) => {
		const [record, ...others] = referenceParameters(
			resource,
			ENDPOINT,
			bySource ? ENDPOINT : undefined,
		).properties;
		expect(record).toMatchObject({
			displayName: resource.displayName,
			name: 'recordId',
			required: true,
			description,
			default: { mode: modes[0], value: '' },
		});
		expect(modesOf(record)).toEqual(modes);
		expect(others.map(({ name }) => name)).toEqual(bySource ? ['sourceSystem'] : []);
	});

	it('the source system is asked for only beside a source ID', () => {
		const [, sourceSystem] = referenceParameters(LOAD, ENDPOINT, ENDPOINT).properties;
		expect(sourceSystem).toMatchObject({
			required: true,
			displayOptions: { show: { '/recordId.mode': ['sourceId'] } },
		});
	});

	it('without an endpoint for an ID, both parts of the source key are asked for', () => {
		const { properties } = referenceParameters(LOAD, undefined, ENDPOINT);
		expect(properties).toMatchObject([
			{ name: 'sourceSystem', required: true },
			{ name: 'sourceSystemId', required: true },
		]);
		for (const { displayOptions } of properties) expect(displayOptions).toBeUndefined();
	});
});

describe('by ID, source ID or from the list', () => {
	const reference = referenceParameters(CUSTOMER, ENDPOINT, ENDPOINT);

	it.each<[Record<string, unknown>, object]>([
		[{ recordId: locator('list', 'cus_1') }, { id: 'cus_1' }],
		[{ recordId: locator('id', ' cus_1 '), sourceSystem: 'CRM' }, { id: 'cus_1' }],
		[{ recordId: locator('id', 7) }, { id: '7' }],
		[{ recordId: 'cus_1' }, { id: 'cus_1' }],
		[{ recordId: { mode: 'id', value: 'cus_1' } }, { id: 'cus_1' }],
		[{ recordId: locator('id', 'a/b?c') }, { id: 'a/b?c' }],
		[{ recordId: locator('id', '🚚') }, { id: '🚚' }],
		[
			{ recordId: locator('sourceId', 7), sourceSystem: ' CRM ' },
			{ sourceSystem: 'CRM', sourceSystemId: '7' },
		],
		// A part of the address only where it is an ID.
		[
			{ recordId: locator('sourceId', '..'), sourceSystem: 'CRM' },
			{ sourceSystem: 'CRM', sourceSystemId: '..' },
		],
	])('%j is %j', (parameters, named) => expect(readFrom(reference, parameters)).toEqual(named));

	it.each<[Record<string, unknown>, string]>([
		[{}, "'Customer' is blank"],
		[{ recordId: locator('list', '') }, "'Customer' is blank"],
		[{ recordId: locator('id', ' ') }, "'Customer' is blank"],
		[{ recordId: locator('sourceId', null), sourceSystem: 'CRM' }, "'Customer' is blank"],
		[{ recordId: locator('sourceId', '1') }, "'Source System' is blank"],
		[{ recordId: locator('sourceId', '1'), sourceSystem: ' ' }, "'Source System' is blank"],
		[{ recordId: locator('id', ['1']) }, "'Customer' needs text, but got a list"],
		[{ recordId: locator('id', '.') }, "'Customer' needs the ID of a customer, but got '.'"],
		[{ recordId: locator('id', '..') }, "'Customer' needs the ID of a customer, but got '..'"],
		[
			{ recordId: locator('id', 'a\ud83d') },
			"'Customer' needs the ID of a customer, but got 'a\ud83d'",
		],
	])('%j is refused', (parameters, message) => {
		expect(() => readFrom(reference, parameters)).toThrow(`${message} [item 4]`);
	});

	it.each<[string, ResourceDescription]>([
		['Choose a customer from the list, or enter its ID.', CUSTOMER],
		['Enter an ID.', LOAD],
	])('of a blank one it says what to do: %s', (description, resource) => {
		expect(() => readFrom(referenceParameters(resource, ENDPOINT, ENDPOINT), {})).toThrow(
			expect.objectContaining({ report: expect.objectContaining({ description }) }),
		);
	});
});

describe('by the source key only', () => {
	const reference = referenceParameters(LOAD, undefined, ENDPOINT);

	it('reads both parts', () => {
		expect(readFrom(reference, { sourceSystem: ' CRM ', sourceSystemId: 7 })).toEqual({
			sourceSystem: 'CRM',
			sourceSystemId: '7',
		});
	});

	it.each<[Record<string, unknown>, string]>([
		[{ sourceSystemId: '7' }, "'Source System' is blank"],
		[{ sourceSystem: 'CRM', sourceSystemId: ' ' }, "'Source System ID' is blank"],
		[{ sourceSystem: ['CRM'], sourceSystemId: '7' }, "'Source System' needs text, but got a list"],
		[{ recordId: locator('id', '7') }, "'Source System' is blank"],
	])('%j is refused', (parameters, message) => {
		expect(() => readFrom(reference, parameters)).toThrow(`${message} [item 4]`);
	});
});

it.each([
	['customers', 'searchCustomers'],
	['customer payment line items', 'searchCustomerPaymentLineItems'],
])('the search for %s is called %s', (many, name) => {
	expect(listSearchName({ ...LOAD, noun: { one: '', many, article: 'a' } })).toBe(name);
});

it('there is a list where records can be searched by a title', () => {
	const endpoints = { search: ENDPOINT };
	expect(hasList({ ...LOAD, endpoints, titleField: 'name' })).toBe(true);
	expect(hasList({ ...LOAD, endpoints })).toBe(false);
	expect(hasList({ ...LOAD, titleField: 'name' })).toBe(false);
});

it('an ID of another system is no ID of Upwell, where the operation does not take one', () => {
	const reference = referenceParameters(LOAD, ENDPOINT, undefined);
	expect(readFrom(reference, { recordId: locator('id', '1') })).toEqual({ id: '1' });
	expect(() => readFrom(reference, { recordId: locator('sourceId', '1') })).toThrow(
		"'Load' needs the ID of a load, but got '1' [item 4]",
	);
});
