import type { IDataObject } from 'n8n-workflow';
import { useSandbox, type UpwellRun } from '../support/upwell.cts';
import { ONE_BY_ID, ONE_BY_SOURCE_ID, ONE_LOCATORS, seedOne } from '../support/locators.cts';
import { textOf } from '../support/common.cts';
import { NO_RULE, update as updateIn } from '../support/updates.cts';

/** Which customer Update changes, and what it sends. */

const box = useSandbox();
const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });
const bySourceId = (value: unknown) => ({ __rl: true, mode: 'sourceId', value });
const seed = (more?: object) => seedOne(box.sandbox, more);
const stored = (id = 'cus_1') => box.sandbox.customers.find((customer) => customer.id === id);

const update = async (locator: object, updateFields: object, run: Partial<UpwellRun> = {}) =>
	await updateIn(
		box.sandbox,
		locator,
		{ updateFields },
		{ rows: [{}], settings: { timezone: 'America/Chicago' }, ...run },
	);

const requests = () => box.sandbox.requests.map(({ method, path }) => `${method} ${path}`);
const sent = () => box.sandbox.requests.map(({ body }) => body as IDataObject);

beforeEach(() => box.sandbox.configure({ missingStyle: 'null', updateShape: 'documented' }));

describe('which customer', () => {
	it('by ID', async () => {
		seed();
		const { items } = await update(ONE_BY_ID, { name: 'Globex' });
		expect(requests()).toEqual(['PUT /api/rest/customers/cus_1']);
		expect(sent()).toEqual([{ input: { name: 'Globex' }, ...NO_RULE }]);
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					id: 'cus_1',
					name: 'Globex',
					emailAddress: 'old@acme.example',
				}),
				pairedItem: { item: 0 },
			},
		]);
		expect(Object.keys(items[0].json)).toHaveLength(15);
	});

	it('by source ID', async () => {
		seed();
		const { items } = await update(ONE_BY_SOURCE_ID, { name: 'Globex' });
		expect(requests()).toEqual(['PUT /api/rest/customers']);
		expect(sent()).toEqual([
			{ sourceSystem: 'CRM', sourceSystemId: '1', input: { name: 'Globex' }, ...NO_RULE },
		]);
		expect(items.map(({ json }) => [json.id, json.name])).toEqual([['cus_1', 'Globex']]);
	});

	it.each([
		['a/b c%', 'a%2Fb%20c%25'],
		['77', '77'],
	])('the ID %s is sent as %s', async (id, path) => {
		seed({ id });
		await update({ recordId: '={{ $json.id }}' }, { name: 'x' }, { rows: [{ id }] });
		expect(requests()).toEqual([`PUT /api/rest/customers/${path}`]);
		expect(stored(id)?.name).toBe('x');
	});

	it.each<[object, string]>([
		[{ recordId: byId(' ') }, "'Customer' is blank [item 0]"],
		[
			{ recordId: byId('a\ud800') },
			"'Customer' needs the ID of a customer, but got 'a\ud800' [item 0]",
		],
		[{ recordId: byId('..') }, "'Customer' needs the ID of a customer, but got '..' [item 0]"],
		[
			{ recordId: bySourceId('1'), sourceSystem: '={{ $json.none }}' },
			"'Source System' is blank [item 0]",
		],
	])('%j is refused', async (locator, error) => {
		const { failed } = await update(locator, { name: 'x' });
		expect(failed[0].json.error).toBe(error);
		expect(requests()).toEqual([]);
	});

	describe.each(['null', 'notFound'] as const)(
		'no such customer, answered as %s',
		(missingStyle) => {
			describe.each(['documented', 'object', 'array'] as const)('response: %s', (updateShape) => {
				it.each(ONE_LOCATORS)('%s', async (_title, locator) => {
					box.sandbox.configure({ missingStyle, updateShape });
					const { items, failed } = await update(locator, { name: 'x' });
					expect(items).toEqual([]);
					expect(failed[0].json.error).toMatch(
						/^Upwell has no customer with (the ID 'cus_1'|Source System 'CRM' and Source System ID '1')$/,
					);
					expect(failed[0].json.details).toMatchObject({
						outcome: 'missing',
						httpStatus: missingStyle === 'null' ? 200 : 404,
					});
					expect(textOf(failed[0])).toContain("use the operation 'Create or Update'");
					expect(requests()).toHaveLength(1);
				});
			});
		},
	);

	it('a 404 about the address does not say that there is none', async () => {
		const body = { error: 'Endpoint not found', code: 'not-found' };
		box.sandbox.misbehave({ kind: 'json', status: 404, body });
		const { failed } = await update(ONE_BY_ID, { name: 'x' });
		expect(failed[0].json.error).toBe('Upwell did not accept this item: Endpoint not found');
		expect(textOf(failed[0])).toContain("Check 'Base URL'");
	});
});

describe('Update Fields', () => {
	it.each<[object, IDataObject]>([
		[{ name: ' Globex ' }, { name: 'Globex' }],
		[{ emailAddress: 'a@b.c' }, { emailAddress: 'a@b.c' }],
		[{ ccEmailAddresses: 'a@b.c; d@e.f' }, { ccEmailAddresses: ['a@b.c', 'd@e.f'] }],
		[{ billToCustomerId: byId('cus_1') }, { billToCustomerId: 'cus_1' }],
		[{ collectorId: 'usr_sandbox' }, { collectorId: 'usr_sandbox' }],
		[{ metadata: '{"a":[1]}' }, { metadata: { a: [1] } }],
		[{ metadata: '={{ 0 }}' }, { metadata: 0 }],
		[{ deletedAt: '2026-01-31' }, { deletedAt: '2026-01-31T06:00:00.000Z' }],
		[
			{ addressesLastUpdatedAt: '2026-01-31T00:00:00Z' },
			{ addressesLastUpdatedAt: '2026-01-31T00:00:00.000Z' },
		],
		[
			{ contactsLastUpdatedAt: '2026-01-31T09:00:00+01:00' },
			{ contactsLastUpdatedAt: '2026-01-31T08:00:00.000Z' },
		],
		[
			{ sourceSystem: 'ERP', sourceSystemId: 2 },
			{ sourceSystem: 'ERP', sourceSystemId: '2' },
		],
		[{ name: 'x', emailAddress: '', metadata: '{}', collectorId: ' ' }, { name: 'x' }],
		[{ name: '', ccEmailAddresses: ' , ', clearFields: ['metadata'] }, { metadata: null }],
	])('%j is sent as %j, and nothing else', async (fields, input) => {
		seed({ metadata: 'old' });
		const { items, failed } = await update(ONE_BY_ID, fields);
		expect(failed).toEqual([]);
		expect(sent()).toEqual([{ input, ...NO_RULE }]);
		expect(stored()).toMatchObject(input);
		expect(items).toHaveLength(1);
	});

	it('each item sends its own fields', async () => {
		for (const id of ['a', 'b']) seed({ id, sourceSystemId: id });
		await update(
			{ recordId: byId('={{ $json.id }}') },
			{ name: '={{ $json.name }}', emailAddress: '={{ $json.email }}' },
			{
				rows: [
					{ id: 'b', name: 'B', email: '' },
					{ id: 'a', email: 'a@b.c' },
				],
			},
		);
		expect(sent()).toEqual([
			{ input: { name: 'B' }, ...NO_RULE },
			{ input: { emailAddress: 'a@b.c' }, ...NO_RULE },
		]);
		expect(box.sandbox.customers.map(({ name, emailAddress }) => [name, emailAddress])).toEqual([
			['Acme', 'a@b.c'],
			['B', 'old@acme.example'],
		]);
	});

	it.each<[object, string]>([
		[{}, "'Update Fields' has nothing to change [item 0]"],
		[{ name: ' ', metadata: '[]' }, "'Update Fields' has nothing to change [item 0]"],
		[{ clearFields: [] }, "'Update Fields' has nothing to change [item 0]"],
		[{ metadata: '{' }, "'Metadata (JSON)' is not valid JSON [item 0]"],
		[{ deletedAt: 'now' }, "'Deleted At' needs a date, but got 'now' [item 0]"],
		[{ dueOption: '={{ 1.5 }}' }, "'Due Option' needs a whole number, but got '1.5' [item 0]"],
		[
			{ emailAddress: 'a@b.c', clearFields: ['emailAddress'] },
			"'Email Address' has a value, and is selected in 'Clear Fields' too [item 0]",
		],
		[
			{ dueOption: 0, clearFields: ['dueOption'] },
			"'Due Option' has a value, and is selected in 'Clear Fields' too [item 0]",
		],
	])('%j is refused before anything is sent', async (fields, error) => {
		seed();
		const { failed } = await update(ONE_BY_ID, fields);
		expect(failed.map(({ json }) => json.error)).toEqual([error]);
		expect(textOf(failed[0])).toContain('Nothing was sent for this item.');
		expect(requests()).toEqual([]);
	});

	it.each(['name', 'addresses', 'nonsense'])('%s cannot be cleared', async (field) => {
		const { failed } = await update(ONE_BY_ID, { clearFields: `={{ ["${field}"] }}` });
		expect(failed[0].json.error).toMatch(
			`'Clear Fields' needs 'addressesLastUpdatedAt', 'billToCustomerId', 'ccEmailAddresses', 'collectorId', 'contactsLastUpdatedAt', 'deletedAt', 'dueOption', 'emailAddress', 'metadata', 'sourceSystem' or 'sourceSystemId', but got '${field}'`,
		);
		expect(requests()).toEqual([]);
	});

	it.each([
		'addressesLastUpdatedAt',
		'billToCustomerId',
		'ccEmailAddresses',
		'collectorId',
		'contactsLastUpdatedAt',
		'deletedAt',
		'emailAddress',
		'metadata',
		'sourceSystem',
		'sourceSystemId',
	] as const)('%s can be cleared', async (field) => {
		seed({ [field]: field === 'ccEmailAddresses' ? ['a@b.c'] : '2026-01-31T00:00:00Z' });
		const { items } = await update(ONE_BY_ID, { clearFields: [field] });
		expect(sent()).toEqual([{ input: { [field]: null }, ...NO_RULE }]);
		expect(stored()?.[field]).toBeNull();
		expect(items).toHaveLength(1);
	});

	it('fields to clear may come from an expression, beside fields to change', async () => {
		seed({ metadata: 1 });
		await update(ONE_BY_ID, { name: 'x', clearFields: '={{ "emailAddress, METADATA" }}' });
		expect(sent()).toEqual([
			{ input: { name: 'x', emailAddress: null, metadata: null }, ...NO_RULE },
		]);
	});
});
