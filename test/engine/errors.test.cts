import type { Fault } from '../../sandbox/server.cts';
import { engine } from '../support/host.cts';
import { createsIn, credentialOf, runUpwell, useSandbox, workflowOf } from '../support/upwell.cts';
import {
	numberedRows,
	pairedItems,
	refusing,
	SOURCE_KEY,
	THREE_TRIES,
} from '../support/common.cts';
import { itWith } from '../support/versions.cts';

/** How Create fails: On Error, a refused key, messages. */

const box = useSandbox();

describe('On Error = Continue', () => {
	it('with the error branch: the failed item keeps its input, the others go on', async () => {
		box.sandbox.misbehave(refusing('C1'));
		const { items, failed, status } = await runUpwell(box.sandbox, {
			rows: numberedRows(4).map((row) => ({ ...row, city: 'Austin' })),
			node: { onError: 'continueErrorOutput' },
		});
		expect(status).toBe('success');
		expect(items.map(({ json, pairedItem }) => [json.name, pairedItem])).toEqual([
			['C0', { item: 0 }],
			['C2', { item: 2 }],
			['C3', { item: 3 }],
		]);
		expect(failed).toEqual([
			{
				json: {
					name: 'C1',
					id: '1',
					city: 'Austin',
					error: 'Upwell did not accept this item: No to C1',
					details: expect.objectContaining({ outcome: 'refused', httpStatus: 422 }),
				},
				pairedItem: { item: 1 },
			},
		]);
	});

	it('with the regular output: exactly error and details, in its place', async () => {
		box.sandbox.misbehave(refusing('C1'));
		const { items } = await runUpwell(box.sandbox, {
			rows: numberedRows(3),
			node: { onError: 'continueRegularOutput' },
		});
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(pairedItems(3));
		expect(Object.keys(items[1]).sort()).toEqual(['json', 'pairedItem']);
		expect(Object.keys(items[1].json).sort()).toEqual(['details', 'error']);
	});

	it('with the error branch and no node before it: the failed item keeps its details', async () => {
		box.sandbox.misbehave(refusing('C1'));
		const { nodes } = workflowOf({
			rows: [],
			parameters: { name: 'C1' },
			node: { onError: 'continueErrorOutput' },
		});
		const { finished } = await engine().execute({
			workflow: { nodes, connections: {} },
			credential: credentialOf(box.sandbox) as never,
			startNode: 'Upwell',
		});
		const { data } = await finished;
		const [items, failed] = data.resultData.runData.Upwell[0].data?.main ?? [];
		expect([items?.length, failed?.length]).toEqual([0, 1]);
		expect(Object.keys(failed?.[0].json ?? {})).toEqual(['error', 'details']);
		// A plain item: nodes that follow may change it.
		const { error, json } = Object.getOwnPropertyDescriptors(failed?.[0] ?? ({} as never));
		expect([error, json.writable, json.enumerable]).toEqual([undefined, true, true]);
	});

	it('an expression that cannot be evaluated fails its own item only', async () => {
		const { items, failed } = await runUpwell(box.sandbox, {
			rows: [{ name: 'A', id: 'x' }, { name: 'B' }],
			parameters: {
				additionalFields: { sourceSystemId: "={{ $json.id ?? $('Nowhere').item.json.id }}" },
			},
			node: { onError: 'continueErrorOutput' },
		});
		expect(items.map(({ json }) => json.name)).toEqual(['A']);
		expect(failed).toHaveLength(1);
		expect(failed[0].json.error).toEqual(expect.any(String));
		expect(failed[0].json.details).toMatchObject({ outcome: 'refused' });
		expect(failed[0].pairedItem).toEqual({ item: 1 });
	});
});

describe('On Error = Stop', () => {
	it('throws the failure of the lowest item, whichever came first', async () => {
		box.sandbox.misbehave(refusing('C2', { delayMs: 200 }));
		box.sandbox.misbehave(refusing('C5'));
		const { error, status } = await runUpwell(box.sandbox, { rows: numberedRows(8) });
		expect(status).toBe('error');
		expect(error?.context?.itemIndex).toBe(2);
		expect(error?.message).toBe('Upwell did not accept this item: No to C2');
	});

	it('nothing new is started, and what is in flight is awaited', async () => {
		box.sandbox.misbehave({ when: { name: 'C1' }, kind: 'slow', delayMs: 300 });
		box.sandbox.misbehave(refusing('C0'));
		const { error } = await runUpwell(box.sandbox, {
			rows: numberedRows(20),
			parameters: { options: { concurrency: 2 } },
		});
		expect(error?.context?.itemIndex).toBe(0);
		expect(createsIn(box.sandbox)).toHaveLength(2);
		expect(error?.description).toContain(
			`1 customer was created before: ${box.sandbox.customers[0].id}.`,
		);
	});

	it('an item that waits for a rate limit is not sent', async () => {
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'rateLimit', retryAfter: '100' });
		box.sandbox.misbehave({ ...refusing('C1') });
		const { error } = await runUpwell(box.sandbox, {
			rows: numberedRows(3),
			parameters: { options: { concurrency: 2 } },
		});
		expect(error?.context?.itemIndex).toBe(1);
		expect(box.sandbox.customers).toHaveLength(0);
	});

	it('says how many were created, earlier tries included, with the ids of the first ten in item order', async () => {
		box.sandbox.misbehave(refusing('C14'));
		const { error } = await runUpwell(box.sandbox, {
			rows: numberedRows(15),
			parameters: { options: { concurrency: 3 } },
			node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		});
		const idOf = (name: string) =>
			box.sandbox.customers.find((customer) => customer.name === name)?.id;
		const ids = numberedRows(10).map(({ name }) => idOf(name));
		expect(error?.description).toContain(`14 customers were created before: ${ids.join(', ')}, …`);
		expect(createsIn(box.sandbox)).toHaveLength(16);
	});

	it('says nothing of earlier items when none was created', async () => {
		box.sandbox.misbehave(refusing('C0'));
		const { error } = await runUpwell(box.sandbox, { rows: numberedRows(1) });
		expect(error?.description).not.toContain('before');
	});

	it('names other items that may have been created', async () => {
		box.sandbox.misbehave({ when: { name: 'C1' }, kind: 'reset', at: 'after', delayMs: 50 });
		box.sandbox.misbehave(refusing('C0', { delayMs: 100 }));
		const { error } = await runUpwell(box.sandbox, {
			rows: numberedRows(3),
		});
		expect(error?.context?.itemIndex).toBe(0);
		expect(error?.description).toContain('may have been created too: 1.');
	});

	it('does not name items whose customer existed before', async () => {
		const createdAt = new Date(Date.now() - 60_000).toISOString();
		box.sandbox.seed({ name: 'Old', sourceSystem: 'CRM', sourceSystemId: '1', createdAt });
		box.sandbox.misbehave({ when: { name: 'C1' }, kind: 'reset' });
		box.sandbox.misbehave(refusing('C0', { delayMs: 50 }));
		const { error } = await runUpwell(box.sandbox, {
			rows: numberedRows(2),
			parameters: { additionalFields: SOURCE_KEY },
		});
		expect(error?.context?.itemIndex).toBe(0);
		expect(error?.description).not.toContain('may have been created');
	});

	it('an item that may have been created is finished', async () => {
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'reset', at: 'after' });
		box.sandbox.misbehave(refusing('C1'));
		const { error } = await runUpwell(box.sandbox, {
			rows: numberedRows(2),
			parameters: { additionalFields: SOURCE_KEY },
		});
		expect(error?.context?.itemIndex).toBe(1);
		expect(error?.description).toContain(
			`1 customer was created before: ${box.sandbox.customers[0].id}.`,
		);
	});
});

describe('a key that is refused', () => {
	it('nothing more is sent, and the remaining items fail with the same message', async () => {
		box.sandbox.misbehave({ when: { name: 'C2' }, kind: 'status', status: 401, times: Infinity });
		const { items, failed } = await runUpwell(box.sandbox, {
			rows: numberedRows(8),
			parameters: { options: { concurrency: 1 } },
			node: { onError: 'continueErrorOutput' },
		});
		expect(items.map(({ json }) => json.name)).toEqual(['C0', 'C1']);
		expect(createsIn(box.sandbox)).toHaveLength(3);
		expect(new Set(failed.map(({ json }) => json.error)).size).toBe(1);
		expect(failed).toHaveLength(6);
		expect(failed[0].json.error).toMatch(/^Upwell did not accept the API key/);
		expect((failed[0].json.details as { description: string }).description).toContain(
			'Settings → API Keys',
		);
	});

	it('ends the wait of the other items', async () => {
		box.sandbox.misbehave({
			when: { name: 'C0' },
			kind: 'status',
			status: 503,
			headers: { 'retry-after': '100' },
		});
		box.sandbox.misbehave({ when: { name: 'C1' }, kind: 'slow', delayMs: 50 });
		box.sandbox.misbehave({ when: { name: 'C2' }, kind: 'status', status: 401 });
		const { failed } = await runUpwell(box.sandbox, {
			rows: numberedRows(3),
			parameters: { additionalFields: SOURCE_KEY, options: { concurrency: 3 } },
			node: { onError: 'continueErrorOutput' },
		});
		expect(failed.map(({ json }) => json.name)).toEqual(['C0', 'C2']);
		expect(failed[0].json.error).toMatch(/API key.*may have created this customer/);
	});

	it('a 403 concerns its own item', async () => {
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'status', status: 403 });
		const { items, failed } = await runUpwell(box.sandbox, {
			rows: numberedRows(3),
			parameters: { options: { concurrency: 1 } },
			node: { onError: 'continueErrorOutput' },
		});
		expect([items.length, failed.length]).toEqual([2, 1]);
	});
});

describe('a response that is nested too deep', () => {
	it.each(
		[500, 422, 200].flatMap((status) =>
			['error', 'details', 'createCustomer'].map((key) => [status, key] as const),
		),
	)('with status %d in %s is treated like any other', async (status, key) => {
		const depth = 50_000;
		const body = `{"x":"","${key}":${'['.repeat(depth)}"x"${']'.repeat(depth)}}`;
		box.sandbox.misbehave({ kind: 'html', status, body, times: Infinity });
		const { error } = await runUpwell(box.sandbox, {
			rows: numberedRows(1),
			node: THREE_TRIES,
		});
		const isUnknown = status === 500 || (status === 200 && key !== 'error');
		expect(error?.message).toMatch(
			isUnknown
				? /^Upwell may have created this customer: (it answered with|its answer could not)/
				: /^Upwell did not accept this item: it answered with status/,
		);
		// It is not Upwell's, so another try might create a second one.
		expect(createsIn(box.sandbox)).toHaveLength(status === 200 && key === 'error' ? 3 : 1);
	});
});

describe('an operation that this version does not have', () => {
	const parameters = { operation: 'merge' };

	it('fails every item and says to update', async () => {
		const { items, failed } = await runUpwell(box.sandbox, {
			rows: numberedRows(2),
			parameters,
			node: { onError: 'continueErrorOutput' },
		});
		expect(items).toEqual([]);
		expect(failed.map(({ json }) => json.error)).toEqual([
			"This version of the Upwell node has no operation 'merge' for 'customer'",
			"This version of the Upwell node has no operation 'merge' for 'customer'",
		]);
	});

	it('stops the workflow otherwise', async () => {
		const { error } = await runUpwell(box.sandbox, { rows: numberedRows(2), parameters });
		expect(error?.description).toContain('Update n8n-nodes-upwell');
	});
});

describe("n8n's failure cause", () => {
	itWith('failureCause').each<[string, Fault, object, string]>([
		['401', { kind: 'status', status: 401 }, { cause: 'credential-invalid' }, '401'],
		[
			'429',
			{ kind: 'rateLimit', retryAfter: '0' },
			{ cause: 'rate-limited', retryAfterMs: 0 },
			'429',
		],
		[
			'429 as the server gave it',
			{ kind: 'rateLimit', retryAfter: '300' },
			{ cause: 'rate-limited', retryAfterMs: 300_000 },
			'429',
		],
		['429 without Retry-After', { kind: 'rateLimit' }, { cause: 'rate-limited' }, '429'],
		['503', { kind: 'status', status: 503 }, { cause: 'temporarily-unavailable' }, '503'],
	])('%s', async (_what, fault, failure, httpCode) => {
		box.sandbox.misbehave({ ...fault, times: Infinity });
		const { error } = await runUpwell(box.sandbox, {
			rows: numberedRows(1),
			parameters: { options: { maxRetries: 0, giveUpAfter: 0 } },
		});
		expect(error).toMatchObject({ failure, httpCode, context: { itemIndex: 0 } });
	});
});

describe('messages', () => {
	it.each(['LEPERMAN & Co', 'ENOENT', 'ECONNREFUSED Freight'])(
		'are not changed by n8n: %s',
		async (name) => {
			const { error } = await runUpwell(box.sandbox, {
				rows: [{ name, id: name }],
				parameters: { additionalFields: SOURCE_KEY },
			});
			expect(error).toBeUndefined();
			const second = await runUpwell(box.sandbox, {
				rows: [{ name, id: name }],
				parameters: { additionalFields: SOURCE_KEY },
			});
			expect(second.error?.message).toBe(
				`A customer with Source System 'CRM' and Source System ID '${name}' already exists in Upwell`,
			);
		},
	);

	it('are one line of a readable length, even if Upwell sends a long text', async () => {
		box.sandbox.misbehave({
			kind: 'json',
			status: 422,
			body: { error: `a\u0000\n\tb ${'x'.repeat(9_000)}` },
		});
		const { error } = await runUpwell(box.sandbox, { rows: numberedRows(1) });
		expect(error?.message).toMatch(/^Upwell did not accept this item: a b x+…$/);
		expect(error?.message.length).toBeLessThan(1_100);
	});
});
