import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import * as fc from 'fast-check';
import type { IDataObject, INodeExecutionData, INodeType } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { makeSettings } from '../../sandbox/settings.cts';
import { operationCases, type ItemRow, type OperationCase } from '../support/resources.cts';
import { API_KEY, runUpwell, useSandbox, type UpwellResult } from '../support/upwell.cts';
import { arbitraryTemplate, isLong, type FaultTemplate } from './cases/arbitraryFault.cts';
import { arbitraryWays, settingsForWays, type Ways } from './cases/ways.cts';
import { weighted } from './cases/weighted.cts';

/**
 * As campaign.test.cts for customers: random items and faults, for the operations of the other resources that change
 * something. Judged by what is stored in the end. The same variables control it.
 */
const { UPWELL_CAMPAIGN_SECONDS, UPWELL_CAMPAIGN_RUNS, UPWELL_CAMPAIGN_SEED } = process.env;
const SECONDS = UPWELL_CAMPAIGN_RUNS ? 86_400 : Number(UPWELL_CAMPAIGN_SECONDS ?? 45) / 3;
const RUNS = Number(UPWELL_CAMPAIGN_RUNS ?? 1_000_000);
const EXTRA_SECONDS = 100;

/** Milliseconds: what the node waits for an answer, and by when a slow one has done its work. */
const TIMEOUT = 300;
const TOO_SLOW = TIMEOUT + 150;
const LATE = 50;

const { Upwell } = createRequire(__filename)('../../dist/nodes/Upwell/Upwell.node.js') as {
	Upwell: new () => INodeType;
};
const OPERATIONS = operationCases(new Upwell()).filter(
	({ resource, effect }) => effect && resource !== 'customer' && resource !== 'apiRequest',
);

interface Case {
	title: string;
	/** The numbers of the records that the items are about: those with the same number share its ID, or source key. */
	records: number[];
	/** Which records are there before. */
	seeded: number[];
	faults: Array<{
		template: FaultTemplate;
		to: 'any' | 'work' | 'reads';
		skip: number;
		times: number;
	}>;
	options: IDataObject;
	/** How Upwell behaves where it is not as expected. */
	ways: Ways;
	node: { onError: 'continueRegularOutput' | 'stopWorkflow'; maxTries?: number };
}

const arbitraryCase = fc.record<Case>({
	title: fc.constantFrom(...OPERATIONS.map(({ title }) => title)),
	records: fc.array(weighted([3, fc.nat(30)], [1, fc.nat(2)]), { minLength: 1, maxLength: 8 }),
	seeded: fc.array(fc.nat(30), { maxLength: 20 }),
	faults: fc.array(
		fc.record({
			template: arbitraryTemplate,
			to: fc.constantFrom<Case['faults'][0]['to']>('any', 'work', 'work', 'reads'),
			skip: weighted([2, fc.constantFrom(0)], [3, fc.nat(3)]),
			times: weighted([5, fc.integer({ min: 1, max: 2 })], [1, fc.constantFrom(5, 40)]),
		}),
		{ maxLength: 3 },
	),
	options: fc.record({
		maxRetries: fc.nat(2),
		concurrency: fc.constantFrom(1, 2, 50),
		batchSize: fc.constantFrom(1, 1, 3, 100),
		ifExists: fc.constantFrom('error', 'return'),
	}),
	ways: arbitraryWays,
	node: fc.record({
		onError: fc.constantFrom('continueRegularOutput', 'continueRegularOutput', 'stopWorkflow'),
		maxTries: fc.constantFrom(undefined, undefined, 2, 3),
	}),
});

const box = useSandbox();

const rowsOf = ({ records }: Case): ItemRow[] =>
	records.map((record, item) => ({ id: `r${record}`, name: `name of item ${item}!` }));

async function runCase(testCase: Case, operation: OperationCase): Promise<UpwellResult> {
	const { sandbox } = box;
	sandbox.reset();
	sandbox.configure({ ...makeSettings(), ...settingsForWays(testCase.ways) });
	const { resource, parameters, request } = operation;
	for (const record of new Set(testCase.seeded)) {
		operation.seed?.(sandbox, { id: `r${record}`, name: 'Before' });
	}
	const targets = { any: {}, work: request, reads: { method: 'GET' } };
	for (const { template, to, skip, times } of testCase.faults) {
		const { tooSlow, ...fault } = template;
		sandbox.misbehave({
			...(fault as Fault),
			when: targets[to],
			skip,
			times: isLong(template) ? Math.min(times, 2) : times,
			...(tooSlow && { delayMs: TOO_SLOW }),
		});
	}
	const { maxTries, onError } = testCase.node;
	const result = await runUpwell(sandbox, {
		rows: rowsOf(testCase),
		parameters: {
			resource,
			operation: operation.operation,
			...parameters,
			options: { ...testCase.options, timeout: TIMEOUT, giveUpAfter: 1, skipUnchanged: false },
		},
		node: { onError, ...(maxTries && { retryOnFail: true, maxTries, waitBetweenTries: 1 }) },
	});
	const delays = testCase.faults.map(({ template }) => (template.tooSlow ? TOO_SLOW : 0));
	await wait(Math.max(0, ...delays) + LATE);
	return result;
}

const NOTHING_DONE = /Nothing was (created|changed|updated|deleted|approved|unlinked|carried out)/;

function* violationsOf(
	testCase: Case,
	operation: OperationCase,
	result: UpwellResult,
): Generator<string> {
	const stored = operation.stored(box.sandbox) as ReadonlyArray<IDataObject>;
	const rows = rowsOf(testCase);
	const texts = JSON.stringify(stored.map((record) => record));
	if (result.stored.includes(API_KEY)) yield 'the API key is in the execution data';
	for (const [item, { id, name }] of rows.entries()) {
		const copies = texts.split(name).length - 1;
		if (operation.effect === 'created' && copies > 1)
			yield `item ${item} is stored ${copies} times`;
		const ofPair = stored.filter(({ sourceSystemId }) => sourceSystemId === id);
		if (operation.resend && ofPair.length > 1) yield `${ofPair.length} records have the key ${id}`;
	}
	if (result.error && testCase.node.onError === 'stopWorkflow') return;
	const outputs = result.items;
	const paired = outputs.map(({ pairedItem }) => (pairedItem as { item: number }).item);
	if (JSON.stringify(paired) !== JSON.stringify([...rows.keys()])) {
		return yield `the outputs are paired with ${paired.join()}`;
	}
	for (const [item, { json }] of outputs.entries()) {
		yield* checkItem(testCase, operation, stored, rows[item], json, item);
	}
}

function* checkItem(
	testCase: Case,
	operation: OperationCase,
	stored: ReadonlyArray<IDataObject>,
	row: ItemRow,
	json: INodeExecutionData['json'],
	item: number,
): Generator<string> {
	const own = stored.filter((record) => JSON.stringify(record).includes(row.name));
	const about = stored.find(({ id }) => id === row.id);
	const shared = testCase.records.filter((one) => `r${one}` === row.id).length > 1;
	const isLate = testCase.faults.some(({ template }) => template.tooSlow);
	const details = (json.details ?? {}) as IDataObject;
	const text = `${String(json.error ?? '')} ${String(details.description ?? '')}`;
	const label = `item ${item} (${row.id}): ${json.error === undefined ? JSON.stringify(json) : text}`;
	if (/undefined|\[object|NaN|Cannot read|is not a function/.test(text)) yield `garbage: ${label}`;
	if (json.error === undefined) {
		if (operation.removes && about) yield `false success, it is still there: ${label}`;
		if (operation.effect === 'created' && own.length === 0 && !shared) {
			yield `false success, nothing is stored: ${label}`;
		}
		if (operation.effect === 'updated' && own.length === 0 && !shared) {
			yield `false success, it is unchanged: ${label}`;
		}
		return;
	}
	const isOpen = details.outcome === 'unknown' || /may have/.test(text);
	if (isOpen) return;
	if (own.length > 0 && !isLate && !(details.outcome === 'exists' && shared)) {
		yield `it is stored, but the item says ${String(details.outcome)}: ${label}`;
	}
	const wasThere = testCase.seeded.some((one) => `r${one}` === row.id);
	if (operation.removes && wasThere && !about && !shared && NOTHING_DONE.test(text)) {
		yield `false "nothing was deleted": ${label}`;
	}
}

it(
	'random faults in random workflows break no promise',
	async () => {
		const seed = Number(UPWELL_CAMPAIGN_SEED ?? Date.now() % 2 ** 31);
		process.stderr.write(`Campaign of the other resources: UPWELL_CAMPAIGN_SEED=${seed}\n`);
		let runs = 0;
		const counts: Record<string, number> = {};
		const property = fc.asyncProperty(arbitraryCase, async (testCase) => {
			const operation = OPERATIONS.find(({ title }) => title === testCase.title) as OperationCase;
			const result = await runCase(testCase, operation);
			runs++;
			for (const { json } of result.items) {
				const outcome = String((json.details as IDataObject | undefined)?.outcome ?? 'done');
				counts[`${String(operation.effect)} ${outcome}`] ??= 0;
				counts[`${String(operation.effect)} ${outcome}`]++;
			}
			const violations = [...violationsOf(testCase, operation, result)];
			if (violations.length === 0) return;
			const { requests } = box.sandbox;
			throw new Error(
				[
					...violations,
					...requests.map(
						({ method, path, status, rawBody }) => `${method} ${path} ${rawBody} → ${status}`,
					),
					...result.items.map(({ json }) => JSON.stringify(json)),
					JSON.stringify(operation.stored(box.sandbox)),
				].join('\n'),
			);
		});
		await fc.assert(property, {
			seed,
			numRuns: RUNS,
			interruptAfterTimeLimit: SECONDS * 1_000,
			path: process.env.UPWELL_CAMPAIGN_PATH,
		});
		process.stderr.write(`${runs} runs ${JSON.stringify(counts)}\n`);
		expect(runs).toBeGreaterThan(0);
	},
	(SECONDS + EXTRA_SECONDS) * 1_000,
);
