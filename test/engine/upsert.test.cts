import type { IDataObject } from 'n8n-workflow';
import { asked, rowsTo, seedOld, storedBy, upsert } from '../support/upserts.cts';
import { createsIn, useSandbox } from '../support/upwell.cts';
import { putsIn } from '../support/common.cts';

const ACME = { name: 'Acme', id: '1' };

/** Every field, and what an update sends of them. */
const FIELDS = {
	addresses: { address: [{ city: 'Austin', country: 'ca' }] },
	addressesLastUpdatedAt: '2026-01-01T00:00:00Z',
	ccEmailAddresses: 'a@x.com; b@x.com',
	collectorId: 'usr_sandbox',
	contacts: '[{ "name": "Ann" }]',
	contactsLastUpdatedAt: '2026-01-02T00:00:00+02:00',
	customerEmailSettings: '{ "data": { "a": 1 } }',
	customerIntegrationSettings: '{ "data": { "b": 2 } }',
	customerRule: '{ "data": { "dueOption": 30 } }',
	deletedAt: '2026-01-03T00:00:00Z',
	emailAddress: 'ap@acme.com',
	metadata: '{ "a": [1, null] }',
	paymentLineItems: '[{ "totalAmount": 100 }]',
	remittanceLineItems: '[{ "c": 3 }]',
};
const COLUMNS = {
	name: 'Acme',
	addressesLastUpdatedAt: '2026-01-01T00:00:00.000Z',
	ccEmailAddresses: ['a@x.com', 'b@x.com'],
	collectorId: 'usr_sandbox',
	contactsLastUpdatedAt: '2026-01-01T22:00:00.000Z',
	deletedAt: '2026-01-03T00:00:00.000Z',
	emailAddress: 'ap@acme.com',
	metadata: { a: [1, null] },
};

describe.each(['hasura', 'errorCodes'] as const)('duplicates answered as %s', (duplicateStyle) => {
	const box = useSandbox({ duplicateStyle });

	it('a new customer is created with all fields and its pair', async () => {
		const { items, hints } = await upsert(box.sandbox, { rows: [ACME], fields: FIELDS });
		expect(asked(box.sandbox)).toEqual(['POST customers']);
		const [{ input }] = createsIn(box.sandbox);
		expect(input).toMatchObject({ ...COLUMNS, sourceSystem: 'CRM', sourceSystemId: '1' });
		expect(Object.keys(input).sort()).toEqual(
			[...Object.keys(FIELDS), 'name', 'sourceSystem', 'sourceSystemId'].sort(),
		);
		expect(items).toEqual([
			{ json: expect.objectContaining({ name: 'Acme' }), pairedItem: { item: 0 } },
		]);
		expect(items[0].json.id).toBe(box.sandbox.customers[0].id);
		expect(hints).toEqual([]);
	});

	it('an existing customer is updated: its own columns and the due option, nothing else', async () => {
		const customerRule = { data: { dueOption: 10 } };
		const there = seedOld(box.sandbox, '1', { customerRule, addresses: { data: [{}] } });
		seedOld(box.sandbox, '2');
		const { items } = await upsert(box.sandbox, { rows: [ACME], fields: FIELDS });
		expect(asked(box.sandbox)).toEqual(['POST customers', 'PUT customers']);
		expect(putsIn(box.sandbox)).toEqual([
			{
				sourceSystem: 'CRM',
				sourceSystemId: '1',
				input: COLUMNS,
				customerRulesInput: { dueOption: 30 },
			},
		]);
		expect(items).toEqual([{ json: expect.any(Object), pairedItem: { item: 0 } }]);
		expect(items[0].json).toMatchObject({
			id: there.id,
			name: 'Acme',
			emailAddress: 'ap@acme.com',
		});
		const [stored, other] = box.sandbox.customers;
		expect(stored).toMatchObject({ ...COLUMNS, customerRule: { dueOption: 30 } });
		expect(stored.addresses).toEqual(there.addresses);
		expect(other.name).toBe('Old');
		expect(box.sandbox.customers).toHaveLength(2);
	});

	it('run twice, it comes to one customer and the same end', async () => {
		const first = await upsert(box.sandbox, { rows: rowsTo(3), fields: FIELDS });
		const stored = box.sandbox.customers.map((customer) => ({ ...customer, updatedAt: '' }));
		const second = await upsert(box.sandbox, { rows: rowsTo(3), fields: FIELDS });
		expect(box.sandbox.customers.map((customer) => ({ ...customer, updatedAt: '' }))).toEqual(
			stored,
		);
		const given = (items: typeof first.items) =>
			items.map(({ json, pairedItem }) => ({ ...json, updatedAt: '', pairedItem }));
		expect(given(second.items)).toEqual(given(first.items));
	});

	it.each([1, 10])('the last item of a pair has the last word, %d at once', async (concurrency) => {
		const rows = ['a', 'b', 'c', 'd'].flatMap((mail) => [
			{ name: `One ${mail}`, id: '1', mail },
			{ name: `Two ${mail}`, id: '2', mail: mail === 'd' ? '' : mail },
		]);
		const { items, hints } = await upsert(box.sandbox, {
			rows,
			fields: { emailAddress: '={{ $json.mail }}' },
			options: { concurrency },
		});
		expect(items.map(({ json }) => json.name)).toEqual(rows.map(({ name }) => name));
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(2);
		expect(storedBy(box.sandbox)).toEqual({ 1: 'One d', 2: 'Two d' });
		// What is blank in the last one is left as the one before it has made it.
		expect(storedBy(box.sandbox, 'emailAddress')).toEqual({ 1: 'd', 2: 'c' });
		expect(box.sandbox.customers).toHaveLength(2);
		expect(hints).toEqual(['2 customers already existed in Upwell and were updated.']);
		const sent = createsIn(box.sandbox).map(({ input }) => input);
		for (const id of ['1', '2']) {
			const names = sent.filter((input) => input.sourceSystemId === id).map(({ name }) => name);
			expect(names).toEqual(rows.filter((row) => row.id === id).map(({ name }) => name));
		}
	});

	it.each([1, 4])(
		'two executions at once with %d customers per request: one customer for each pair',
		async (batchSize) => {
			box.sandbox.misbehave({ kind: 'slow', delayMs: 3, times: 30 });
			const rows = rowsTo(20);
			const options = { batchSize };
			const both = await Promise.all([
				upsert(box.sandbox, { rows, options }),
				upsert(box.sandbox, { rows, options }),
			]);
			for (const { items } of both) {
				expect(items.map(({ json }) => json.name)).toEqual(rows.map(({ name }) => name));
			}
			expect(both[0].items.map(({ json }) => json.id)).toEqual(
				both[1].items.map(({ json }) => json.id),
			);
			expect(box.sandbox.customers).toHaveLength(20);
		},
	);
});

describe('what is sent', () => {
	const box = useSandbox();

	it('the pair is trimmed text, and is the same on both requests', async () => {
		seedOld(box.sandbox, '1');
		const { items } = await upsert(box.sandbox, {
			rows: [{ name: ' Acme ', id: 1 }],
			parameters: { sourceSystem: ' CRM\n' },
		});
		expect(items[0].json.name).toBe('Acme');
		expect(createsIn(box.sandbox)[0].input).toEqual({
			name: 'Acme',
			sourceSystem: 'CRM',
			sourceSystemId: '1',
		});
		expect(putsIn(box.sandbox)).toEqual([
			{ sourceSystem: 'CRM', sourceSystemId: '1', input: { name: 'Acme' } },
		]);
	});

	it('what is blank is neither sent nor cleared', async () => {
		const old = { emailAddress: 'old@x.com', metadata: { a: 1 } };
		seedOld(box.sandbox, '1', old);
		const blanks = Object.fromEntries(
			['', null, '{}', '[]', ' '].flatMap((blank, i) =>
				Object.keys(FIELDS)
					.filter((_, at) => at % 5 === i)
					.map((name): [string, unknown] => [name, blank]),
			),
		) as IDataObject;
		const { failed } = await upsert(box.sandbox, { rows: [ACME], fields: blanks });
		expect(failed).toEqual([]);
		expect(putsIn(box.sandbox)[0]).toEqual({
			sourceSystem: 'CRM',
			sourceSystemId: '1',
			input: { name: 'Acme' },
		});
		expect(box.sandbox.customers[0]).toMatchObject(old);
	});

	it.each([
		['sourceSystem', "'Source System' is blank [item 1]"],
		['sourceSystemId', "'Source System ID' is blank [item 1]"],
		['name', "'Name' is blank [item 1]"],
	])('a blank %s is refused before anything is sent', async (parameter, message) => {
		const { items, failed } = await upsert(box.sandbox, {
			rows: rowsTo(3),
			parameters: { [parameter]: `={{ $itemIndex === 1 ? " " : ${valueOf(parameter)} }}` },
		});
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(failed.map(({ json }) => json.error)).toEqual([message]);
		const { description, outcome } = failed[0].json.details as IDataObject;
		expect(description).toMatch(/^Nothing was sent for this item\. /);
		if (parameter !== 'name') {
			expect(description).toContain("fill in both, or use the operation 'Create'");
		}
		expect(outcome).toBe('refused');
		expect(box.sandbox.requests).toHaveLength(2);
	});

	it('has no parameters of the pair among the additional fields', async () => {
		await upsert(box.sandbox, {
			rows: [ACME],
			fields: { sourceSystem: 'Other', sourceSystemId: '9', name: 'Other' },
		});
		expect(createsIn(box.sandbox)[0].input).toEqual({
			name: 'Acme',
			sourceSystem: 'CRM',
			sourceSystemId: '1',
		});
	});
});

const valueOf = (parameter: string) =>
	({ sourceSystem: '"CRM"', sourceSystemId: '$json.id', name: '$json.name' })[parameter];
