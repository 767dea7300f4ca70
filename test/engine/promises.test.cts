import { createRequire } from 'node:module';
import type { IDataObject, INodeExecutionData, INodeType } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { watchOutput } from '../support/host.cts';
import {
	nounOf,
	NOUNS,
	operationCases,
	operationsOf,
	otherNouns,
	type ItemRow,
	type OperationCase,
} from '../support/resources.cts';
import { runUpwell, useSandbox, type UpwellResult } from '../support/upwell.cts';

/** What the whole node promises, for each operation on single records. */

/** One that looks different in an address and in JSON. */
const API_KEY = 'upw_live/4f9d"2c71+b8e6';
const ECHOED_AS = [API_KEY, encodeURIComponent(API_KEY), JSON.stringify(API_KEY).slice(1, -1)];

const box = useSandbox({ apiKey: API_KEY });

const { Upwell } = createRequire(__filename)('../../dist/nodes/Upwell/Upwell.node.js') as {
	Upwell: new () => INodeType;
};
const node = new Upwell();

/** These give any number of items for one, and have tests of their own. */
const LISTS = ['getAll', 'getDocuments', 'getReadyForApproval'];

it('every operation of the node is checked here', () => {
	const single = operationsOf(node).filter((name) => !LISTS.includes(name.split(' ')[1]));
	const checked = operationCases(node).map(({ resource, operation }) => `${resource} ${operation}`);
	expect(new Set(checked)).toEqual(new Set(single));
});

const rows = (count: number): ItemRow[] =>
	Array.from({ length: count }, (_, i) => ({ id: `r${i}`, name: `Record ${i}` }));
const BLANK: ItemRow = { id: '', name: '' };

const CONTINUE = { onError: 'continueRegularOutput' } as const;
const STOP = { onError: 'stopWorkflow' } as const;

type OnError = NonNullable<UpwellNode['onError']>;
interface UpwellNode {
	onError?: 'continueRegularOutput' | 'continueErrorOutput' | 'stopWorkflow';
	retryOnFail?: boolean;
	maxTries?: number;
	waitBetweenTries?: number;
}

const errorOf = ({ json }: INodeExecutionData) => String(json.error);
const descriptionOf = ({ json }: INodeExecutionData) =>
	String((json.details as IDataObject).description);

/** Every text of a run for the user. */
const textsOf = ({ items, failed, error, hints }: UpwellResult): string[] => [
	...hints,
	...[...items, ...failed]
		.filter(({ json }) => json.error !== undefined)
		.flatMap((item) => [errorOf(item), descriptionOf(item)]),
	...(error ? [error.message, String(error.description)] : []),
];

describe.each(operationCases(node).map((operation) => [operation.title, operation] as const))(
	'%s',
	(_title, operation: OperationCase) => {
		const { resource, parameters, request, effect, resend } = operation;
		const noun = nounOf(operation);

		const seed = (items: ItemRow[]) => {
			for (const row of items) operation.seed?.(box.sandbox, row);
		};
		const run = async (
			items: ItemRow[],
			{ node: settings, ...options }: IDataObject & { node: UpwellNode },
		) =>
			await runUpwell(box.sandbox, {
				rows: items,
				parameters: {
					resource,
					operation: operation.operation,
					...parameters,
					// Many in one request have tests of their own.
					options: { batchSize: 1, skipUnchanged: false, ...options },
				},
				node: settings,
			});
		const spoil = (fault: Fault) => box.sandbox.misbehave({ when: request, ...fault });
		const sent = () =>
			box.sandbox.requests.filter(
				({ method, path }) =>
					(request.method ?? method) === method && path.endsWith(request.path ?? ''),
			).length;
		const expectOutput = (actual: INodeExecutionData[], expected: ItemRow[]) =>
			expect(actual).toEqual(
				expected.map((row, item) => ({
					json: expect.objectContaining(operation.output(row)),
					pairedItem: { item },
				})),
			);

		it('gives one output item for each input item, in input order, whichever finishes first', async () => {
			const items = rows(6);
			seed(items);
			for (const delayMs of [60, 40, 20]) spoil({ kind: 'slow', delayMs });
			const result = await run(items, { node: CONTINUE });
			expectOutput(result.items, items);
			expect(box.sandbox.maxInFlight).toBeGreaterThan(1);
		});

		it('has no more requests in flight than Concurrency says', async () => {
			const items = rows(12);
			seed(items);
			box.sandbox.misbehave({ kind: 'slow', delayMs: 10, times: Infinity });
			const result = await run(items, { concurrency: 3, node: CONTINUE });
			expectOutput(result.items, items);
			expect(box.sandbox.maxInFlight).toBeLessThanOrEqual(3);
		});

		it('Retry On Fail sends nothing again that was done', async () => {
			const items = rows(4);
			seed(items);
			spoil({ kind: 'status', status: 422, skip: 2, times: 2 });
			const result = await run(items, {
				concurrency: 1,
				node: { ...STOP, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			});
			expect(result.error).toBeUndefined();
			expectOutput(result.items, items);
			expect(sent()).toBe(items.length + 2);
		});

		it.each<OnError>(['continueRegularOutput', 'continueErrorOutput'])(
			'On Error = %s: the failed item is exactly error and details, the others go on',
			async (onError) => {
				const items = rows(4);
				seed(items);
				spoil({ kind: 'json', status: 422, body: { error: 'Not this one' }, skip: 1 });
				const result = await run(items, { concurrency: 1, node: { onError } });
				const toError = onError === 'continueErrorOutput';
				const failed = {
					json: {
						// n8n puts the input's fields into what goes to the error branch.
						...(toError ? items[1] : {}),
						error: expect.stringContaining('Not this one'),
						details: expect.objectContaining({ httpStatus: 422 }),
					},
					pairedItem: { item: 1 },
				};
				const [main, branch] = toError
					? [result.items, result.failed]
					: [result.items.filter(({ json }) => !json.error), [result.items[1]]];
				expect(branch).toEqual([failed]);
				expect(main.map(({ pairedItem }) => pairedItem)).toEqual(
					[0, 2, 3].map((item) => ({ item })),
				);
				expect(sent()).toBe(items.length);
			},
		);

		it('On Error = Stop throws the failure of the lowest item, whichever came first', async () => {
			const items = rows(2);
			seed(items);
			spoil({ kind: 'status', status: 422, delayMs: 50 });
			spoil({ kind: 'status', status: 422 });
			const { error, status } = await run(items, { concurrency: 2, node: STOP });
			expect(status).toBe('error');
			expect(error).toMatchObject({ httpCode: '422', context: { itemIndex: 0 } });
		});

		it.each([1, 2])('On Error = Stop says how many were changed before: %d', async (count) => {
			const items = rows(5);
			seed(items);
			spoil({ kind: 'status', status: 422, skip: count });
			const { error } = await run(items, { concurrency: 1, node: STOP });
			expect(error?.context?.itemIndex).toBe(count);
			const ids =
				operation.names?.(items) ?? operation.stored(box.sandbox).map(({ id }) => String(id));
			const done = count === 1 ? `1 ${noun.one} was` : `${count} ${noun.many} were`;
			if (effect) {
				expect(error?.description).toContain(
					`${done} ${effect} before: ${ids.slice(0, count).join(', ')}.`,
				);
			} else expect(error?.description).not.toContain('before');
			expect(sent()).toBe(count + 1);
		});

		it.each<OnError>(['continueErrorOutput', 'stopWorkflow'])(
			'On Error = %s: the API key is nowhere, even if Upwell echoes it',
			async (onError) => {
				const faults: Fault[] = [
					...[200, 400, 401, 403, 404, 429, 500].map(
						(status): Fault => ({ kind: 'echoKey', status }),
					),
					{ kind: 'json', status: 422, body: { error: { message: API_KEY, details: ECHOED_AS } } },
					{ kind: 'json', body: { [API_KEY]: API_KEY, id: API_KEY, name: ECHOED_AS.join(' ') } },
					{ kind: 'redirect', location: `http://127.0.0.1:1/?key=${encodeURIComponent(API_KEY)}` },
					{ kind: 'html', status: 500, body: API_KEY },
				];
				for (const fault of faults) {
					box.sandbox.reset();
					seed(rows(2));
					spoil({ ...fault, times: Infinity });
					const printed = watchOutput();
					const { stored } = await run(rows(2), {
						maxRetries: 0,
						giveUpAfter: 0,
						node: { onError },
					});
					const everything = stored + printed.stop();
					expect(ECHOED_AS.filter((text) => everything.includes(text))).toEqual([]);
				}
			},
		);

		it('waits for a rate limit and sends again', async () => {
			const items = rows(3);
			seed(items);
			spoil({ kind: 'rateLimit', retryAfter: '0', skip: 1 });
			const result = await run(items, { concurrency: 1, node: CONTINUE });
			expectOutput(result.items, items);
			expect(sent()).toBe(items.length + 1);
		});

		it(`sends it ${resend ? 'again' : 'only once'} when the response was lost`, async () => {
			const items = rows(3);
			seed(items);
			spoil({ kind: 'reset', at: 'after', skip: 1 });
			const result = await run(items, { concurrency: 1, node: CONTINUE });
			const isSettled = operation.isSettled ?? (resend && !operation.isLeftOpen);
			if (isSettled) expectOutput(result.items, items);
			else expect(errorOf(result.items[1])).toMatch(`may have ${effect} this ${noun.one}`);
			expect(sent()).toBe(items.length + Number(resend));
			expect(operation.stored(box.sandbox)).toHaveLength(operation.removes ? 0 : items.length);
		});

		it.each<OnError>(['continueRegularOutput', 'stopWorkflow'])(
			'On Error = %s: after a key that is refused nothing more is sent',
			async (onError) => {
				const items = rows(5);
				seed(items);
				spoil({ kind: 'status', status: 401, skip: 1 });
				const result = await run(items, { concurrency: 1, node: { onError } });
				expect(sent()).toBe(2);
				const failed = result.items.filter(({ json }) => json.error);
				expect(failed).toHaveLength(onError === 'stopWorkflow' ? 0 : 4);
				for (const message of [...failed.map(errorOf), result.error?.message ?? []].flat()) {
					expect(message).toContain('API key');
				}
				expect(box.sandbox.requests.at(-1)).toMatchObject({ status: 401 });
			},
		);

		if (operation.needsRecord) {
			it('an item whose record does not exist fails, and says what was looked for', async () => {
				seed(rows(1));
				const { items } = await run(rows(2), { node: CONTINUE });
				expect(items[1].json.details).toMatchObject({ outcome: 'missing' });
				expect(errorOf(items[1])).toContain(`no ${noun.one} with`);
				expect(errorOf(items[1])).toContain("'r1'");
			});
		}

		it('its texts have its own noun, with the right article and number, and no other', async () => {
			const faults: Fault[] = [
				...[400, 401, 403, 404, 409, 422].map((status): Fault => ({ kind: 'status', status })),
				{ kind: 'status', status: 503, headers: { 'retry-after': '0' } },
				{ kind: 'rateLimit', retryAfter: '0' },
				{ kind: 'html', status: 404 },
				{ kind: 'html' },
				{ kind: 'reset' },
				{ kind: 'json', body: {} },
				{ kind: 'redirect', location: '/' },
			];
			const texts: string[] = [];
			for (const fault of faults) {
				for (const onError of ['continueRegularOutput', 'stopWorkflow'] as const) {
					box.sandbox.reset();
					seed(rows(3));
					spoil({ ...fault, skip: 1, times: Infinity });
					// The last one does not exist, or is created.
					const items = [...rows(2), BLANK, { id: 'r9', name: 'Record 9' }];
					const options = { concurrency: 1, maxRetries: 0, giveUpAfter: 0, node: { onError } };
					texts.push(...textsOf(await run(items, options)));
				}
			}
			const [ownWords, others] = [[noun, NOUNS[resource]], otherNouns(operation)].map((nouns) =>
				nouns.flatMap(({ one, many }) => [many, one]),
			);
			const own = new RegExp(`\\b(${ownWords.join('|')})\\b`, 'gi');
			const other = new RegExp(`\\b(${others.join('|')})\\b`, 'i');
			const wrongArticle = new RegExp(`\\b${noun.article === 'a' ? 'an' : 'a'} ${noun.one}`, 'i');
			const wrongNumber = new RegExp(`\\b(1 ${noun.many}|(0|[2-9]|\\d\\d+) ${noun.one}\\b)`, 'i');
			expect(texts.join('\n')).toMatch(own);
			// The path of an API request may well hold the names of others.
			const path = /\/\w[\w/-]*/g;
			for (const text of texts) {
				expect(text.replace(own, '').replace(path, '')).not.toMatch(other);
				expect(text).not.toMatch(wrongArticle);
				expect(text).not.toMatch(wrongNumber);
			}
		});
	},
);
