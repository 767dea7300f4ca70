import { setTimeout as delay } from 'node:timers/promises';
import { asked, rowsTo, seedOld, storedBy, upsert, upserting } from '../support/upserts.cts';
import { createsIn, startUpwell, useSandbox } from '../support/upwell.cts';
import { putsIn, refusing, THREE_TRIES } from '../support/common.cts';

const box = useSandbox();
const PUT = { method: 'PUT' };
const STOP = { onError: 'stopWorkflow' } as const;

describe('On Error = Continue', () => {
	it('with the regular output: exactly error and details, in its place', async () => {
		seedOld(box.sandbox, '1');
		box.sandbox.misbehave(refusing('C1', { when: { ...PUT, name: 'C1' } }));
		const { items, failed } = await upsert(box.sandbox, {
			rows: rowsTo(3),
			node: { onError: 'continueRegularOutput' },
		});
		expect(failed).toEqual([]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
		expect(Object.keys(items[1].json).sort()).toEqual(['details', 'error']);
		expect([items[0].json.name, items[2].json.name]).toEqual(['C0', 'C2']);
	});

	it('with the error branch: the failed item keeps its input', async () => {
		seedOld(box.sandbox, '1');
		box.sandbox.misbehave(refusing('C1', { when: { ...PUT, name: 'C1' } }));
		const { items, failed } = await upsert(box.sandbox, { rows: rowsTo(3) });
		expect(items.map(({ json }) => json.name)).toEqual(['C0', 'C2']);
		expect(failed.map(({ json, pairedItem }) => [json.name, json.id, pairedItem])).toEqual([
			['C1', '1', { item: 1 }],
		]);
	});

	it('an item that fails leaves its pair to the next one', async () => {
		box.sandbox.misbehave(refusing('First'));
		const rows = ['First', 'Second', 'Third'].map((name) => ({ name, id: '1' }));
		const { items, failed } = await upsert(box.sandbox, { rows });
		expect([items.length, failed.length]).toEqual([2, 1]);
		expect(storedBy(box.sandbox)).toEqual({ 1: 'Third' });
		expect(putsIn(box.sandbox).map(({ input }) => input.name)).toEqual(['Third']);
	});

	it.each([
		['in the create', {}, 1],
		['in the update', PUT, 2],
	])('a key that is refused %s: nothing more is sent', async (_where, when, requests) => {
		for (const { id } of rowsTo(4)) seedOld(box.sandbox, id);
		box.sandbox.misbehave({ when, kind: 'status', status: 401 });
		const { failed } = await upsert(box.sandbox, { rows: rowsTo(4), options: { concurrency: 1 } });
		expect(failed).toHaveLength(4);
		for (const { json } of failed) expect(json.error).toMatch(/Upwell did not accept the API key/);
		expect(box.sandbox.requests).toHaveLength(requests);
	});
});

describe('Retry On Fail', () => {
	it('sends nothing again that is done', async () => {
		for (const id of ['1', '3']) seedOld(box.sandbox, id);
		box.sandbox.misbehave(refusing('C4', { times: 2 }));
		const { items, hints } = await upsert(box.sandbox, {
			rows: rowsTo(6),
			options: { concurrency: 1 },
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(items.map(({ json }) => json.name)).toEqual(rowsTo(6).map(({ name }) => name));
		expect(createsIn(box.sandbox).map(({ input }) => input.name)).toEqual([
			'C0',
			'C1',
			'C2',
			'C3',
			'C4',
			'C4',
			'C4',
			'C5',
		]);
		expect(putsIn(box.sandbox).map(({ input }) => input.name)).toEqual(['C1', 'C3']);
		expect(hints).toEqual(['2 customers already existed in Upwell and were updated.']);
	});

	it('an update that failed is made again, from the create on', async () => {
		seedOld(box.sandbox, '0');
		box.sandbox.misbehave({ when: PUT, kind: 'status', status: 422 });
		const { items } = await upsert(box.sandbox, {
			rows: rowsTo(1),
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(items[0].json.name).toBe('C0');
		expect(asked(box.sandbox)).toEqual([
			'POST customers',
			'PUT customers',
			'POST customers',
			'PUT customers',
		]);
	});

	it('left unknown with the pair by one try and found by the next: created', async () => {
		box.sandbox.misbehave({ kind: 'reset', at: 'after' });
		const { items, hints } = await upsert(box.sandbox, {
			rows: rowsTo(1),
			options: { maxRetries: 0 },
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(items[0].json.id).toBe(box.sandbox.customers[0].id);
		expect(hints).toEqual([]);
		expect(asked(box.sandbox)).toEqual(['POST customers', 'POST customers', 'PUT customers']);
	});

	it('left unknown, it is asked about what was sent then, be the pair another by now', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 503, at: 'after' });
		const { items } = await upsert(box.sandbox, {
			rows: rowsTo(1),
			parameters: { sourceSystemId: '={{ Math.random() }}' },
			options: { maxRetries: 0 },
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(items.map(({ json }) => json.id)).toEqual([box.sandbox.customers[0].id]);
		expect(box.sandbox.customers).toHaveLength(1);
	});

	it('a customer that another item made in an earlier try counts as updated', async () => {
		box.sandbox.misbehave({ when: { name: 'First' }, kind: 'status', status: 503 });
		const { items, hints } = await upsert(box.sandbox, {
			rows: ['First', 'Second'].map((name) => ({ name, id: '1' })),
			options: { maxRetries: 0 },
			node: { ...THREE_TRIES, onError: 'continueRegularOutput' },
		});
		expect(items.map(({ json }) => json.name)).toEqual(['First', 'Second']);
		expect(box.sandbox.customers).toHaveLength(1);
		expect(hints).toEqual(['1 customer already existed in Upwell and was updated.']);
	});
});

describe('many at once', () => {
	it.each([1, 4])(
		'never more than %d requests, creates and updates together',
		async (concurrency) => {
			for (let i = 0; i < 60; i += 2) seedOld(box.sandbox, String(i));
			box.sandbox.misbehave({ kind: 'slow', delayMs: 5, times: Infinity });
			const { items } = await upsert(box.sandbox, { rows: rowsTo(60), options: { concurrency } });
			expect(items.map(({ json }) => json.name)).toEqual(rowsTo(60).map(({ name }) => name));
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				rowsTo(60).map((_, item) => ({ item })),
			);
			expect(box.sandbox.maxInFlight).toBe(concurrency);
			expect(box.sandbox.requests).toHaveLength(90);
		},
	);

	it.each([
		['creates', {}, 3],
		['updates', PUT, 6],
	])('cancelled in the middle of %s, it sends nothing more', async (_what, when, requests) => {
		for (const { id } of rowsTo(20)) seedOld(box.sandbox, id);
		box.sandbox.misbehave({ when, kind: 'silence', times: Infinity });
		const run = upserting({ rows: rowsTo(20), options: { concurrency: 3 } });
		const { finished, cancel } = await startUpwell(box.sandbox, run);
		while (box.sandbox.requests.length < requests) await delay(5);
		cancel();
		await finished;
		await delay(50);
		expect(box.sandbox.requests).toHaveLength(requests);
	});
});
