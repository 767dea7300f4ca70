import type { Fault } from '../../sandbox/server.cts';
import { engine } from '../support/host.cts';
import { credentialOf, createsIn, runUpwell, sentTimes, useSandbox } from '../support/upwell.cts';
import {
	namesOf,
	numberedRows,
	pairedItems,
	refusing,
	SOURCE_KEY,
	STOP,
	THREE_TRIES,
} from '../support/common.cts';
import { itWith } from '../support/versions.cts';

/** n8n's Retry On Fail with Create: the node remembers what was done in earlier tries. */

const box = useSandbox();

const namesStored = () => box.sandbox.customers.map(({ name }) => name as string).sort();

describe('Retry On Fail with three tries', () => {
	describe.each([0, 2, 4])('item %d of five is refused', (bad) => {
		it.each([
			['stopWorkflow', 1],
			['stopWorkflow', 10],
			['continueRegularOutput', 10],
			['continueErrorOutput', 10],
		] as const)('On Error = %s, %d at once: no customer twice', async (onError, concurrency) => {
			box.sandbox.misbehave(refusing(`C${bad}`));
			await runUpwell(box.sandbox, {
				rows: numberedRows(5),
				parameters: { options: { concurrency } },
				node: { ...THREE_TRIES, onError },
			});
			for (const { name } of numberedRows(5)) {
				if (name !== `C${bad}`) expect(sentTimes(box.sandbox, name)).toBeLessThanOrEqual(1);
			}
			// n8n runs the node again when it throws, and when the first item of the first output says `error`.
			const again = onError === 'stopWorkflow' || bad === 0;
			expect(sentTimes(box.sandbox, `C${bad}`)).toBe(again ? 3 : 1);
			expect(new Set(namesStored()).size).toBe(namesStored().length);
		});
	});

	it('an item that succeeds in a later try gives the whole result, in order', async () => {
		box.sandbox.misbehave({ ...refusing('C2'), times: 1 });
		const { items, error } = await runUpwell(box.sandbox, {
			rows: numberedRows(5),
			parameters: { options: { concurrency: 1 } },
			node: THREE_TRIES,
		});
		expect(error).toBeUndefined();
		expect(namesOf(items)).toEqual(['C0', 'C1', 'C2', 'C3', 'C4']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(pairedItems(5));
		expect(createsIn(box.sandbox)).toHaveLength(6);
	});

	it('a field with another value in each try creates no second customer', async () => {
		box.sandbox.misbehave(refusing('C1'));
		await runUpwell(box.sandbox, {
			rows: numberedRows(2),
			parameters: { additionalFields: { metadata: '={{ ({ at: Math.random() }) }}' } },
			node: THREE_TRIES,
		});
		expect(sentTimes(box.sandbox, 'C0')).toBe(1);
		expect(sentTimes(box.sandbox, 'C1')).toBe(3);
	});

	it('left unknown, it is looked up by the source key that was sent, even if the expression gives another one now', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 503, at: 'after' });
		const { items } = await runUpwell(box.sandbox, {
			rows: numberedRows(1),
			parameters: {
				additionalFields: { ...SOURCE_KEY, sourceSystemId: '={{ "x" + Math.random() }}' },
				options: { maxRetries: 0 },
			},
			node: THREE_TRIES,
		});
		expect(items.map(({ json }) => json.id)).toEqual([box.sandbox.customers[0].id]);
		expect(namesStored()).toEqual(['C0']);
	});

	itWith('resultOfLastTry')(
		'an uncertain earlier try is mentioned, even if the later one sent nothing',
		async () => {
			// The option becomes invalid while the first try waits for its response.
			box.sandbox.misbehave({ kind: 'reset', at: 'after', delayMs: 3_200 });
			const timeout = `={{ Date.now() > ${Date.now() + 3_000} ? "abc" : 9000 }}`;
			const { failed } = await runUpwell(box.sandbox, {
				rows: numberedRows(1),
				parameters: { additionalFields: SOURCE_KEY, options: { maxRetries: 0, timeout } },
				node: { ...THREE_TRIES, onError: 'continueErrorOutput' },
			});
			expect(failed[0].json.error).toMatch(
				/^'Timeout' needs a whole number.*may have created this customer in an earlier attempt$/,
			);
			expect(failed[0].json.details).toMatchObject({ outcome: 'unknown', parameter: 'Timeout' });
			expect((failed[0].json.details as { description: string }).description).toMatch(
				/Look for it/,
			);
		},
	);

	itWith('resultOfLastTry').each(['First', 'Second'])(
		'both uncertain: the customer belongs to the item named %s',
		async (created) => {
			// One of the two items creates the customer, and the first try gets no response for either.
			const lost = (name: string): Fault[] => [
				{ when: { name }, kind: 'status', status: 503, at: name === created ? 'after' : 'before' },
				{ when: { name }, kind: 'status', status: 503, at: 'before' },
			];
			for (const fault of [...lost('First'), ...lost('Second')]) box.sandbox.misbehave(fault);
			const { items, failed } = await runUpwell(box.sandbox, {
				rows: [{ name: 'First' }, { name: 'Second' }],
				parameters: {
					additionalFields: { sourceSystem: 'CRM', sourceSystemId: '1' },
					options: { maxRetries: 1 },
				},
				node: { ...THREE_TRIES, onError: 'continueErrorOutput' },
			});
			expect(namesStored()).toEqual([created]);
			expect(namesOf(items)).toEqual([created]);
			expect(failed.map(({ json }) => json.error)).toEqual([
				expect.stringMatching(/already exists/),
			]);
		},
	);

	itWith('resultOfLastTry').each([
		['First', 'Second'],
		['Same', 'Same'],
	])(
		'does not take a customer that was created for another item for its own: %s, %s',
		async (first, second) => {
			// The first item is left unknown and was not stored; the second one then creates the customer.
			box.sandbox.misbehave({ when: { name: first }, kind: 'status', status: 503 });
			const { items } = await runUpwell(box.sandbox, {
				rows: [{ name: first }, { name: second }],
				parameters: {
					additionalFields: { sourceSystem: 'CRM', sourceSystemId: '1' },
					// One by one: what the later item did is known from the earlier try only.
					options: { maxRetries: 0, concurrency: 1 },
				},
				node: { ...THREE_TRIES, onError: 'continueRegularOutput' },
			});
			expect(namesStored()).toEqual([second]);
			expect(items[0].json.error).toMatch(/already exists in Upwell$/);
			expect(items[1].json.name).toBe(second);
		},
	);

	it.each(['before', 'after'] as const)(
		'unknown without a source key (%s storing) is not sent again',
		async (at) => {
			box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'reset', at, times: Infinity });
			const { error } = await runUpwell(box.sandbox, { rows: numberedRows(1), node: THREE_TRIES });
			expect(sentTimes(box.sandbox, 'C0')).toBe(1);
			expect(error?.message).toMatch(/^Upwell may have created this customer/);
		},
	);

	it.each<[string, number, object]>([
		['a rate limit, without a source key', 429, {}],
		['a refusal, with a source key', 403, SOURCE_KEY],
	])('%s: sent again, whoever wrote the answer', async (_what, status, additionalFields) => {
		box.sandbox.misbehave({ kind: 'html', status });
		const { items } = await runUpwell(box.sandbox, {
			rows: numberedRows(1),
			parameters: { additionalFields, options: { maxRetries: 0 } },
			node: THREE_TRIES,
		});
		expect(namesOf(items)).toEqual(['C0']);
	});

	it('left unknown by one try and found by the next: created by this run', async () => {
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'reset', at: 'after' });
		const { items, error } = await runUpwell(box.sandbox, {
			rows: numberedRows(1),
			parameters: { additionalFields: SOURCE_KEY, options: { maxRetries: 0 } },
			node: THREE_TRIES,
		});
		expect(error).toBeUndefined();
		expect(items[0].json.id).toBe(box.sandbox.customers[0].id);
		expect(namesStored()).toEqual(['C0']);
		expect(sentTimes(box.sandbox, 'C0')).toBe(2);
	});

	it('left unknown, but it existed before: exists', async () => {
		const createdAt = new Date(Date.now() - 60_000).toISOString();
		box.sandbox.seed({ name: 'Old', sourceSystem: 'CRM', sourceSystemId: '0', createdAt });
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'reset' });
		const { error } = await runUpwell(box.sandbox, {
			rows: numberedRows(1),
			parameters: { additionalFields: SOURCE_KEY, options: { maxRetries: 0 } },
			node: THREE_TRIES,
		});
		expect(error?.message).toMatch(/already exists in Upwell$/);
		expect(error?.message).not.toMatch(/may have/);
	});

	it('an existing customer that was returned is not requested again', async () => {
		box.sandbox.seed({ name: 'Old', sourceSystem: 'CRM', sourceSystemId: '0' });
		box.sandbox.misbehave(refusing('C1'));
		await runUpwell(box.sandbox, {
			rows: numberedRows(2),
			parameters: { additionalFields: SOURCE_KEY, options: { ifExists: 'return' } },
			node: { ...THREE_TRIES, ...STOP },
		});
		expect(sentTimes(box.sandbox, 'C0')).toBe(1);
	});

	it('each try sends the API key again, even if it was refused before', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 401 });
		const { items } = await runUpwell(box.sandbox, {
			rows: numberedRows(3),
			parameters: { options: { concurrency: 1 } },
			node: THREE_TRIES,
		});
		expect(items).toHaveLength(3);
		expect(createsIn(box.sandbox)).toHaveLength(4);
	});

	it('two items that share one object are two customers', async () => {
		const { items } = await runUpwell(box.sandbox, {
			rows: [{ name: 'Same' }],
			repeat: 2,
			parameters: { options: { concurrency: 1 } },
			node: THREE_TRIES,
		});
		expect(items).toHaveLength(2);
		expect(namesStored()).toEqual(['Same', 'Same']);
	});
});

describe('memory ends with the run', () => {
	it('each pass of a loop sends its own item', async () => {
		const common = { typeVersion: 1, position: [0, 0] as [number, number], parameters: {} };
		const to = (node: string) => [{ node, type: 'main' as const, index: 0 }];
		const { finished } = await engine().execute({
			workflow: {
				nodes: [
					{
						...common,
						id: '1',
						name: 'Rows',
						type: 'standIn.rows',
						parameters: { rows: numberedRows(3) as never },
					},
					{ ...common, id: '2', name: 'Loop', type: 'standIn.loop' },
					{
						...common,
						...THREE_TRIES,
						id: '3',
						name: 'Upwell',
						type: 'n8n-nodes-upwell.upwell',
						credentials: { upwellApi: { id: '1', name: 'a' } },
						parameters: { resource: 'customer', operation: 'create', name: 'Same name' },
					},
				],
				connections: {
					Rows: { main: [to('Loop')] },
					Loop: { main: [[], to('Upwell')] },
					Upwell: { main: [to('Loop')] },
				},
			},
			credential: credentialOf(box.sandbox) as never,
			startNode: 'Rows',
		});
		const run = await finished;
		expect(run.data.resultData.runData.Upwell).toHaveLength(3);
		expect(namesStored()).toEqual(['Same name', 'Same name', 'Same name']);
	});

	it('a second execution sends everything again', async () => {
		await runUpwell(box.sandbox, { rows: numberedRows(1) });
		await runUpwell(box.sandbox, { rows: numberedRows(1) });
		expect(namesStored()).toEqual(['C0', 'C0']);
	});
});
