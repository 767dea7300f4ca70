import type { IDataObject } from 'n8n-workflow';
import { BY_ID, BY_SOURCE_ID, LOCATORS } from '../support/locators.cts';
import { useSandbox, type UpwellRun } from '../support/upwell.cts';
import { updatesIn, textOf } from '../support/common.cts';
import { update as updateIn } from '../support/updates.cts';

/** Update of the due option, which Upwell keeps in a rule of the customer. */

const box = useSandbox();
const SHAPES = ['documented', 'object', 'array'] as const;

beforeEach(() =>
	box.sandbox.configure({
		missingStyle: 'null',
		updateShape: 'documented',
	}),
);

/** Stores a customer with this ID in Upwell and in its source system; with a rule unless `hasRule` is false. */
const seed = (id: string, hasRule = true) =>
	box.sandbox.seed({
		id,
		name: 'old',
		sourceSystem: 'CRM',
		sourceSystemId: id,
		customerRule: hasRule ? { data: { dueOption: 15 } } : null,
	});

const update = async (locator: object, updateFields: object, run: Partial<UpwellRun> = {}) =>
	await updateIn(box.sandbox, locator, { updateFields }, { rows: [{ id: 'c0' }], ...run });

const dueOptions = () => box.sandbox.customers.map(({ customerRule }) => customerRule?.dueOption);
const puts = () => updatesIn(box.sandbox);

it('a due option that changed no rule is not in the output', async () => {
	seed('c0');
	// Upwell looks for the rule by the old source key when the customer already has the new one.
	const fields = { dueOption: 30, sourceSystemId: 'c1' };
	const { items, hints } = await update(BY_SOURCE_ID, fields);
	expect(items.map(({ json }) => json.customerRule)).toEqual([
		expect.objectContaining({ dueOption: 15 }),
	]);
	expect(dueOptions()).toEqual([15]);
	expect(hints).toHaveLength(1);
});

describe('beside other fields', () => {
	describe.each(SHAPES)('response: %s', (updateShape) => {
		it.each(LOCATORS)('%s: the output has the new rule', async (_title, locator) => {
			const { id } = seed('c0').customerRule ?? {};
			box.sandbox.configure({ updateShape });
			const { items, hints } = await update(locator, { dueOption: 30, name: 'new' });
			expect(items.map(({ json }) => [json.name, json.customerRule])).toEqual([
				['new', { dueOption: 30, id }],
			]);
			expect(hints).toEqual([]);
			expect(dueOptions()).toEqual([30]);
			expect(box.sandbox.requests).toHaveLength(1);
			expect(puts()[0]).toMatchObject({
				input: { name: 'new' },
				customerRulesInput: { dueOption: 30 },
			});
		});
	});

	it('0 is a number, and the due option can be cleared', async () => {
		seed('c0');
		await update(BY_ID, { dueOption: 0, name: 'x' });
		const { items } = await update(BY_ID, { clearFields: ['dueOption'], name: 'x' });
		expect(puts().map(({ customerRulesInput }) => customerRulesInput)).toEqual([
			{ dueOption: 0 },
			{ dueOption: null },
		]);
		expect(items[0].json.customerRule).toMatchObject({ dueOption: null });
	});

	it('without a rule in Upwell: the other fields are changed, and a hint says so', async () => {
		for (const id of ['c0', 'c1']) seed(id, false);
		const fields = { dueOption: 30, name: 'x' };
		const one = await update(BY_ID, fields);
		expect(one.items.map(({ json }) => [json.name, json.customerRule])).toEqual([['x', null]]);
		expect(one.hints).toEqual([
			'The due option of 1 customer could not be changed, because it has no rule in Upwell that holds one.',
		]);
		const { hints } = await update(BY_ID, fields, { rows: [{ id: 'c0' }, { id: 'c1' }] });
		expect(hints).toEqual([
			'The due option of 2 customers could not be changed, because they have no rule in Upwell that holds one.',
		]);
	});

	it('a rule that is not in the response is not in the output', async () => {
		const updateCustomer = { id: 'c0', name: 'x' };
		const body = { updateCustomer, updateCustomerRules: { affectedRows: 1 } };
		box.sandbox.misbehave({ kind: 'json', body });
		const { items } = await update(BY_ID, { dueOption: 30, name: 'x' });
		expect(items.map(({ json }) => json)).toEqual([updateCustomer]);
	});

	it('a response without a rule count causes no hint, and no new rule in the output', async () => {
		const updateCustomer = { id: 'c0', customerRule: { dueOption: 15, id: 'r' } };
		box.sandbox.misbehave({ kind: 'json', body: { updateCustomer } });
		const { items, hints } = await update(BY_ID, { dueOption: 30, name: 'x' });
		expect(items.map(({ json }) => json)).toEqual([updateCustomer]);
		expect(hints).toEqual([]);
	});
});

describe('alone', () => {
	describe.each(SHAPES)('response: %s', (updateShape) => {
		beforeEach(() => box.sandbox.configure({ updateShape }));

		it.each(LOCATORS)('%s: the rule is changed', async (_title, locator) => {
			seed('c0');
			const { items, failed } = await update(locator, { dueOption: 30 });
			expect(failed).toEqual([]);
			expect(
				items.map(({ json }) => [json.id, (json.customerRule as IDataObject).dueOption]),
			).toEqual([['c0', 30]]);
			expect(dueOptions()).toEqual([30]);
			expect(puts()).toHaveLength(1);
		});

		it.each(LOCATORS)(
			'%s, without a rule: fails, since nothing was changed',
			async (_title, locator) => {
				seed('c0', false);
				const { items, failed, hints } = await update(locator, { dueOption: 30 });
				expect(items).toEqual([]);
				expect(failed[0].json.error).toBe(
					'Upwell did not change the due option: the customer has no rule that holds one',
				);
				expect(failed[0].json.details).toMatchObject({ outcome: 'refused', httpStatus: 200 });
				expect(textOf(failed[0])).toContain('Nothing was changed for this item.');
				expect(textOf(failed[0])).toContain("'Customer Rule (JSON)'");
				expect(hints).toEqual([]);
			},
		);

		describe.each(['null', 'notFound'] as const)('answered as %s', (missingStyle) => {
			it.each(LOCATORS)(
				'%s, without a customer: says that there is none',
				async (_title, locator) => {
					box.sandbox.configure({ missingStyle });
					const { failed } = await update(locator, { dueOption: 30 });
					expect(failed[0].json.error).toMatch(/^Upwell has no customer with /);
					expect(puts()).toHaveLength(1);
				},
			);
		});
	});

	it('nothing was changed, and the customer cannot be looked up: says why', async () => {
		seed('c0', false);
		box.sandbox.misbehave({ when: { method: 'GET' }, kind: 'status', status: 403 });
		const { failed } = await update(BY_ID, { dueOption: 30 });
		expect(failed[0].json.error).toMatch(/^Upwell does not allow this with the API key in use/);
		expect(textOf(failed[0])).not.toContain('may have');
	});

	it('no rule after an unknown attempt: that one changed nothing either', async () => {
		seed('c0', false);
		box.sandbox.misbehave({ kind: 'status', status: 503, headers: { 'retry-after': '0' } });
		const { failed } = await update(BY_ID, { dueOption: 30 });
		expect(failed[0].json.details).toMatchObject({ outcome: 'refused' });
		expect(textOf(failed[0])).not.toContain('may have');
	});
});

describe('without a due option', () => {
	it.each(LOCATORS)(
		'%s: an empty rule input is sent, which Upwell requires',
		async (_title, locator) => {
			seed('c0');
			const { items, hints } = await update(locator, { name: 'new' });
			expect(items.map(({ json }) => json.name)).toEqual(['new']);
			expect(hints).toEqual([]);
			expect(puts().map(({ customerRulesInput }) => customerRulesInput)).toEqual([{}]);
			expect(dueOptions()).toEqual([15]);
		},
	);

	it('an empty rule input is sent for each item', async () => {
		const rows = ['c0', 'c1', 'c2'].map((id) => ({ id: seed(id).id }));
		const options = { options: { concurrency: 1 } };
		const { items } = await update(BY_ID, { name: 'new' }, { rows, parameters: options });
		expect(items).toHaveLength(3);
		expect(puts().map(({ customerRulesInput }) => customerRulesInput)).toEqual([{}, {}, {}]);
	});

	it('a due option takes its place', async () => {
		seed('c0');
		await update(BY_ID, { name: 'new', dueOption: 3 });
		expect(puts()).toHaveLength(1);
		expect(dueOptions()).toEqual([3]);
	});

	it('no retry is used', async () => {
		seed('c0');
		const parameters = { options: { maxRetries: 0 } };
		expect((await update(BY_ID, { name: 'new' }, { parameters })).items).toHaveLength(1);
	});
});

it('an unknown response about the rule input is treated like any other', async () => {
	const body = { error: 'customerRulesInput' };
	box.sandbox.misbehave({ kind: 'json', status: 500, body, times: Infinity });
	const parameters = { options: { maxRetries: 0 } };
	const { failed } = await update(BY_ID, { name: 'new' }, { parameters });
	expect(failed[0].json.error).toMatch(/^Upwell may have updated this customer/);
	expect(puts()).toHaveLength(1);
});

it.each<[string, object]>([
	['another refusal', { error: 'expecting a value for non-nullable variable: "input"' }],
	['a web page', { huh: 'customerRulesInput' }],
])('%s is not sent again', async (_what, body) => {
	box.sandbox.misbehave({ kind: 'json', status: 400, body });
	const { failed } = await update(BY_ID, { name: 'new' });
	expect(failed).toHaveLength(1);
	expect(puts()).toHaveLength(1);
});

it('a refusal of the rule input is shown', async () => {
	const body = { error: { code: 'x', message: 'at least any one of _set is expected' } };
	box.sandbox.misbehave({ kind: 'json', status: 400, body, times: Infinity });
	const { failed } = await update(BY_ID, { name: 'new' });
	expect(failed[0].json.error).toMatch(/^Upwell did not accept this item: at least any one of/);
	expect(puts()).toHaveLength(1);
});
