import { setTimeout as delay } from 'node:timers/promises';
import { startUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';
import { BY_ID, LOCATORS } from '../support/locators.cts';
import { namesOf, refusing, STOP, THREE_TRIES, until, updatesIn } from '../support/common.cts';
import { renamingRows, NEW_NAME, update as updateIn, updateRunOf } from '../support/updates.cts';

/** A run of Update: items about one customer, On Error, Retry On Fail, cancelling. */

const box = useSandbox();

const rows = (count: number) => renamingRows(box.sandbox, count);
/** Gives the customer of each row its new name. */
const update = async (locator: object, parameters: object, run: UpwellRun) =>
	await updateIn(box.sandbox, locator, { ...NEW_NAME, ...parameters }, run);
const namesStored = () => box.sandbox.customers.map(({ name }) => name);
const requestFor = (id: string) => ({ name: `new ${id}` });

describe('several items about one customer', () => {
	it.each(LOCATORS)(
		'are sent one after the other, and the last one wins (%s)',
		async (_title, locator) => {
			const [{ id }] = rows(1);
			const items = Array.from({ length: 8 }, (_, i) => ({ id, name: `name ${i}` }));
			box.sandbox.configure({ latencyMs: 5 });
			box.sandbox.misbehave({ when: { name: 'name 0' }, kind: 'slow', delayMs: 100 });
			box.sandbox.misbehave({ when: { name: 'name 3' }, kind: 'reset' });
			const result = await update(locator, {}, { rows: items });
			box.sandbox.configure({ latencyMs: 0 });
			expect(namesOf(result.items)).toEqual(items.map(({ name }) => name));
			expect(namesStored()).toEqual(['name 7']);
			expect(box.sandbox.maxInFlight).toBe(1);
		},
	);

	it('after one that fails the next is sent', async () => {
		const [{ id }] = rows(1);
		box.sandbox.misbehave(refusing('new 0'));
		const items = ['new 0', 'new 1'].map((name) => ({ id, name }));
		const result = await update(BY_ID, {}, { rows: items });
		expect([result.items.length, result.failed.length]).toEqual([1, 1]);
		expect(namesStored()).toEqual(['new 1']);
	});

	it('the next is not sent when the workflow stops', async () => {
		const [{ id }] = rows(1);
		box.sandbox.misbehave(refusing('new 0'));
		const items = ['new 0', 'new 1'].map((name) => ({ id, name }));
		const { error } = await update(BY_ID, {}, { rows: items, node: STOP });
		expect(error?.context?.itemIndex).toBe(0);
		expect(namesStored()).toEqual(['old']);
	});

	it('items about other customers do not wait for them', async () => {
		const [first, second] = rows(2);
		box.sandbox.misbehave({ when: requestFor('c0'), kind: 'slow', delayMs: 200 });
		await update(BY_ID, {}, { rows: [first, first, second] });
		expect(updatesIn(box.sandbox).map(({ input }) => input.name)).toEqual([
			'new c0',
			'new c1',
			'new c0',
		]);
	});
});

describe('On Error = Stop', () => {
	it('says how many were updated, with the ids of the first ten in item order', async () => {
		box.sandbox.misbehave(refusing('new c12'));
		const { error } = await update(
			BY_ID,
			{ options: { concurrency: 3 } },
			{ rows: rows(13), node: { ...THREE_TRIES, ...STOP } },
		);
		expect(error?.context?.itemIndex).toBe(12);
		expect(error?.message).toBe('Upwell did not accept this item: No to new c12');
		expect(error?.description).toContain(
			'12 customers were updated before: c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, …',
		);
		expect(updatesIn(box.sandbox)).toHaveLength(15);
	});

	it('a customer of several items counts once', async () => {
		const [first, second, bad] = rows(3);
		box.sandbox.misbehave(refusing('new c2'));
		const { error } = await update(
			BY_ID,
			{ options: { concurrency: 1 } },
			{ rows: [first, first, second, first, bad], node: STOP },
		);
		expect(error?.description).toContain('2 customers were updated before: c0, c1.');
	});

	it('says nothing of earlier items when none was, and names others that may have been', async () => {
		box.sandbox.misbehave(refusing('new c0', { delayMs: 100 }));
		box.sandbox.misbehave({ when: requestFor('c1'), kind: 'reset' });
		const { error } = await update(
			BY_ID,
			{ options: { maxRetries: 0 } },
			{ rows: rows(2), node: STOP },
		);
		expect(error?.description).not.toContain('before');
		expect(error?.description).toContain(
			'The customers of these items may have been updated too: 1.',
		);
	});

	it('an item that was updated, but could not be looked up, is named beside the failed one', async () => {
		const body = { updateCustomer: { affectedRows: 1 } };
		box.sandbox.misbehave({ when: requestFor('c1'), at: 'after', kind: 'json', body });
		box.sandbox.misbehave({ when: { method: 'GET' }, kind: 'status', status: 403 });
		box.sandbox.misbehave(refusing('new c0', { delayMs: 200 }));
		const { error } = await update(BY_ID, {}, { rows: rows(2), node: STOP });
		expect(error?.context?.itemIndex).toBe(0);
		expect(error?.description).toContain(
			'The customers of these items may have been updated too: 1.',
		);
	});

	it('an item that may have been updated is finished', async () => {
		box.sandbox.misbehave({
			when: requestFor('c0'),
			kind: 'status',
			status: 503,
			headers: { 'retry-after': '1' },
		});
		box.sandbox.misbehave(refusing('new c1', { delayMs: 100 }));
		const { error } = await update(BY_ID, {}, { rows: rows(2), node: STOP });
		expect(error?.description).toContain('1 customer was updated before: c0.');
		expect(namesStored()).toEqual(['new c0', 'old']);
	});
});

describe('Retry On Fail', () => {
	it.each(LOCATORS)('sends only what is missing (%s)', async (_title, locator) => {
		box.sandbox.misbehave(refusing('new c2', { times: 2 }));
		const { items } = await update(
			locator,
			{ options: { concurrency: 1 } },
			{ rows: rows(4), node: { ...THREE_TRIES, ...STOP } },
		);
		expect(namesOf(items)).toEqual(['new c0', 'new c1', 'new c2', 'new c3']);
		expect(updatesIn(box.sandbox)).toHaveLength(6);
	});

	it('an item that was updated, but could not be looked up, and then is refused: says both', async () => {
		const body = { updateCustomer: { affectedRows: 1 } };
		box.sandbox.misbehave({ when: { method: 'PUT' }, at: 'after', kind: 'json', body });
		box.sandbox.misbehave({ when: { method: 'GET' }, kind: 'status', status: 403 });
		box.sandbox.misbehave(refusing('new c0'));
		const { error } = await update(BY_ID, {}, { rows: rows(1), node: { ...THREE_TRIES, ...STOP } });
		expect(error?.message).toBe(
			'Upwell did not accept this item: No to new c0. Upwell may have updated this customer in an earlier attempt',
		);
	});

	it('what may have been done is sent again, and is certain when it succeeds', async () => {
		box.sandbox.misbehave({ when: requestFor('c0'), kind: 'reset', at: 'after' });
		box.sandbox.misbehave(refusing('new c1'));
		const { error } = await update(
			BY_ID,
			{ options: { maxRetries: 0, concurrency: 1 } },
			{ rows: rows(2), node: { ...THREE_TRIES, ...STOP } },
		);
		expect(error?.context?.itemIndex).toBe(1);
		expect(error?.description).toContain('1 customer was updated before: c0.');
		expect(error?.description).not.toContain('may have');
		expect(box.sandbox.requests.filter(({ path }) => path.endsWith('c0'))).toHaveLength(2);
	});
});

it('the hint counts over all tries', async () => {
	const updateFields = { name: '={{ $json.name }}', dueOption: 3 };
	box.sandbox.misbehave(refusing('new c1', { times: 1 }));
	const { hints } = await update(
		BY_ID,
		{ updateFields, options: { concurrency: 1 } },
		{ rows: rows(2), node: { ...THREE_TRIES, ...STOP } },
	);
	expect(hints).toEqual([expect.stringContaining('of 2 customers could not be changed')]);
});

it('after cancelling nothing more is sent', async () => {
	box.sandbox.misbehave({ kind: 'silence', times: Infinity });
	const { finished, cancel } = await startUpwell(
		box.sandbox,
		updateRunOf(BY_ID, NEW_NAME, { rows: rows(30) }),
	);
	await until(() => updatesIn(box.sandbox).length >= 10);
	cancel();
	await finished;
	await delay(50);
	expect(updatesIn(box.sandbox)).toHaveLength(10);
	expect(new Set(namesStored())).toEqual(new Set(['old']));
});
