import { asked, rowsTo, seedOld, upsert } from '../support/upserts.cts';
import { useSandbox } from '../support/upwell.cts';
import { refusing } from '../support/common.cts';

const box = useSandbox();
const PUT = { method: 'PUT' };
const STOP = { onError: 'stopWorkflow' } as const;
const idOf = (name: string) => box.sandbox.customers.find((one) => one.name === name)?.id;

describe('On Error = Stop', () => {
	it('says how many were created and how many were updated, with ids in item order', async () => {
		for (const id of ['1', '3', '4']) seedOld(box.sandbox, id);
		box.sandbox.misbehave(refusing('C5', { delayMs: 100 }));
		const { error } = await upsert(box.sandbox, { rows: rowsTo(6), node: STOP });
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
	])('only %s ones: says nothing of the others', async (done, exists) => {
		if (exists) seedOld(box.sandbox, '0');
		const { error } = await upsert(box.sandbox, {
			rows: [...rowsTo(1), { name: '', id: '1' }],
			options: { concurrency: 1 },
			node: STOP,
		});
		const told = `1 customer was ${done} before: ${idOf('C0')}.`;
		expect(error?.description).toBe(
			`Nothing was sent for this item. Every customer needs a name: fill in 'Name', or take items without one out before this node. ${told}`,
		);
	});

	it('shows ten ids of each', async () => {
		for (const { id } of rowsTo(12)) seedOld(box.sandbox, id);
		box.sandbox.misbehave(refusing('C24'));
		const { error } = await upsert(box.sandbox, {
			rows: rowsTo(25),
			options: { concurrency: 1 },
			node: STOP,
		});
		const ids = (from: number) =>
			Array.from({ length: 10 }, (_, i) => idOf(`C${from + i}`)).join(', ');
		expect(error?.description).toContain(`12 customers were created before: ${ids(12)}, …`);
		expect(error?.description).toContain(`12 customers were updated before: ${ids(0)}, …`);
	});

	it('says so when there was neither', async () => {
		box.sandbox.misbehave(refusing('C0'));
		const { error } = await upsert(box.sandbox, { rows: rowsTo(1), node: STOP });
		expect(error?.description).toContain('No customer was created or updated before.');
	});

	it('names other items of which nobody knows', async () => {
		seedOld(box.sandbox, '1');
		box.sandbox.misbehave({ when: PUT, kind: 'status', status: 503, delayMs: 50 });
		box.sandbox.misbehave({ when: { name: 'C2' }, kind: 'status', status: 503, delayMs: 50 });
		box.sandbox.misbehave(refusing('C0', { delayMs: 150 }));
		const options = { maxRetries: 0 };
		const { error } = await upsert(box.sandbox, { rows: rowsTo(3), options, node: STOP });
		expect(error?.context?.itemIndex).toBe(0);
		expect(error?.description).toContain(
			'The customers of these items may have been created or updated too: 1, 2.',
		);
	});

	it('nothing new is started: an item that is found to exist is left as it is', async () => {
		seedOld(box.sandbox, '1');
		box.sandbox.misbehave({ when: { name: 'C1' }, kind: 'slow', delayMs: 100 });
		box.sandbox.misbehave(refusing('C0'));
		await upsert(box.sandbox, { rows: rowsTo(9), options: { concurrency: 2 }, node: STOP });
		expect(asked(box.sandbox)).toEqual(['POST customers', 'POST customers']);
	});

	it.each([
		['which may have been created', { name: 'C0' }, 3],
		['which may have been updated', PUT, 3],
	])('an item %s is brought to its end', async (_what, when, requests) => {
		if (when === PUT) seedOld(box.sandbox, '0');
		box.sandbox.misbehave({ when, kind: 'status', status: 503, at: 'after' });
		box.sandbox.misbehave(refusing('C1', { delayMs: 30 }));
		const { error } = await upsert(box.sandbox, { rows: rowsTo(2), node: STOP });
		expect(error?.context?.itemIndex).toBe(1);
		expect(error?.description).toContain(`1 customer was ${when === PUT ? 'updated' : 'created'}`);
		expect(error?.description).not.toMatch(/may have/);
		expect(asked(box.sandbox)).toHaveLength(requests + 1);
	});

	it('so is one of which the answer to the update left the customer out', async () => {
		seedOld(box.sandbox, '0');
		const body = { updateCustomer: { affectedRows: 1 } };
		box.sandbox.misbehave({ when: PUT, kind: 'json', body, at: 'after', delayMs: 100 });
		box.sandbox.misbehave(refusing('C1', { delayMs: 50 }));
		const { error } = await upsert(box.sandbox, { rows: rowsTo(2), node: STOP });
		expect(error?.description).toContain(`1 customer was updated before: ${idOf('C0')}.`);
		expect(asked(box.sandbox).at(-1)).toBe('POST customers/search');
	});

	it('names an item that was updated and could not be looked up', async () => {
		seedOld(box.sandbox, '1');
		const body = { updateCustomer: { affectedRows: 1 } };
		box.sandbox.misbehave({ when: PUT, kind: 'json', body, at: 'after' });
		box.sandbox.misbehave({ when: { path: '/search' }, kind: 'status', status: 403 });
		box.sandbox.misbehave(refusing('C0', { delayMs: 100 }));
		const { error } = await upsert(box.sandbox, { rows: rowsTo(2), node: STOP });
		expect(error?.context?.itemIndex).toBe(0);
		expect(error?.description).toContain('may have been created or updated too: 1.');
	});

	it('names each customer once, however many items were about it', async () => {
		seedOld(box.sandbox, '1');
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

	it('does not name the item that is told of as one more', async () => {
		seedOld(box.sandbox, '0');
		box.sandbox.misbehave({ when: PUT, kind: 'status', status: 503 });
		const options = { maxRetries: 0 };
		const { error } = await upsert(box.sandbox, { rows: rowsTo(1), options, node: STOP });
		expect(error?.message).toMatch(/may have been updated: it answered with status 503/);
		expect(error?.description).not.toContain('too:');
	});
});
