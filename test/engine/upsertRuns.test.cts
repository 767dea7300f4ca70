import { setTimeout as delay } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import {
	namesOf,
	numberedRows,
	pairedItems,
	refusing,
	STOP,
	THREE_TRIES,
	until,
	updatesIn,
} from '../support/common.cts';
import {
	requestLines,
	seedExisting,
	storedBySourceId,
	upsert,
	upsertRunOf,
	type UpsertRun,
} from '../support/upserts.cts';
import { batchesIn, createsIn, startUpwell, useSandbox } from '../support/upwell.cts';
import { itWith } from '../support/versions.cts';

/** A run of Create or Update: On Error, Retry On Fail, concurrency, cancelling. */

const box = useSandbox();
const PUT = { method: 'PUT' };
const POST = { method: 'POST' };
const EXISTS = "A customer with Source System 'CRM' and Source System ID '0' exists in Upwell";
const UPDATED_OWN =
	'1 customer was created by this run and updated by a later item with the same source key.';
const SHARED = 'items share a source key under different names: ';
const idOf = (name: string) => box.sandbox.customers.find((one) => one.name === name)?.id;

describe('On Error = Continue', () => {
	it('after an item that failed, the next one with the same source key is sent', async () => {
		box.sandbox.misbehave(refusing('First'));
		const rows = ['First', 'Second', 'Third'].map((name) => ({ name, id: '1' }));
		const { items, failed } = await upsert(box.sandbox, { rows });
		expect([items.length, failed.length]).toEqual([2, 1]);
		expect(storedBySourceId(box.sandbox)).toEqual({ 1: 'Third' });
		expect(updatesIn(box.sandbox).map(({ input }) => input.name)).toEqual(['Third']);
	});

	it.each([
		['in the create', {}, 1],
		['in the update', PUT, 2],
	])('a key that is refused %s: nothing more is sent', async (_where, when, requests) => {
		for (const { id } of numberedRows(4)) seedExisting(box.sandbox, id);
		box.sandbox.misbehave({ when, kind: 'status', status: 401 });
		const { failed } = await upsert(box.sandbox, {
			rows: numberedRows(4),
			options: { concurrency: 1 },
		});
		expect(failed).toHaveLength(4);
		for (const { json } of failed) expect(json.error).toMatch(/Upwell did not accept the API key/);
		expect(box.sandbox.requests).toHaveLength(requests);
	});
});

describe('Retry On Fail', () => {
	it('sends nothing again that was done', async () => {
		for (const id of ['1', '3']) seedExisting(box.sandbox, id);
		box.sandbox.misbehave(refusing('C4', { times: 2 }));
		const { items, hints } = await upsert(box.sandbox, {
			rows: numberedRows(6),
			options: { concurrency: 1 },
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(namesOf(items)).toEqual(numberedRows(6).map(({ name }) => name));
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
		expect(updatesIn(box.sandbox).map(({ input }) => input.name)).toEqual(['C1', 'C3']);
		expect(hints).toEqual(['2 customers already existed in Upwell and were updated.']);
	});

	it('an update that failed is sent again, after its create', async () => {
		seedExisting(box.sandbox, '0');
		box.sandbox.misbehave({ when: PUT, kind: 'status', status: 422 });
		const { items } = await upsert(box.sandbox, {
			rows: numberedRows(1),
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(items[0].json.name).toBe('C0');
		expect(requestLines(box.sandbox)).toEqual([
			'POST customers',
			'PUT customers',
			'POST customers/search',
			'POST customers',
			'PUT customers',
		]);
	});

	it('left unknown by one try and found by the next: created', async () => {
		box.sandbox.misbehave({ kind: 'reset', at: 'after' });
		const { items, hints } = await upsert(box.sandbox, {
			rows: numberedRows(1),
			options: { maxRetries: 0 },
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(items[0].json.id).toBe(box.sandbox.customers[0].id);
		expect(hints).toEqual([]);
		expect(requestLines(box.sandbox)).toEqual([
			'POST customers',
			'POST customers',
			// As it was before the update, it shows whose it is.
			'POST customers/search',
			'PUT customers',
		]);
	});

	it('left unknown, it is looked up by the source key that was sent, even if the expression gives another one now', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 503, at: 'after' });
		const { items } = await upsert(box.sandbox, {
			rows: numberedRows(1),
			parameters: { sourceSystemId: '={{ "x" + Math.random() }}' },
			options: { maxRetries: 0 },
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(items.map(({ json }) => json.id)).toEqual([box.sandbox.customers[0].id]);
		expect(box.sandbox.customers).toHaveLength(1);
	});

	itWith('resultOfLastTry')(
		'a customer that another item created in an earlier try counts as updated',
		async () => {
			box.sandbox.misbehave({ when: { name: 'First' }, kind: 'status', status: 503 });
			const { items, hints } = await upsert(box.sandbox, {
				rows: ['First', 'Second'].map((name) => ({ name, id: '1' })),
				options: { maxRetries: 0 },
				node: { ...THREE_TRIES, onError: 'continueRegularOutput' },
			});
			expect(namesOf(items)).toEqual(['First', 'Second']);
			expect(box.sandbox.customers).toHaveLength(1);
			expect(hints).toEqual([UPDATED_OWN, expect.stringContaining(SHARED)]);
		},
	);
});

describe('On Error = Stop', () => {
	it('says how many were created and how many were updated, with ids in item order', async () => {
		for (const id of ['1', '3', '4']) seedExisting(box.sandbox, id);
		box.sandbox.misbehave(refusing('C5', { delayMs: 100 }));
		const { error } = await upsert(box.sandbox, { rows: numberedRows(6), node: STOP });
		expect(error?.context?.itemIndex).toBe(5);
		expect(error?.description).toContain(
			`2 customers were created before: ${idOf('C0')}, ${idOf('C2')}. ` +
				`3 customers were updated before: ${idOf('C1')}, ${idOf('C3')}, ${idOf('C4')}.`,
		);
		expect(error?.description).not.toMatch(/may have/);
	});

	it.each([
		['created', false],
		['updated', true],
	])('only %s ones: does not mention the other kind', async (done, exists) => {
		if (exists) seedExisting(box.sandbox, '0');
		const { error } = await upsert(box.sandbox, {
			rows: [...numberedRows(1), { name: '', id: '1' }],
			options: { concurrency: 1 },
			node: STOP,
		});
		const counted = `1 customer was ${done} before: ${idOf('C0')}.`;
		expect(error?.description).toBe(
			`Nothing was sent for this item. Every customer needs a name: fill in 'Name', or remove items without one before this node. ${counted} Another run, also by Retry, does no harm: it makes the same changes again.`,
		);
	});

	it('shows ten ids of each', async () => {
		for (const { id } of numberedRows(12)) seedExisting(box.sandbox, id);
		box.sandbox.misbehave(refusing('C24'));
		const { error } = await upsert(box.sandbox, {
			rows: numberedRows(25),
			options: { concurrency: 1 },
			node: STOP,
		});
		const ids = (from: number) =>
			Array.from({ length: 10 }, (_, i) => idOf(`C${from + i}`)).join(', ');
		expect(error?.description).toContain(`12 customers were created before: ${ids(12)}, …`);
		expect(error?.description).toContain(`12 customers were updated before: ${ids(0)}, …`);
	});

	it('says nothing of earlier items when there was neither', async () => {
		box.sandbox.misbehave(refusing('C0'));
		const { error } = await upsert(box.sandbox, { rows: numberedRows(1), node: STOP });
		expect(error?.description).not.toContain('before');
	});

	it('names other items whose outcome is unknown', async () => {
		seedExisting(box.sandbox, '1');
		box.sandbox.misbehave({ when: PUT, kind: 'status', status: 503, delayMs: 50 });
		box.sandbox.misbehave({ when: { name: 'C2' }, kind: 'status', status: 503, delayMs: 50 });
		box.sandbox.misbehave(refusing('C0', { delayMs: 150 }));
		const options = { maxRetries: 0 };
		const { error } = await upsert(box.sandbox, { rows: numberedRows(3), options, node: STOP });
		expect(error?.context?.itemIndex).toBe(0);
		expect(error?.description).toContain(
			'The customers of these items may have been created or updated too: 1, 2.',
		);
	});

	it('nothing new is started: an item that is found to exist is not updated', async () => {
		seedExisting(box.sandbox, '1');
		box.sandbox.misbehave({ when: { name: 'C1' }, kind: 'slow', delayMs: 100 });
		box.sandbox.misbehave(refusing('C0'));
		await upsert(box.sandbox, { rows: numberedRows(9), options: { concurrency: 2 }, node: STOP });
		expect(requestLines(box.sandbox)).toEqual(['POST customers', 'POST customers']);
	});

	it.each([
		['which may have been created', { name: 'C0' }, 4],
		['which may have been updated', PUT, 3],
	])('an item %s is finished', async (_what, when, requests) => {
		if (when === PUT) seedExisting(box.sandbox, '0');
		box.sandbox.misbehave({ when, kind: 'status', status: 503, at: 'after' });
		box.sandbox.misbehave(refusing('C1', { delayMs: 30 }));
		const { error } = await upsert(box.sandbox, { rows: numberedRows(2), node: STOP });
		expect(error?.context?.itemIndex).toBe(1);
		expect(error?.description).toContain(`1 customer was ${when === PUT ? 'updated' : 'created'}`);
		expect(error?.description).not.toMatch(/may have/);
		expect(requestLines(box.sandbox)).toHaveLength(requests + 1);
	});

	it('so is an item whose response to the update has no customer', async () => {
		seedExisting(box.sandbox, '0');
		const body = { updateCustomer: { affectedRows: 1 } };
		box.sandbox.misbehave({ when: PUT, kind: 'json', body, at: 'after', delayMs: 100 });
		box.sandbox.misbehave(refusing('C1', { delayMs: 50 }));
		const { error } = await upsert(box.sandbox, { rows: numberedRows(2), node: STOP });
		expect(error?.description).toContain(`1 customer was updated before: ${idOf('C0')}.`);
		expect(requestLines(box.sandbox).at(-1)).toBe('POST customers/search');
	});

	it('names an item that was updated and could not be looked up', async () => {
		seedExisting(box.sandbox, '1');
		const body = { updateCustomer: { affectedRows: 1 } };
		box.sandbox.misbehave({ when: PUT, kind: 'json', body, at: 'after' });
		box.sandbox.misbehave({ when: { path: '/search' }, kind: 'status', status: 403 });
		box.sandbox.misbehave(refusing('C0', { delayMs: 100 }));
		const { error } = await upsert(box.sandbox, { rows: numberedRows(2), node: STOP });
		expect(error?.context?.itemIndex).toBe(0);
		expect(error?.description).toContain('may have been created or updated too: 1.');
	});

	it('names each customer once, even if several items were about it', async () => {
		seedExisting(box.sandbox, '1');
		const rows = ['1', '1', '2', '2', '2'].map((id, i) => ({ name: `C${i}`, id }));
		const { error } = await upsert(box.sandbox, {
			rows: [...rows, { name: '', id: '3' }],
			options: { concurrency: 1 },
			node: STOP,
		});
		const [one, two] = [idOf('C1'), idOf('C4')];
		expect(error?.description).toContain(`1 customer was created before: ${two}.`);
		expect(error?.description).toContain(`2 customers were updated before: ${one}, ${two}.`);
	});

	it('does not name the item that failed as one more', async () => {
		seedExisting(box.sandbox, '0');
		box.sandbox.misbehave({ when: PUT, kind: 'status', status: 503 });
		const options = { maxRetries: 0 };
		const { error } = await upsert(box.sandbox, { rows: numberedRows(1), options, node: STOP });
		expect(error?.message).toMatch(/may have been updated: it answered with status 503/);
		expect(error?.description).not.toContain('too:');
	});
});

const LOST: Fault = { when: PUT, kind: 'status', status: 503 };

/** Two tries without retries within them: the first leaves its update uncertain. */
async function twoTries(faults: Fault[], run: Partial<UpsertRun> = {}) {
	for (const fault of [LOST, ...faults]) box.sandbox.misbehave(fault);
	return await upsert(box.sandbox, {
		rows: numberedRows(1),
		...run,
		options: { maxRetries: 0, giveUpAfter: 0, ...run.options },
		node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1, ...run.node },
	});
}
const second = (fault: Fault): Fault => ({ ...fault, when: POST, skip: 1, times: Infinity });

describe('an update that one try leaves uncertain', () => {
	itWith('resultOfLastTry')('is sent again by the next one', async () => {
		const { id } = seedExisting(box.sandbox, '0');
		const { items, hints } = await twoTries([]);
		expect(items.map(({ json }) => [json.id, json.name])).toEqual([[id, 'C0']]);
		expect(requestLines(box.sandbox)).toEqual([
			// Where the update fails, it is looked up whether there is such a customer.
			...['POST customers', 'PUT customers', 'POST customers/search'],
			...['POST customers', 'PUT customers'],
		]);
		expect(hints).toEqual(['1 customer already existed in Upwell and was updated.']);
	});

	it('does not make a customer count as created, even a young one', async () => {
		box.sandbox.seed({ name: 'Of another', sourceSystem: 'CRM', sourceSystemId: '0' });
		const { hints } = await twoTries([]);
		expect(hints).toEqual(['1 customer already existed in Upwell and was updated.']);
	});

	itWith('resultOfLastTry').each<[string, Fault, RegExp]>([
		['429', { kind: 'rateLimit', retryAfter: '0' }, /^Upwell is receiving too many requests/],
		['401', { kind: 'status', status: 401 }, /^Upwell did not accept the API key/],
		['422', { kind: 'status', status: 422 }, /^Upwell did not accept this item/],
	])('and the next try ends with %s before it: may have updated', async (_what, fault, message) => {
		seedExisting(box.sandbox, '0');
		const { failed } = await twoTries([second(fault)]);
		const { error, details } = failed[0].json as { error: string; details: IDataObject };
		expect(error).toMatch(message);
		expect(error).toMatch(/\. Upwell may have updated this customer in an earlier attempt$/);
		expect(details.outcome).toBe('unknown');
		expect(details.description).toMatch(/may have updated this customer\. Look for it/);
		expect(JSON.stringify(failed)).not.toMatch(/created/);
	});

	itWith('resultOfLastTry').each<[string, Fault, string]>([
		['403', { kind: 'status', status: 403 }, ': Upwell does not allow this'],
		['422', { kind: 'status', status: 422 }, ': Upwell did not accept this item'],
	])('and the next try ends with %s: may have been updated', async (_what, fault, why) => {
		seedExisting(box.sandbox, '0');
		const { failed } = await twoTries([{ when: PUT, ...fault }]);
		const { error, details } = failed[0].json as { error: string; details: IDataObject };
		expect(error).toContain(EXISTS);
		expect(error).toContain(`and may have been updated in an earlier attempt${why}`);
		expect(details.outcome).toBe('unknown');
	});

	itWith('resultOfLastTry')('and the next try finds nothing: may have been updated', async () => {
		seedExisting(box.sandbox, '0');
		const { failed } = await twoTries([{ when: PUT, kind: 'status', status: 404 }]);
		expect(failed[0].json.error).toMatch(
			/Uniqueness violation.* Upwell may have updated this customer in an earlier attempt$/,
		);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
	});

	itWith('resultOfLastTry')(
		'is not sent in a batch again, since it would make the batch fail',
		async () => {
			seedExisting(box.sandbox, '0');
			// Refused alone, after the batch, so that two are left for the second try.
			const refused: Fault = {
				when: { name: 'C1' },
				kind: 'status',
				status: 422,
				skip: 1,
				times: 2,
			};
			const { items } = await twoTries([refused], {
				rows: numberedRows(3),
				options: { batchSize: 3 },
				node: { onError: 'continueRegularOutput', maxTries: 3 },
			});
			expect(namesOf(items)).toEqual(['C0', 'C1', 'C2']);
			expect(batchesIn(box.sandbox)).toEqual([
				['C0', 'C1', 'C2'],
				['C1', 'C2'],
			]);
		},
	);

	it('is finished although another item stops the run', async () => {
		seedExisting(box.sandbox, '0');
		const rows = [...numberedRows(1), { name: 'Bad', id: '1' }];
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
	const sent = () =>
		box.sandbox.requests
			.filter(({ method, path }) => method === 'POST' && !path.endsWith('/search'))
			.flatMap(({ body }) => [body.input ?? body.inputs].flat() as IDataObject[])
			.map(({ name }) => name);

	itWith('resultOfLastTry').each([1, 5])('the last one wins, batch size %d', async (batchSize) => {
		box.sandbox.misbehave({ when: { name: 'First' }, kind: 'status', status: 422, times: 2 });
		const { items, hints } = await upsert(box.sandbox, {
			rows: NAMED('First', 'Second', 'Third'),
			options: { batchSize },
			node: { ...CONTINUE, maxTries: 3 },
		});
		expect(namesOf(items)).toEqual(['First', 'Second', 'Third']);
		expect(box.sandbox.customers.map(({ name }) => name)).toEqual(['Third']);
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(1);
		expect(hints).toEqual([UPDATED_OWN, expect.stringContaining(SHARED)]);
	});

	itWith('resultOfLastTry')(
		'items before the one that is sent again are not sent again, nor are those of other customers',
		async () => {
			box.sandbox.misbehave({ when: { name: 'Second' }, kind: 'status', status: 422 });
			const other = { name: 'Other', id: '1' };
			const bad = { name: '', id: '2' };
			const { items, failed } = await upsert(box.sandbox, {
				rows: [bad, ...NAMED('First', 'Second', 'Third'), other],
				options: { concurrency: 1 },
				node: { ...CONTINUE, maxTries: 3 },
			});
			expect(failed).toEqual([]);
			expect(namesOf(items.slice(1))).toEqual(['First', 'Second', 'Third', 'Other']);
			expect(sent()).toEqual(['First', 'Second', 'Third', 'Other', 'Second', 'Third']);
		},
	);

	it('what was done is not sent again if nothing was sent before it', async () => {
		box.sandbox.misbehave({ when: { name: 'First' }, kind: 'status', status: 422, times: 9 });
		const { items } = await upsert(box.sandbox, {
			rows: NAMED('First', 'Second'),
			node: { ...CONTINUE, maxTries: 2 },
		});
		expect(items[1].json.name).toBe('Second');
		expect(sent()).toEqual(['First', 'Second', 'First']);
	});

	itWith('resultOfLastTry')(
		'it is sent again if something may have been done after it',
		async () => {
			seedExisting(box.sandbox, '0');
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
		},
	);

	it('a customer that an item created still counts as created when the item is sent again', async () => {
		box.sandbox.misbehave({ when: { name: 'First' }, kind: 'status', status: 422 });
		box.sandbox.misbehave({ when: { name: 'Last' }, kind: 'status', status: 422, times: 9 });
		const { hints } = await upsert(box.sandbox, {
			rows: [...NAMED('First', 'Second'), { name: 'Last', id: '1' }],
			// They were sent when it was created.
			fields: { contacts: '={{ $json.name === "Second" ? [{ a: 1 }] : "" }}' },
			node: { ...CONTINUE, maxTries: 2 },
		});
		// This is about the first item, which was sent second.
		expect(hints).toEqual([UPDATED_OWN, expect.stringContaining(SHARED)]);
		expect(updatesIn(box.sandbox).map(({ input }) => input.name)).toEqual(['First', 'Second']);
	});

	itWith('resultOfLastTry')(
		'one that cannot be sent again says that it may have been updated',
		async () => {
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
		},
	);
});

describe('many at once', () => {
	it.each([1, 4])(
		'never more than %d requests, creates and updates together',
		async (concurrency) => {
			for (let i = 0; i < 60; i += 2) seedExisting(box.sandbox, String(i));
			box.sandbox.misbehave({ kind: 'slow', delayMs: 5, times: Infinity });
			const { items } = await upsert(box.sandbox, {
				rows: numberedRows(60),
				options: { concurrency },
			});
			expect(namesOf(items)).toEqual(numberedRows(60).map(({ name }) => name));
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(pairedItems(60));
			expect(box.sandbox.maxInFlight).toBe(concurrency);
			expect(box.sandbox.requests).toHaveLength(90);
		},
	);

	it.each([
		['creates', {}, 3],
		['updates', PUT, 6],
	])('cancelled during %s, it sends nothing more', async (_what, when, requests) => {
		for (const { id } of numberedRows(20)) seedExisting(box.sandbox, id);
		box.sandbox.misbehave({ when, kind: 'silence', times: Infinity });
		const run = upsertRunOf({ rows: numberedRows(20), options: { concurrency: 3 } });
		const { finished, cancel } = await startUpwell(box.sandbox, run);
		await until(() => box.sandbox.requests.length >= requests);
		cancel();
		await finished;
		await delay(50);
		expect(box.sandbox.requests).toHaveLength(requests);
	});
});
