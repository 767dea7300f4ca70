import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { asked, rowsTo, seedOld, upsert, type UpsertRun } from '../support/upserts.cts';
import { batchesIn, useSandbox } from '../support/upwell.cts';
import { putsIn } from '../support/common.cts';

const box = useSandbox();
const PUT = { method: 'PUT' };
const POST = { method: 'POST' };
const EXISTS = "A customer with Source System 'CRM' and Source System ID '0' exists in Upwell";
const LOST: Fault = { when: PUT, kind: 'status', status: 503 };

/** Two tries without retries within them: the first leaves its update in doubt, be it done or not. */
async function twoTries(faults: Fault[], run: Partial<UpsertRun> = {}) {
	for (const fault of [LOST, ...faults]) box.sandbox.misbehave(fault);
	return await upsert(box.sandbox, {
		rows: rowsTo(1),
		...run,
		options: { maxRetries: 0, ...run.options },
		node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1, ...run.node },
	});
}
const second = (fault: Fault): Fault => ({ ...fault, when: POST, skip: 1, times: Infinity });

describe('an update that one try leaves in doubt', () => {
	it('is made again by the next one', async () => {
		const { id } = seedOld(box.sandbox, '0');
		const { items, hints } = await twoTries([]);
		expect(items.map(({ json }) => [json.id, json.name])).toEqual([[id, 'C0']]);
		expect(asked(box.sandbox)).toEqual([
			...['POST customers', 'PUT customers'],
			...['POST customers', 'PUT customers'],
		]);
		expect(hints).toEqual(['1 customer already existed in Upwell and was updated.']);
	});

	it('is no reason to count a customer as created, be it as young as it may', async () => {
		box.sandbox.seed({ name: 'Of another', sourceSystem: 'CRM', sourceSystemId: '0' });
		const { hints } = await twoTries([]);
		expect(hints).toEqual(['1 customer already existed in Upwell and was updated.']);
	});

	it.each<[string, Fault, RegExp]>([
		['429', { kind: 'rateLimit', retryAfter: '0' }, /^Upwell is receiving too many requests/],
		['401', { kind: 'status', status: 401 }, /^Upwell did not accept the API key/],
		['422', { kind: 'status', status: 422 }, /^Upwell did not accept this item/],
	])('and the next one ends in %s before it: may have updated', async (_what, fault, message) => {
		seedOld(box.sandbox, '0');
		const { failed } = await twoTries([second(fault)]);
		const { error, details } = failed[0].json as { error: string; details: IDataObject };
		expect(error).toMatch(message);
		expect(error).toMatch(/\. Upwell may have updated this customer in an earlier attempt$/);
		expect(details.outcome).toBe('unknown');
		expect(details.description).toMatch(/may have updated this customer\. Look for it/);
		expect(JSON.stringify(failed)).not.toMatch(/created/);
	});

	it.each<[string, Fault, string]>([
		['403', { kind: 'status', status: 403 }, ': Upwell does not allow this'],
		['422', { kind: 'status', status: 422 }, ': Upwell did not accept this item'],
		['404', { kind: 'status', status: 404 }, ', but an update of it found nothing'],
	])('and the next one in %s: may have been updated', async (_what, fault, why) => {
		seedOld(box.sandbox, '0');
		const { failed } = await twoTries([{ when: PUT, ...fault }]);
		const { error, details } = failed[0].json as { error: string; details: IDataObject };
		expect(error).toContain(EXISTS);
		expect(error).toContain(`and may have been updated in an earlier attempt${why}`);
		expect(details.outcome).toBe('unknown');
	});

	it('does not go along in a batch any more, which it would bring down', async () => {
		seedOld(box.sandbox, '0');
		// On its own, after the batch: so that two are left for the second try.
		const refused: Fault = { when: { name: 'C1' }, kind: 'status', status: 422, skip: 1, times: 2 };
		const { items } = await twoTries([refused], {
			rows: rowsTo(3),
			options: { batchSize: 3 },
			node: { onError: 'continueRegularOutput', maxTries: 3 },
		});
		expect(items.map(({ json }) => json.name)).toEqual(['C0', 'C1', 'C2']);
		expect(batchesIn(box.sandbox)).toEqual([
			['C0', 'C1', 'C2'],
			['C1', 'C2'],
		]);
	});

	it('is brought to its end though another item stops the run', async () => {
		seedOld(box.sandbox, '0');
		const rows = [...rowsTo(1), { name: 'Bad', id: '1' }];
		box.sandbox.misbehave({ when: { ...POST, name: 'C0' }, skip: 1, kind: 'slow', delayMs: 100 });
		box.sandbox.misbehave({ when: { name: 'Bad' }, kind: 'status', status: 422, times: Infinity });
		const { error } = await twoTries([], { rows, node: { onError: 'stopWorkflow' } });
		expect(error?.context?.itemIndex).toBe(1);
		expect(error?.description).toContain('1 customer was updated before: ');
		expect(error?.description).not.toMatch(/may have/);
	});
});

describe('items about one customer over the tries', () => {
	const NAMED = (...names: string[]) => names.map((name) => ({ name, id: '0' }));
	const CONTINUE = {
		onError: 'continueRegularOutput',
		retryOnFail: true,
		waitBetweenTries: 1,
	} as const;
	const names = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => json.name);
	const sent = () =>
		box.sandbox.requests
			.filter(({ method }) => method === 'POST')
			.flatMap(({ body }) => [body.input ?? body.inputs].flat() as IDataObject[])
			.map(({ name }) => name);

	it.each([1, 5])(
		'the last one has the last word, %d customers per request',
		async (batchSize) => {
			box.sandbox.misbehave({ when: { name: 'First' }, kind: 'status', status: 422, times: 2 });
			const { items, hints } = await upsert(box.sandbox, {
				rows: NAMED('First', 'Second', 'Third'),
				options: { batchSize },
				node: { ...CONTINUE, maxTries: 3 },
			});
			expect(names(items)).toEqual(['First', 'Second', 'Third']);
			expect(box.sandbox.customers.map(({ name }) => name)).toEqual(['Third']);
			expect(new Set(items.map(({ json }) => json.id)).size).toBe(1);
			expect(hints).toEqual(['1 customer already existed in Upwell and was updated.']);
		},
	);

	it('those before the one that is sent again are not, nor are those of other customers', async () => {
		box.sandbox.misbehave({ when: { name: 'Second' }, kind: 'status', status: 422 });
		const other = { name: 'Other', id: '1' };
		const bad = { name: '', id: '2' };
		const { items, failed } = await upsert(box.sandbox, {
			rows: [bad, ...NAMED('First', 'Second', 'Third'), other],
			options: { concurrency: 1 },
			node: { ...CONTINUE, maxTries: 3 },
		});
		expect(failed).toEqual([]);
		expect(names(items.slice(1))).toEqual(['First', 'Second', 'Third', 'Other']);
		expect(sent()).toEqual(['First', 'Second', 'Third', 'Other', 'Second', 'Third']);
	});

	it('what is done is left alone where nothing came before it', async () => {
		box.sandbox.misbehave({ when: { name: 'First' }, kind: 'status', status: 422, times: 9 });
		const { items } = await upsert(box.sandbox, {
			rows: NAMED('First', 'Second'),
			node: { ...CONTINUE, maxTries: 2 },
		});
		expect(items[1].json.name).toBe('Second');
		expect(sent()).toEqual(['First', 'Second', 'First']);
	});

	it('it is done again where something may have come before it', async () => {
		seedOld(box.sandbox, '0');
		box.sandbox.misbehave({ when: { name: 'First' }, kind: 'status', status: 422 });
		const lost: Fault = { when: { ...PUT, name: 'First' }, kind: 'reset', at: 'after', times: 9 };
		box.sandbox.misbehave(lost);
		const { items } = await upsert(box.sandbox, {
			rows: NAMED('First', 'Second'),
			options: { maxRetries: 0 },
			node: { ...CONTINUE, maxTries: 2 },
		});
		expect(items[0].json.error).toContain(`${EXISTS} and may have been updated`);
		expect(items[1].json.name).toBe('Second');
		expect(box.sandbox.customers.map(({ name }) => name)).toEqual(['Second']);
	});

	it('a new customer made by one item stays created when it is done again', async () => {
		box.sandbox.misbehave({ when: { name: 'First' }, kind: 'status', status: 422 });
		box.sandbox.misbehave({ when: { name: 'Last' }, kind: 'status', status: 422, times: 9 });
		const { hints } = await upsert(box.sandbox, {
			rows: [...NAMED('First', 'Second'), { name: 'Last', id: '1' }],
			// They went with it when it was made.
			fields: { contacts: '={{ $json.name === "Second" ? [{ a: 1 }] : "" }}' },
			node: { ...CONTINUE, maxTries: 2 },
		});
		// Of the first item, which came second.
		expect(hints).toEqual(['1 customer already existed in Upwell and was updated.']);
		expect(putsIn(box.sandbox).map(({ input }) => input.name)).toEqual(['First', 'Second']);
	});

	it('one that cannot have the last word says that it may have been updated', async () => {
		box.sandbox.misbehave({ when: { name: 'First' }, kind: 'status', status: 422 });
		const when = { ...PUT, name: 'Second' };
		box.sandbox.misbehave({ when, kind: 'status', status: 403 });
		const { items } = await upsert(box.sandbox, {
			rows: NAMED('First', 'Second'),
			node: { ...CONTINUE, maxTries: 2 },
		});
		expect(items[0].json.name).toBe('First');
		expect(items[1].json.error).toContain(`${EXISTS} and may have been updated in an earlier`);
		expect(box.sandbox.customers.map(({ name }) => name)).toEqual(['First']);
	});
});
