import type { IDataObject } from 'n8n-workflow';
import type { TableName } from '../../sandbox/server.cts';
import {
	CUSTOMER_TARGET,
	INVOICE_TARGET,
	PAYMENT_TARGET,
} from '../../nodes/Upwell/resources/targets';
import {
	numberedRows,
	refusing,
	SOURCE_KEY,
	textOf,
	THREE_TRIES,
	updatesIn,
} from '../support/common.cts';
import { ONE_BY_ID, seedOne } from '../support/locators.cts';
import { misfitsOf } from '../support/contract.cts';
import { callTool } from '../support/tool.cts';
import { requestLines, seedExisting } from '../support/upserts.cts';
import { batchesIn, createsIn, runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** Records that others refer to: named by Upwell ID, or by the ID in their own system, which is looked up first. */

const box = useSandbox({ latencyMs: 2 });

const locator = (mode: string, value: string | number) => ({ __rl: true, mode, value });
const bySource = (value: string, system = 'ERP'): IDataObject => ({
	billToCustomerId: locator('sourceId', value),
	billToCustomerSourceSystem: system,
});

/** Whose bills are sent to whom: parents P1 and P2. */
const seedParents = () => {
	for (const id of ['P1', 'P2']) {
		box.sandbox.seed({ id: `cus_${id}`, name: id, sourceSystem: 'ERP', sourceSystemId: id });
	}
};
const ERP_SEARCH = { path: '/customers/search' };

interface ReferenceRun extends Partial<UpwellRun> {
	fields?: IDataObject;
	options?: IDataObject;
}

const run = async ({ fields, options = {}, ...more }: ReferenceRun) =>
	await runUpwell(box.sandbox, {
		rows: [{ name: 'Acme', id: '1' }],
		...more,
		parameters: {
			...(more.parameters?.operation === 'upsert'
				? { ...SOURCE_KEY, additionalFields: fields }
				: { additionalFields: { ...SOURCE_KEY, ...fields } }),
			options: { batchSize: 1, ...options },
			...more.parameters,
		} as IDataObject,
		node: { onError: 'continueErrorOutput', ...more.node },
	});

const sentParents = () => createsIn(box.sandbox).map(({ input }) => input.billToCustomerId);
const storedParents = () =>
	box.sandbox.customers
		.filter(({ sourceSystem }) => sourceSystem === 'CRM')
		.map(({ billToCustomerId }) => billToCustomerId);
const lookups = () =>
	box.sandbox.requests
		.filter(({ path, rawBody }) => path.endsWith('/search') && rawBody.includes('"ERP"'))
		.map(({ body }) => body);
const lookupOf = (sourceSystemId: string) => ({
	where: { sourceSystem: { _eq: 'ERP' }, sourceSystemId: { _eq: sourceSystemId } },
	limit: 1,
});

beforeEach(seedParents);
afterEach(() => expect(box.sandbox.requests.flatMap(misfitsOf)).toEqual([]));

it.each([CUSTOMER_TARGET, INVOICE_TARGET, PAYMENT_TARGET])(
	'$value: the lookup fits the contract, and finds a record by its source key',
	async ({ getBySource: { method, path, responseKey, body } }) => {
		const key = { sourceSystem: 'TMS', sourceSystemId: '7' };
		box.sandbox.table(responseKey as TableName).seed({ id: 'x', ...key });
		const response = await fetch(box.sandbox.url + path, {
			method,
			headers: { Authorization: box.sandbox.apiKey, 'Content-Type': 'application/json' },
			body: JSON.stringify(body(key)),
		});
		expect(JSON.stringify(await response.json())).toContain('"id":"x"');
	},
);

describe('Create', () => {
	it.each<[string, object]>([
		[
			'from the list',
			{ billToCustomerId: { ...locator('list', 'cus_P1'), cachedResultName: 'P' } },
		],
		['by Upwell ID', { billToCustomerId: locator('id', 'cus_P1') }],
		['by an expression in place of the locator', { billToCustomerId: '={{ "cus_P1" }}' }],
		[
			'by Upwell ID, beside a system',
			{ ...bySource(''), billToCustomerId: locator('id', 'cus_P1') },
		],
	])('%s: nothing is looked up', async (_how, fields) => {
		const { items } = await run({ fields: fields as IDataObject });
		expect(items).toHaveLength(1);
		expect(requestLines(box.sandbox)).toEqual(['POST customers']);
		expect(sentParents()).toEqual(['cus_P1']);
	});

	it.each<[string, object]>([
		['text', bySource('P1')],
		['expressions', bySource('={{ $json.parent }}', '={{ "ERP" }}')],
		[
			'a locator as it is without a mark',
			{ ...bySource(''), billToCustomerId: { mode: 'sourceId', value: ' P1 ' } },
		],
	])('by source ID, %s: looked up before it is sent', async (_how, fields) => {
		const rows = [{ name: 'Acme', id: '1', parent: 'P1' }];
		const { items } = await run({ rows, fields: fields as IDataObject });
		expect(items[0].json.billToCustomerId).toBe('cus_P1');
		expect(requestLines(box.sandbox)).toEqual(['POST customers/search', 'POST customers']);
		expect(lookups()).toEqual([lookupOf('P1')]);
		expect(sentParents()).toEqual(['cus_P1']);
	});

	it.each(['', ' ', '={{ $json.none }}'])('a source ID of %j is not sent', async (value) => {
		const { items } = await run({ fields: bySource(value) });
		expect(items).toHaveLength(1);
		expect(requestLines(box.sandbox)).toEqual(['POST customers']);
		expect(createsIn(box.sandbox)[0].input).not.toHaveProperty('billToCustomerId');
	});

	it.each<[string, IDataObject]>([
		['blank', bySource('P1', '={{ $json.none }}')],
		['left out', { billToCustomerId: locator('sourceId', 'P1') }],
	])('the system is %s: refused before anything is sent', async (_how, fields) => {
		const { failed } = await run({ fields });
		expect(failed[0].json.error).toBe("'Bill-To Customer Source System' is blank [item 0]");
		expect(textOf(failed[0])).toContain("The ID in 'Bill-To Customer' is one of another system");
		expect(box.sandbox.requests).toEqual([]);
	});

	it.each([1, 10, 50])(
		'50 items, %d at once: each parent is looked up once',
		async (concurrency) => {
			const rows = numberedRows(50).map((row, i) => ({ ...row, parent: `P${(i % 2) + 1}` }));
			const fields = bySource('={{ $json.parent }}');
			const { items } = await run({ rows, fields, options: { concurrency } });
			expect(items.map(({ json }) => json.billToCustomerId)).toEqual(
				rows.map(({ parent }) => `cus_${parent}`),
			);
			expect(lookups()).toHaveLength(2);
			expect(box.sandbox.maxInFlight).toBeLessThanOrEqual(concurrency);
		},
	);

	it('in batches: the rows hold the IDs, and batches are as full as ever once an ID is known', async () => {
		const rows = numberedRows(300);
		const { items } = await run({ rows, fields: bySource('P1'), options: { batchSize: 100 } });
		expect(items).toHaveLength(300);
		expect(storedParents()).toEqual(Array.from({ length: 300 }, () => 'cus_P1'));
		expect(lookups()).toHaveLength(1);
		expect(batchesIn(box.sandbox).length).toBeLessThanOrEqual(5);
	});

	it('items in batches that refer to nothing do not wait for a lookup', async () => {
		box.sandbox.misbehave({ when: ERP_SEARCH, kind: 'slow', delayMs: 200 });
		const rows = numberedRows(20).map((row, i) => ({ ...row, parent: i === 0 ? 'P1' : '' }));
		const fields = bySource('={{ $json.parent }}');
		const { items } = await run({ rows, fields, options: { batchSize: 19 } });
		expect(items).toHaveLength(20);
		expect(batchesIn(box.sandbox)).toEqual([rows.slice(1).map(({ name }) => name)]);
		expect(sentParents()).toEqual(['cus_P1']);
	});

	it('without a source key of its own', async () => {
		const additionalFields = bySource('P2');
		const { items } = await run({ parameters: { additionalFields } });
		expect(items[0].json.billToCustomerId).toBe('cus_P2');
	});

	it('a column gives an Upwell ID', async () => {
		const rows = [{ Name: 'Acme', 'Bill To Customer ID': 'cus_P2' }];
		const { items } = await run({ rows, parameters: { mapping: 'auto', additionalFields: {} } });
		expect(items[0].json.billToCustomerId).toBe('cus_P2');
		expect(lookups()).toEqual([]);
	});

	it('what is filled in beside columns is looked up', async () => {
		const rows = [{ Name: 'Acme' }];
		const parameters = { mapping: 'auto', name: '', additionalFields: bySource('P2') };
		const { items } = await run({ rows, parameters });
		expect(items[0].json).toMatchObject({ name: 'Acme', billToCustomerId: 'cus_P2' });
	});
});

describe('a reference that leads nowhere', () => {
	it('says which, and what to do; the other items go on', async () => {
		const rows = numberedRows(4).map((row, i) => ({ ...row, parent: i === 1 ? 'P9' : 'P1' }));
		const { items, failed } = await run({ rows, fields: bySource('={{ $json.parent }}') });
		expect(items.map(({ json }) => json.name)).toEqual(['C0', 'C2', 'C3']);
		const [{ json }] = failed;
		expect(json.error).toBe(
			"'Bill-To Customer' refers to a customer with Source System 'ERP' and Source System ID 'P9', which Upwell does not have",
		);
		expect(json.details).toMatchObject({ outcome: 'missing', parameter: 'Bill-To Customer' });
		expect(textOf(failed[0])).toContain(
			"Nothing was changed for this item. Create the customer first, or choose it 'By ID' and enter its ID in Upwell. If it exists, check 'Bill-To Customer Source System' and the ID: both are case-sensitive.",
		);
		expect(createsIn(box.sandbox)).toHaveLength(3);
	});

	it('an earlier item may create what a later one refers to', async () => {
		const rows = [
			{ name: 'Too early', id: 'a', parent: 'new' },
			{ name: 'Parent', id: 'new', parent: '' },
			{ name: 'Child', id: 'b', parent: 'new' },
		];
		const fields = bySource('={{ $json.parent }}', 'CRM');
		const { items, failed } = await run({ rows, fields, options: { concurrency: 1 } });
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
		expect(items[1].json.billToCustomerId).toBe(items[0].json.id);
	});

	it('of another resource: asked once', async () => {
		box.sandbox
			.table('shipments')
			.seed({ id: 's', ...{ sourceSystem: 'CRM', sourceSystemId: '1' } });
		const { failed } = await run({
			rows: numberedRows(20),
			parameters: shipmentOf({
				customerId: locator('sourceId', 'P9'),
				customerSourceSystem: 'ERP',
			}),
			options: { concurrency: 1 },
		});
		expect(failed).toHaveLength(20);
		expect(requestLines(box.sandbox)).toEqual(['POST customers/search']);
	});
});

describe('a lookup that fails', () => {
	it('refused: asked once, the item is not sent, and nothing is in doubt', async () => {
		const body = { error: 'Not that' };
		const fault = { kind: 'json', status: 422, body, times: Infinity } as const;
		box.sandbox.misbehave({ when: ERP_SEARCH, ...fault });
		const options = { concurrency: 1 };
		const { failed } = await run({ rows: numberedRows(3), fields: bySource('P1'), options });
		expect(failed.map(({ json }) => json.error)).toEqual(
			Array.from(
				{ length: 3 },
				() => "Upwell did not accept the search for 'Bill-To Customer': Not that",
			),
		);
		expect(textOf(failed[0])).toContain("The customer in 'Bill-To Customer' had to be looked up");
		expect(textOf(failed[0])).toContain('Nothing was changed for this item.');
		expect(requestLines(box.sandbox)).toEqual(['POST customers/search']);
	});

	it('unreachable: tried again as often as the item may be, then asked for the next item anew', async () => {
		box.sandbox.misbehave({ when: ERP_SEARCH, kind: 'reset', times: 2 });
		const options = { concurrency: 1, maxRetries: 1 };
		const rows = numberedRows(3);
		const { items, failed } = await run({ rows, fields: bySource('P1'), options });
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
		expect(failed[0].json.details).toMatchObject({ outcome: 'later' });
		expect(textOf(failed[0])).not.toContain('may have');
		expect(items).toHaveLength(2);
		expect(lookups()).toHaveLength(3);
	});

	it('a wrong key: nothing more is sent', async () => {
		const fields = bySource('P1');
		const credential = { apiKey: 'wrong' };
		const { failed } = await run({ rows: numberedRows(3), fields, credential });
		expect(failed).toHaveLength(3);
		expect(createsIn(box.sandbox)).toEqual([]);
	});

	it('a search that does not filter is not believed', async () => {
		const customers = [{ id: 'cus_x', sourceSystem: 'ERP', sourceSystemId: 'P7' }];
		box.sandbox.misbehave({ when: ERP_SEARCH, kind: 'json', body: { customers } });
		const { failed } = await run({ fields: bySource('P1') });
		expect(failed[0].json.error).toContain('Upwell did not filter');
		expect(createsIn(box.sandbox)).toEqual([]);
	});
});

describe('Create or Update', () => {
	const upsert = { operation: 'upsert' };

	it('updates with the ID', async () => {
		seedExisting(box.sandbox, '1', { billToCustomerId: 'cus_P2' });
		await run({ fields: bySource('P1'), parameters: upsert, options: { skipUnchanged: false } });
		expect(updatesIn(box.sandbox).map(({ input }) => input.billToCustomerId)).toEqual(['cus_P1']);
		expect(storedParents()).toEqual(['cus_P1']);
	});

	it.each([
		['cus_P1', 0],
		['cus_P2', 2],
	])('Skip Unchanged compares the ID: %s in Upwell', async (billToCustomerId, updates) => {
		const rows = numberedRows(2);
		for (const { name, id } of rows) seedExisting(box.sandbox, id, { name, billToCustomerId });
		const options = { skipUnchanged: true, batchSize: 10 };
		await run({ rows, fields: bySource('P1'), parameters: upsert, options });
		expect(updatesIn(box.sandbox)).toHaveLength(updates);
		expect(storedParents()).toEqual(['cus_P1', 'cus_P1']);
		expect(lookups()).toHaveLength(1);
	});

	it('the last item about a record wins, also where only an earlier one is looked up', async () => {
		box.sandbox.misbehave({ when: ERP_SEARCH, kind: 'slow', delayMs: 100 });
		const rows = [
			{ name: 'First', id: '1', parent: 'P1' },
			{ name: 'Last', id: '1', parent: '' },
		];
		const fields = bySource('={{ $json.parent }}');
		await run({ rows, fields, parameters: upsert });
		expect(box.sandbox.customers.at(-1)).toMatchObject({
			...{ name: 'Last', billToCustomerId: 'cus_P1' },
		});
	});
});

describe('Check Only', () => {
	const options = { checkOnly: true };
	const upsert = { operation: 'upsert' };

	it('tells the change by its ID, and a reference that leads nowhere', async () => {
		seedExisting(box.sandbox, '0', { name: 'C0', billToCustomerId: 'cus_P2' });
		seedExisting(box.sandbox, '1', { name: 'C1', billToCustomerId: 'cus_P1' });
		const rows = numberedRows(4).map((row, i) => ({ ...row, parent: i === 3 ? 'P9' : 'P1' }));
		const fields = bySource('={{ $json.parent }}');
		const { items } = await run({ rows, fields, options, parameters: upsert });
		expect(items.map(({ json }) => json.message)).toEqual([
			"Would update Bill-To Customer: 'cus_P2' → 'cus_P1'",
			'Unchanged: Upwell has the same values already',
			'Would create this customer',
			"Refused: 'Bill-To Customer' refers to a customer with Source System 'ERP' and Source System ID 'P9', which Upwell does not have",
		]);
		expect(items[3].json).toMatchObject({ outcome: 'refused', name: 'C3', sourceSystemId: '3' });
		expect(lookups()).toHaveLength(2);
		expect(requestLines(box.sandbox).every((line) => line.endsWith('/search'))).toBe(true);
	});

	it('asks once for one that leads nowhere: a check creates none', async () => {
		const { items } = await run({ rows: numberedRows(20), fields: bySource('P9'), options });
		expect(items.map(({ json }) => json.outcome)).toEqual(Array(20).fill('refused'));
		expect(lookups()).toHaveLength(1);
	});

	it('items that share a record are planned in order', async () => {
		box.sandbox.misbehave({ when: ERP_SEARCH, skip: 1, kind: 'slow', delayMs: 50 });
		const rows = ['P1', '', 'P1'].map((parent) => ({ name: 'Acme', id: '1', parent }));
		const fields = bySource('={{ $json.parent }}');
		const { items } = await run({ rows, fields, options, parameters: upsert });
		expect(items.map(({ json }) => json.outcome)).toEqual([
			...['would create', 'unchanged', 'unchanged'],
		]);
	});

	it('a lookup that fails fails the item', async () => {
		// The first one is for the customer itself.
		const refused = { kind: 'json', status: 422, body: { error: 'No' } } as const;
		box.sandbox.misbehave({ when: ERP_SEARCH, skip: 1, ...refused });
		const { failed } = await run({ fields: bySource('P1'), options });
		expect(failed[0].json.error).toContain("the search for 'Bill-To Customer': No");
	});
});

/** Of the shipment with the source key of `SOURCE_KEY`. */
const shipmentOf = (updateFields: object): IDataObject => ({
	...{ resource: 'shipment', operation: 'update', sourceSystem: 'CRM', sourceSystemId: '1' },
	updateFields: updateFields as IDataObject,
});

describe('Update', () => {
	it('sends the ID', async () => {
		seedOne(box.sandbox);
		const parameters = { operation: 'update', ...ONE_BY_ID, updateFields: bySource('P1') };
		const { items } = await run({ parameters });
		expect(items[0].json.billToCustomerId).toBe('cus_P1');
		expect(updatesIn(box.sandbox)[0].input).toEqual({ billToCustomerId: 'cus_P1' });
	});

	it('of a shipment: a customer and an invoice', async () => {
		const { sandbox } = box;
		const key = { sourceSystem: 'CRM', sourceSystemId: '1' };
		sandbox.table('shipments').seed({ id: 's', shipmentId: 'S', ...key });
		sandbox.table('invoices').seed({ id: 'inv_7', sourceSystem: 'TMS', sourceSystemId: '7' });
		const parameters = shipmentOf({
			customerId: locator('sourceId', 'P2'),
			customerSourceSystem: 'ERP',
			invoiceId: locator('sourceId', 7),
			invoiceSourceSystem: 'TMS',
		});
		const { failed } = await run({ parameters });
		expect(failed).toEqual([]);
		expect(requestLines(sandbox)).toEqual([
			'POST customers/search',
			'POST invoices/search',
			'PUT shipments',
		]);
		expect(sandbox.requests[1].body).toEqual({
			...{ sourceSystem: 'TMS', sourceSystemId: '7', limit: 1 },
		});
		expect(updatesIn(sandbox)[0].input).toEqual({ customerId: 'cus_P2', invoiceId: 'inv_7' });
	});

	it('a field that is given and cleared is refused', async () => {
		const updateFields = { ...bySource('P1'), clearFields: ['billToCustomerId'] };
		const { failed } = await run({
			parameters: { operation: 'update', ...ONE_BY_ID, updateFields },
		});
		expect(failed[0].json.error).toContain("selected in 'Clear Fields' too");
		expect(box.sandbox.requests).toEqual([]);
	});
});

describe('Retry On Fail', () => {
	it('a try that may have created the record is asked about, and its ID is not looked up again', async () => {
		box.sandbox.misbehave({ when: { name: 'C1' }, kind: 'reset', at: 'after' });
		const { items } = await run({
			rows: numberedRows(2),
			fields: bySource('P1'),
			options: { concurrency: 1, maxRetries: 0 },
			node: { ...THREE_TRIES, onError: 'stopWorkflow' },
		});
		expect(items.map(({ json }) => json.billToCustomerId)).toEqual(['cus_P1', 'cus_P1']);
		expect(storedParents()).toEqual(['cus_P1', 'cus_P1']);
		expect(lookups()).toHaveLength(1);
	});

	it('what was found is not looked up again for items whose turn comes in a later try', async () => {
		box.sandbox.misbehave({ ...refusing('C0'), times: 1 });
		const { items } = await run({
			rows: numberedRows(2),
			fields: bySource('P1'),
			options: { concurrency: 1 },
			node: { ...THREE_TRIES, onError: 'stopWorkflow' },
		});
		expect(items.map(({ json }) => json.billToCustomerId)).toEqual(['cus_P1', 'cus_P1']);
		expect(lookups()).toHaveLength(1);
	});

	it('what was missing is looked for again', async () => {
		box.sandbox.misbehave({
			...{ when: ERP_SEARCH, kind: 'json', status: 200, body: { customers: [] } },
		});
		const { items } = await run({
			fields: bySource('P1'),
			node: { ...THREE_TRIES, onError: 'stopWorkflow' },
		});
		expect(items[0].json.billToCustomerId).toBe('cus_P1');
	});
});

describe("an agent's tool", () => {
	const AI = "={{ $fromAI('value', '', 'string') }}";
	const create = { operation: 'create', name: 'Acme', additionalFields: bySource(AI) };

	it('gives the ID, in the way that was chosen for it', async () => {
		const [{ thrown }] = await callTool(box.sandbox, [{ value: 'P1' }], create);
		expect(thrown).toBeUndefined();
		expect(sentParents()).toEqual(['cus_P1']);
	});

	it('is told what to do about one that leads nowhere', async () => {
		const [{ thrown }] = await callTool(box.sandbox, [{ value: 'P9' }], create);
		expect(thrown).toMatch(/^'Bill-To Customer' refers to .*'P9'.*\. .*Create the customer first/);
		expect(createsIn(box.sandbox)).toEqual([]);
	});

	it.each(['<customer id>', 'N/A', 'unknown'])('%j is refused', async (value) => {
		const [{ thrown }] = await callTool(box.sandbox, [{ value }], create);
		expect(thrown).toContain(`'Bill-To Customer' needs an ID, but got '${value}'`);
		expect(box.sandbox.requests).toEqual([]);
	});
});
