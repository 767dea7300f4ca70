import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { asked, rowsTo, seedOld, upsert, type UpsertRun } from '../support/upserts.cts';
import { batchesIn, useSandbox } from '../support/upwell.cts';

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
		const options = { customersPerRequest: 2, concurrency: 1 };
		const rows = [...rowsTo(1), { name: 'Other', id: '7' }];
		const { items } = await twoTries([], { rows, options });
		expect(items.map(({ json }) => json.name)).toEqual(['C0', 'Other']);
		expect(batchesIn(box.sandbox)).toEqual([['C0', 'Other']]);
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
