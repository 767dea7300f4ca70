import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { useSandbox, type UpwellRun } from '../support/upwell.cts';
import { ONE_BY_ID, ONE_BY_PAIR, ONE_IN_WAYS, seedOne } from '../support/references.cts';
import { update as updateIn } from '../support/updates.cts';

const box = useSandbox();
const seed = (more?: object) => seedOne(box.sandbox, more);

const update = async (way: object, updateFields: object, run: Partial<UpwellRun> = {}) =>
	await updateIn(
		box.sandbox,
		way,
		{ updateFields },
		{ rows: [{}], settings: { timezone: 'America/Chicago' }, ...run },
	);

const arrived = () => box.sandbox.requests.map(({ method, path }) => `${method} ${path}`);
const sent = () => box.sandbox.requests.map(({ body }) => body as IDataObject);

beforeEach(() => box.sandbox.configure({ missingStyle: 'null', updateShape: 'documented' }));

describe('what Upwell answers', () => {
	describe.each(['documented', 'object', 'array'] as const)('%s', (updateShape) => {
		it.each(ONE_IN_WAYS)('gives the customer (%s)', async (_way, way) => {
			seed();
			box.sandbox.configure({ updateShape });
			const { items } = await update(way, { name: 'Globex' });
			expect(items.map(({ json }) => [json.id, json.name])).toEqual([['cus_1', 'Globex']]);
			expect(arrived()).toHaveLength(1);
		});
	});

	it.each(ONE_IN_WAYS)('without the customer: it is looked up (%s)', async (_way, way) => {
		seed();
		for (const updateCustomer of [{ affectedRows: 1 }, { affectedRows: 1, returning: [] }]) {
			box.sandbox.misbehave({ kind: 'json', at: 'after', body: { updateCustomer } });
			const { items } = await update(way, { name: 'Globex' });
			expect(items.map(({ json }) => [json.id, json.name])).toEqual([['cus_1', 'Globex']]);
		}
		expect(arrived().filter((request) => request.startsWith('PUT'))).toHaveLength(2);
		expect(arrived()).toHaveLength(4);
	});

	it.each(ONE_IN_WAYS)(
		'with another customer: the one that was meant is looked up (%s)',
		async (_way, way) => {
			seed();
			const other = { id: 'cus_2', name: 'Other', sourceSystem: 'CRM', sourceSystemId: '2' };
			for (const updateCustomer of [other, [other], { affectedRows: 1, returning: [other] }]) {
				box.sandbox.misbehave({ kind: 'json', at: 'after', body: { updateCustomer } });
				const { items } = await update(way, { name: 'Globex' });
				expect(items.map(({ json }) => [json.id, json.name])).toEqual([['cus_1', 'Globex']]);
			}
		},
	);

	it('with others beside it: the one that was meant', async () => {
		const updateCustomer = { affectedRows: 2, returning: [{ id: 'cus_2' }, { id: 'cus_1' }] };
		box.sandbox.misbehave({ kind: 'json', body: { updateCustomer } });
		const { items } = await update(ONE_BY_ID, { name: 'Globex' });
		expect(items.map(({ json }) => json.id)).toEqual(['cus_1']);
	});

	it('a bare list is read too', async () => {
		const body = { updateCustomer: [{ id: 'cus_1', name: 'x', more: 1 }] };
		box.sandbox.misbehave({ kind: 'json', body });
		const { items } = await update(ONE_BY_ID, { name: 'x' });
		expect(items[0].json).toEqual({ id: 'cus_1', name: 'x', more: 1 });
	});

	it.each<unknown>([[], { returning: [] }, { affectedRows: 0, returning: null }, null])(
		'%j: there is no such customer',
		async (updateCustomer) => {
			box.sandbox.misbehave({ kind: 'json', body: { updateCustomer } });
			const { failed } = await update(ONE_BY_ID, { name: 'x' });
			expect(failed[0].json.details).toMatchObject({ outcome: 'missing', httpStatus: 200 });
		},
	);
});

describe('another source pair', () => {
	it.each<[object, string[]]>([
		[{ sourceSystemId: '2' }, ['CRM', '2']],
		[{ sourceSystem: 'ERP' }, ['ERP', '1']],
		[{ sourceSystem: 'ERP', sourceSystemId: '2' }, ['ERP', '2']],
	])('is given by the old one: %j', async (fields, pair) => {
		seed();
		const { items } = await update(ONE_BY_PAIR, fields);
		expect(sent()).toEqual([{ sourceSystem: 'CRM', sourceSystemId: '1', input: fields }]);
		expect([items[0].json.sourceSystem, items[0].json.sourceSystemId]).toEqual(pair);
	});

	it('is the one by which the customer is looked up afterwards', async () => {
		seed();
		const updateCustomer = { affectedRows: 1 };
		box.sandbox.misbehave({ kind: 'json', at: 'after', body: { updateCustomer } });
		const { items } = await update(ONE_BY_PAIR, { sourceSystemId: '2' });
		expect(items.map(({ json }) => [json.id, json.sourceSystemId])).toEqual([['cus_1', '2']]);
		expect(sent()[1]).toEqual({
			where: { sourceSystem: { _eq: 'CRM' }, sourceSystemId: { _eq: '2' } },
			limit: 1,
		});
	});

	describe('after an attempt whose answer was lost', () => {
		const LOST: Fault = { kind: 'status', status: 503, headers: { 'retry-after': '0' } };
		const LONG_AGO = '2020-01-01T00:00:00Z';

		it('the customer is found by it, where that attempt was heard', async () => {
			seed({ updatedAt: LONG_AGO });
			box.sandbox.misbehave({ ...LOST, at: 'after' });
			const { items } = await update(ONE_BY_PAIR, { sourceSystemId: '2' });
			expect(items.map(({ json }) => [json.id, json.sourceSystemId])).toEqual([['cus_1', '2']]);
			expect(arrived()).toEqual([
				'PUT /api/rest/customers',
				'PUT /api/rest/customers',
				'POST /api/rest/customers/search',
			]);
		});

		it('the same in a later try', async () => {
			seed({ updatedAt: LONG_AGO });
			box.sandbox.misbehave({ ...LOST, at: 'after' });
			const { items, error } = await update(
				ONE_BY_PAIR,
				{ sourceSystemId: '2' },
				{
					parameters: { options: { maxRetries: 0 } },
					node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1, onError: 'stopWorkflow' },
				},
			);
			expect(error).toBeUndefined();
			expect(items.map(({ json }) => json.id)).toEqual(['cus_1']);
		});

		it('another customer, which had it before, is not taken', async () => {
			seed({ id: 'cus_2', sourceSystemId: '2', updatedAt: LONG_AGO });
			box.sandbox.misbehave(LOST);
			const { items, failed } = await update(ONE_BY_PAIR, { sourceSystemId: '2' });
			expect(items).toEqual([]);
			expect(failed[0].json.error).toMatch(
				/^Upwell has no customer with .* ID '1'\. Upwell may have updated/,
			);
		});

		it('nobody has it: there is no such customer', async () => {
			box.sandbox.misbehave(LOST);
			const { failed } = await update(ONE_BY_PAIR, { sourceSystemId: '2' });
			expect(failed[0].json.error).toMatch(
				/^Upwell has no customer with .* ID '1'\. Upwell may have updated/,
			);
		});

		it('where it stays the same, nothing is looked up', async () => {
			box.sandbox.misbehave(LOST);
			const { failed } = await update(ONE_BY_PAIR, { name: 'x', sourceSystem: 'CRM' });
			expect(failed[0].json.error).toMatch(/^Upwell has no customer with .* ID '1'\./);
			expect(arrived()).toEqual(['PUT /api/rest/customers', 'PUT /api/rest/customers']);
		});
	});

	it('an answer that shows the old one still is about the customer that was meant', async () => {
		const customer = { id: 'cus_1', sourceSystem: 'CRM', sourceSystemId: '1' };
		box.sandbox.misbehave({ kind: 'json', body: { updateCustomer: customer } });
		const { items } = await update(ONE_BY_PAIR, { sourceSystemId: '2' });
		expect(items.map(({ json }) => json)).toEqual([customer]);
		expect(arrived()).toHaveLength(1);
	});

	it('without a doubt nothing is looked up', async () => {
		seed({ id: 'cus_2', sourceSystemId: '2' });
		const { failed } = await update(ONE_BY_PAIR, { sourceSystemId: '2' });
		expect(failed[0].json.error).toMatch(/^Upwell has no customer with .* ID '1'$/);
		expect(arrived()).toHaveLength(1);
	});
});
