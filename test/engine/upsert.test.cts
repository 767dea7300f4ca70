import type { IDataObject } from 'n8n-workflow';
import { namesOf, numberedRows, updatesIn } from '../support/common.cts';
import { NO_RULE } from '../support/updates.cts';
import { requestLines, seedExisting, storedBySourceId, upsert } from '../support/upserts.cts';
import { createsIn, useSandbox } from '../support/upwell.cts';

/** What Create or Update sends and what it gives, for new and existing customers. */

const box = useSandbox();

const ACME = { name: 'Acme', id: '1' };

const ACME_ROWS = [ACME];
const UPDATED = '1 customer already existed in Upwell and was updated.';
const NOT_RELATED = "were not changed: Upwell's update changes the customer's own fields only.";
const UPDATED_WITHOUT_RELATED = `${UPDATED} Its addresses and other related records ${NOT_RELATED}`;

const valueOf = (parameter: string) =>
	({ sourceSystem: '"CRM"', sourceSystemId: '$json.id', name: '$json.name' })[parameter];

/** All optional fields. */
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
/** What an update sends of them. */
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

	it('a new customer is created with all fields and its source key', async () => {
		const { items, hints } = await upsert(box.sandbox, { rows: ACME_ROWS, fields: FIELDS });
		expect(requestLines(box.sandbox)).toEqual(['POST customers']);
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

	it('an existing customer is updated: its own fields and the due option, nothing else', async () => {
		const customerRule = { data: { dueOption: 10 } };
		const there = seedExisting(box.sandbox, '1', { customerRule, addresses: { data: [{}] } });
		seedExisting(box.sandbox, '2');
		const { items } = await upsert(box.sandbox, { rows: ACME_ROWS, fields: FIELDS });
		expect(requestLines(box.sandbox)).toEqual(['POST customers', 'PUT customers']);
		expect(updatesIn(box.sandbox)).toEqual([
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

	it('run twice: the same customers, and the same output', async () => {
		const first = await upsert(box.sandbox, { rows: numberedRows(3), fields: FIELDS });
		const stored = box.sandbox.customers.map((customer) => ({ ...customer, updatedAt: '' }));
		const second = await upsert(box.sandbox, { rows: numberedRows(3), fields: FIELDS });
		expect(box.sandbox.customers.map((customer) => ({ ...customer, updatedAt: '' }))).toEqual(
			stored,
		);
		const given = (items: typeof first.items) =>
			items.map(({ json, pairedItem }) => ({ ...json, updatedAt: '', pairedItem }));
		expect(given(second.items)).toEqual(given(first.items));
	});

	it.each([1, 10])(
		'of items with the same source key the last one wins, concurrency %d',
		async (concurrency) => {
			const rows = ['a', 'b', 'c', 'd'].flatMap((mail) => [
				{ name: `One ${mail}`, id: '1', mail: `${mail}@x` },
				{ name: `Two ${mail}`, id: '2', mail: mail === 'd' ? '' : `${mail}@x` },
			]);
			const { items, hints } = await upsert(box.sandbox, {
				rows,
				fields: { emailAddress: '={{ $json.mail }}' },
				options: { concurrency },
			});
			expect(namesOf(items)).toEqual(rows.map(({ name }) => name));
			expect(new Set(items.map(({ json }) => json.id)).size).toBe(2);
			expect(storedBySourceId(box.sandbox)).toEqual({ 1: 'One d', 2: 'Two d' });
			// A field that is blank in the last item keeps the value of the item before.
			expect(storedBySourceId(box.sandbox, 'emailAddress')).toEqual({ 1: 'd@x', 2: 'c@x' });
			expect(box.sandbox.customers).toHaveLength(2);
			expect(hints).toEqual([
				'2 customers were created by this run and updated by a later item with the same source key.',
				expect.stringContaining('8 items share a source key under different names: '),
			]);
			const sent = createsIn(box.sandbox).map(({ input }) => input);
			for (const id of ['1', '2']) {
				const names = sent.filter((input) => input.sourceSystemId === id).map(({ name }) => name);
				expect(names).toEqual(rows.filter((row) => row.id === id).map(({ name }) => name));
			}
		},
	);

	it.each([1, 4])(
		'two executions at once, batch size %d: one customer for each source key',
		async (batchSize) => {
			box.sandbox.misbehave({ kind: 'slow', delayMs: 3, times: 30 });
			const rows = numberedRows(20);
			const options = { batchSize };
			const both = await Promise.all([
				upsert(box.sandbox, { rows, options }),
				upsert(box.sandbox, { rows, options }),
			]);
			for (const { items } of both) {
				expect(namesOf(items)).toEqual(rows.map(({ name }) => name));
			}
			expect(both[0].items.map(({ json }) => json.id)).toEqual(
				both[1].items.map(({ json }) => json.id),
			);
			expect(box.sandbox.customers).toHaveLength(20);
		},
	);
});

describe('what is sent', () => {
	it('the source key is trimmed text, the same in both requests', async () => {
		seedExisting(box.sandbox, '1');
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
		expect(updatesIn(box.sandbox)).toEqual([
			{ sourceSystem: 'CRM', sourceSystemId: '1', input: { name: 'Acme' }, ...NO_RULE },
		]);
	});

	it('a blank field is neither sent nor cleared', async () => {
		const old = { emailAddress: 'old@x.com', metadata: { a: 1 } };
		seedExisting(box.sandbox, '1', old);
		const blanks = Object.fromEntries(
			['', null, '{}', '[]', ' '].flatMap((blank, i) =>
				Object.keys(FIELDS)
					.filter((_, at) => at % 5 === i)
					.map((name): [string, unknown] => [name, blank]),
			),
		) as IDataObject;
		const { failed } = await upsert(box.sandbox, { rows: ACME_ROWS, fields: blanks });
		expect(failed).toEqual([]);
		expect(updatesIn(box.sandbox)[0]).toEqual({
			sourceSystem: 'CRM',
			sourceSystemId: '1',
			input: { name: 'Acme' },
			...NO_RULE,
		});
		expect(box.sandbox.customers[0]).toMatchObject(old);
	});

	it.each([
		['sourceSystem', "'Source System' is blank [item 1]"],
		['sourceSystemId', "'Source System ID' is blank [item 1]"],
		['name', "'Name' is blank [item 1]"],
	])('a blank %s is refused before anything is sent', async (parameter, message) => {
		const { items, failed } = await upsert(box.sandbox, {
			rows: numberedRows(3),
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

	it('the source key and the name are not read from the additional fields', async () => {
		await upsert(box.sandbox, {
			rows: ACME_ROWS,
			fields: { sourceSystem: 'Other', sourceSystemId: '9', name: 'Other' },
		});
		expect(createsIn(box.sandbox)[0].input).toEqual({
			name: 'Acme',
			sourceSystem: 'CRM',
			sourceSystemId: '1',
		});
	});
});

const rule = (dueOption: number | null, more: object = {}) => ({
	customerRule: { data: { dueOption, ...more } },
});
describe('the due option', () => {
	it.each<[string, IDataObject[] | string]>([
		['an object', '={{ ({ data: { dueOption: 45 } }) }}'],
		['an object without data', '={{ ({ dueOption: 45 }) }}'],
		['JSON text', '{ "data": { "dueOption": 45 } }'],
		['an object with a list', '{ "data": [{ "dueOption": 45 }] }'],
		['a list', '[{ "dueOption": 45 }]'],
		['a list from an expression', '={{ [{ dueOption: 45 }] }}'],
	])('given as %s it is changed', async (_form, customerRule) => {
		seedExisting(box.sandbox, '1', rule(10));
		// The sandbox takes no rule in a list.
		box.sandbox.misbehave({ when: { method: 'POST' }, kind: 'status', status: 409 });
		const { items, hints } = await upsert(box.sandbox, {
			rows: ACME_ROWS,
			fields: { customerRule },
		});
		// The response shows the rule before the update.
		expect(items.map(({ json }) => json.customerRule)).toEqual([
			box.sandbox.customers[0].customerRule,
		]);
		expect(updatesIn(box.sandbox)).toEqual([
			{
				sourceSystem: 'CRM',
				sourceSystemId: '1',
				input: { name: 'Acme' },
				customerRulesInput: { dueOption: 45 },
			},
		]);
		expect(box.sandbox.customers[0].customerRule?.dueOption).toBe(45);
		expect(hints).toEqual([UPDATED]);
	});

	it.each([
		['0', 0],
		['null', null],
	])('%s is a due option too', async (written, dueOption) => {
		seedExisting(box.sandbox, '1', rule(10));
		const customerRule = `{ "data": { "dueOption": ${written} } }`;
		await upsert(box.sandbox, { rows: ACME_ROWS, fields: { customerRule } });
		expect(updatesIn(box.sandbox)[0]).toMatchObject({ customerRulesInput: { dueOption } });
		expect(box.sandbox.customers[0].customerRule?.dueOption).toBe(dueOption);
	});

	it('a rule without one changes nothing, and a hint says so', async () => {
		seedExisting(box.sandbox, '1', rule(10));
		const customerRule = '{ "data": { "other": 1 } }';
		const { hints } = await upsert(box.sandbox, { rows: ACME_ROWS, fields: { customerRule } });
		expect(updatesIn(box.sandbox)[0]).toMatchObject(NO_RULE);
		expect(hints).toEqual([UPDATED_WITHOUT_RELATED]);
	});

	it('beside other parts of a rule it is changed, and a hint says that they are not', async () => {
		seedExisting(box.sandbox, '1', rule(10));
		const customerRule = '{ "data": { "dueOption": 45, "other": 1 } }';
		const { hints } = await upsert(box.sandbox, { rows: ACME_ROWS, fields: { customerRule } });
		expect(updatesIn(box.sandbox)[0]).toMatchObject({ customerRulesInput: { dueOption: 45 } });
		expect(updatesIn(box.sandbox)[0]).not.toHaveProperty('customerRulesInput.other');
		expect(hints).toEqual([UPDATED_WITHOUT_RELATED]);
	});

	it.each([
		[1, 'customer could not be changed, because it has no rule in Upwell that holds one.'],
		[2, 'customers could not be changed, because they have no rule in Upwell that holds one.'],
	])(
		'of %d customers without a rule it is not changed, and a hint says so',
		async (count, words) => {
			for (const { id } of numberedRows(count)) seedExisting(box.sandbox, id);
			seedExisting(box.sandbox, '8', rule(10));
			const rows = [...numberedRows(count), { name: 'With', id: '8' }, { name: 'New', id: '9' }];
			const customerRule = '{ "data": { "dueOption": 45 } }';
			const { items, hints } = await upsert(box.sandbox, { rows, fields: { customerRule } });
			expect(items.map(({ json }) => json.name)).toEqual(rows.map(({ name }) => name));
			expect(hints).toEqual([
				`${count + 1} customers already existed in Upwell and were updated.`,
				`The due option of ${count} ${words}`,
			]);
		},
	);
});

it('without a rule an update has an empty one, which Upwell requires, and changes nothing in it', async () => {
	for (const { id } of numberedRows(3)) seedExisting(box.sandbox, id, rule(10));
	const { items } = await upsert(box.sandbox, {
		rows: numberedRows(3),
		options: { concurrency: 1, maxRetries: 0 },
	});
	expect(namesOf(items)).toEqual(numberedRows(3).map(({ name }) => name));
	expect(updatesIn(box.sandbox)).toEqual([0, 1, 2].map(() => expect.objectContaining(NO_RULE)));
	expect(box.sandbox.customers[0].customerRule?.dueOption).toBe(10);
});

describe('related records of existing customers', () => {
	const RELATED = {
		addresses: { address: [{ city: 'Austin' }] },
		addressesJson: '[{ "city": "Austin" }]',
		contacts: '[{ "a": 1 }]',
		customerEmailSettings: '{ "data": { "a": 1 } }',
		customerIntegrationSettings: '{ "data": { "a": 1 } }',
		paymentLineItems: '[{ "a": 1 }]',
		remittanceLineItems: '[{ "a": 1 }]',
	};

	it.each(Object.entries(RELATED))(
		'%s: sent with a new customer, left out of an update',
		async (field, value) => {
			seedExisting(box.sandbox, '0');
			const { hints } = await upsert(box.sandbox, {
				rows: numberedRows(2),
				fields: { [field]: value },
			});
			const sentAs = field === 'addressesJson' ? 'addresses' : field;
			expect(createsIn(box.sandbox)[1].input).toHaveProperty(sentAs);
			expect(updatesIn(box.sandbox)).toEqual([
				{ sourceSystem: 'CRM', sourceSystemId: '0', input: { name: 'C0' }, ...NO_RULE },
			]);
			expect(hints).toEqual([UPDATED_WITHOUT_RELATED]);
		},
	);

	it('the hint counts customers, not fields', async () => {
		for (const id of ['0', '1', '2']) seedExisting(box.sandbox, id);
		const { hints } = await upsert(box.sandbox, {
			rows: numberedRows(5),
			fields: { contacts: '={{ $itemIndex === 2 ? "" : [{}] }}', paymentLineItems: '[{ "a": 1 }]' },
		});
		expect(hints).toEqual([
			`3 customers already existed in Upwell and were updated. Their addresses and other related records ${NOT_RELATED}`,
		]);
		const { hints: fewer } = await upsert(box.sandbox, {
			rows: numberedRows(5),
			fields: { contacts: '={{ $itemIndex < 3 ? "" : [{ "a": 1 }] }}' },
		});
		expect(fewer).toEqual([
			`5 customers already existed in Upwell and were updated. The addresses and other related records of 2 of them ${NOT_RELATED}`,
		]);
	});

	it('a customer that the run itself created is an existing one for the next item', async () => {
		const { hints } = await upsert(box.sandbox, {
			rows: [ACME, { ...ACME, name: 'Acme again' }],
			fields: { contacts: '[{ "a": 1 }]' },
		});
		expect(hints).toEqual([
			`1 customer was created by this run and updated by a later item with the same source key. Its addresses and other related records ${NOT_RELATED}`,
			expect.stringContaining('2 items share a source key'),
		]);
	});
});
