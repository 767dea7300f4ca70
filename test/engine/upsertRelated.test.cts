import type { IDataObject } from 'n8n-workflow';
import { rowsTo, seedOld, upsert } from '../support/upserts.cts';
import { createsIn, useSandbox } from '../support/upwell.cts';
import { putsIn } from '../support/common.cts';

const box = useSandbox();
const ROWS = [{ name: 'Acme', id: '1' }];
const rule = (dueOption: number | null, more: object = {}) => ({
	customerRule: { data: { dueOption, ...more } },
});
const UPDATED = '1 customer already existed in Upwell and was updated.';

describe('the due option', () => {
	it.each<[string, IDataObject[] | string]>([
		['an object', '={{ ({ data: { dueOption: 45 } }) }}'],
		['JSON text', '{ "data": { "dueOption": 45 } }'],
		['an object with a list', '{ "data": [{ "dueOption": 45 }] }'],
		['a list', '[{ "dueOption": 45 }]'],
		['a list from an expression', '={{ [{ dueOption: 45 }] }}'],
	])('given as %s it is changed', async (_form, customerRule) => {
		seedOld(box.sandbox, '1', rule(10));
		// The sandbox takes a rule in a list from nobody.
		box.sandbox.misbehave({ when: { method: 'POST' }, kind: 'status', status: 409 });
		const { items, hints } = await upsert(box.sandbox, { rows: ROWS, fields: { customerRule } });
		// The answer shows the rule as it was before.
		expect(items.map(({ json }) => json.customerRule)).toEqual([
			box.sandbox.customers[0].customerRule,
		]);
		expect(putsIn(box.sandbox)).toEqual([
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
		seedOld(box.sandbox, '1', rule(10));
		const customerRule = `{ "data": { "dueOption": ${written} } }`;
		await upsert(box.sandbox, { rows: ROWS, fields: { customerRule } });
		expect(putsIn(box.sandbox)[0]).toMatchObject({ customerRulesInput: { dueOption } });
		expect(box.sandbox.customers[0].customerRule?.dueOption).toBe(dueOption);
	});

	it('a rule without one changes no rule, and is told of', async () => {
		seedOld(box.sandbox, '1', rule(10));
		const customerRule = '{ "data": { "other": 1 } }';
		const { hints } = await upsert(box.sandbox, { rows: ROWS, fields: { customerRule } });
		expect(putsIn(box.sandbox)[0]).not.toHaveProperty('customerRulesInput');
		expect(hints).toEqual([UPDATED, expect.stringMatching(/^1 customer existed already, so/)]);
	});

	it('beside other parts of a rule it is changed, and they are told of', async () => {
		seedOld(box.sandbox, '1', rule(10));
		const customerRule = '{ "data": { "dueOption": 45, "other": 1 } }';
		const { hints } = await upsert(box.sandbox, { rows: ROWS, fields: { customerRule } });
		expect(putsIn(box.sandbox)[0]).toMatchObject({ customerRulesInput: { dueOption: 45 } });
		expect(putsIn(box.sandbox)[0]).not.toHaveProperty('customerRulesInput.other');
		expect(hints).toEqual([UPDATED, expect.stringMatching(/^1 customer existed already, so/)]);
	});

	it.each([
		[1, 'customer could not be changed, because it has no rule in Upwell that holds one.'],
		[2, 'customers could not be changed, because they have no rule in Upwell that holds one.'],
	])('of %d without a rule it comes to nothing, and that is told', async (count, words) => {
		for (const { id } of rowsTo(count)) seedOld(box.sandbox, id);
		seedOld(box.sandbox, '8', rule(10));
		const rows = [...rowsTo(count), { name: 'With', id: '8' }, { name: 'New', id: '9' }];
		const customerRule = '{ "data": { "dueOption": 45 } }';
		const { items, hints } = await upsert(box.sandbox, { rows, fields: { customerRule } });
		expect(items.map(({ json }) => json.name)).toEqual(rows.map(({ name }) => name));
		expect(hints).toEqual([
			`${count + 1} customers already existed in Upwell and were updated.`,
			`The due option of ${count} ${words}`,
		]);
	});
});

describe('where Upwell takes no update without a rule', () => {
	const strict = useSandbox({ rulesInput: 'required' });

	it('one with nothing in it is sent, from the first refusal on', async () => {
		for (const { id } of rowsTo(3)) seedOld(strict.sandbox, id, rule(10));
		const { items } = await upsert(strict.sandbox, {
			rows: rowsTo(3),
			options: { concurrency: 1, maxRetries: 0 },
		});
		expect(items.map(({ json }) => json.name)).toEqual(rowsTo(3).map(({ name }) => name));
		const rules = putsIn(strict.sandbox).map((body) => Object.entries(body).at(-1));
		expect(rules).toEqual([
			['input', { name: 'C0' }],
			...[0, 1, 2].map(() => ['customerRulesInput', {}]),
		]);
		expect(strict.sandbox.customers[0].customerRule?.dueOption).toBe(10);
	});
});

describe('related records of customers that exist', () => {
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
		'%s go with a new one, and are left out of an update',
		async (field, value) => {
			seedOld(box.sandbox, '0');
			const { hints } = await upsert(box.sandbox, {
				rows: rowsTo(2),
				fields: { [field]: value },
			});
			const sentAs = field === 'addressesJson' ? 'addresses' : field;
			expect(createsIn(box.sandbox)[1].input).toHaveProperty(sentAs);
			expect(putsIn(box.sandbox)).toEqual([
				{ sourceSystem: 'CRM', sourceSystemId: '0', input: { name: 'C0' } },
			]);
			expect(hints).toEqual([
				UPDATED,
				"1 customer existed already, so addresses, contacts and other related records of it were left as they are: Upwell's update takes the customer's own fields only.",
			]);
		},
	);

	it('are counted by customers that had some, not by fields', async () => {
		for (const id of ['0', '1', '2']) seedOld(box.sandbox, id);
		const { hints } = await upsert(box.sandbox, {
			rows: rowsTo(5),
			fields: { contacts: '={{ $itemIndex === 2 ? "" : [{}] }}', paymentLineItems: '[{ "a": 1 }]' },
		});
		expect(hints[0]).toBe('3 customers already existed in Upwell and were updated.');
		expect(hints[1]).toMatch(/^3 customers existed already, so .* of them were left as they are/);
		expect(hints).toHaveLength(2);
		const { hints: fewer } = await upsert(box.sandbox, {
			rows: rowsTo(5),
			fields: { contacts: '={{ $itemIndex < 3 ? "" : [{ "a": 1 }] }}' },
		});
		expect(fewer[1]).toMatch(/^2 customers existed already/);
	});

	it('a customer that the run itself has made counts as existing for the next item', async () => {
		const { hints } = await upsert(box.sandbox, {
			rows: [ROWS[0], { ...ROWS[0], name: 'Acme again' }],
			fields: { contacts: '[{ "a": 1 }]' },
		});
		expect(hints).toHaveLength(2);
		expect(hints[1]).toMatch(/^1 customer existed already/);
	});
});
