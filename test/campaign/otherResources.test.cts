import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import * as fc from 'fast-check';
import type { IDataObject, INodeType } from 'n8n-workflow';
import { makeSettings } from '../../sandbox/settings.cts';
import { operationCases, type OperationCase } from '../support/resources.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';
import {
	arbitraryOtherCase,
	isLate,
	otherFaultsOf,
	rowsOf,
	seededRows,
	TIMEOUT,
	TOO_SLOW,
	type OtherCase,
} from './cases/otherCase.cts';
import { settingsForWays } from './cases/ways.cts';
import { checkStored, type OtherRun } from './checks/checkStored.cts';

/**
 * As campaign.test.cts for customers: random items and faults, for what the other resources can change. It is judged by what
 * is stored in the end. The same variables control it; it searches a third of the time.
 */
const { UPWELL_CAMPAIGN_SECONDS, UPWELL_CAMPAIGN_RUNS } = process.env;
const { UPWELL_CAMPAIGN_SEED, UPWELL_CAMPAIGN_PATH } = process.env;
const SEARCH_SECONDS = UPWELL_CAMPAIGN_RUNS ? 86_400 : Number(UPWELL_CAMPAIGN_SECONDS ?? 45) / 3;
const RUNS = Number(UPWELL_CAMPAIGN_RUNS ?? 1_000_000);
/** For making the case smaller that failed, and for loading the engine. */
const EXTRA_SECONDS = 160;
/** Milliseconds after which a request that was too slow has done its work, also on a busy machine. */
const LATE = 100;

const { Upwell } = createRequire(__filename)('../../dist/nodes/Upwell/Upwell.node.js') as {
	Upwell: new () => INodeType;
};
const OPERATIONS = new Map(
	operationCases(new Upwell())
		.filter(({ resource, effect }) => effect && !['customer', 'apiRequest'].includes(resource))
		.map((operation) => [operation.title, operation]),
);

const box = useSandbox();

async function runCase(testCase: OtherCase, operation: OperationCase): Promise<OtherRun> {
	const { sandbox } = box;
	sandbox.reset();
	sandbox.configure({ ...makeSettings(), ...settingsForWays(testCase.ways) });
	for (const row of seededRows(testCase)) operation.seed?.(sandbox, row);
	for (const fault of otherFaultsOf(testCase, operation)) sandbox.misbehave(fault);
	const { maxTries, onError, options } = testCase;
	const result = await runUpwell(sandbox, {
		rows: rowsOf(testCase),
		parameters: {
			resource: operation.resource,
			operation: operation.operation,
			...operation.parameters,
			options: { ...options, timeout: TIMEOUT, giveUpAfter: 1, skipUnchanged: false },
		},
		node: { onError, ...(maxTries && { retryOnFail: true, maxTries, waitBetweenTries: 1 }) },
	});
	await wait(LATE + (isLate(testCase) ? TOO_SLOW : 0));
	return { testCase, operation, result, stored: operation.stored(sandbox) as IDataObject[] };
}

/** What was sent and answered, what came out, and what is stored. */
const describeRun = ({ result, stored }: OtherRun): string[] => [
	...box.sandbox.requests.map(
		({ method, path, status, rawBody }) => `${method} ${path} ${rawBody} → ${status}`,
	),
	...[...result.items, ...stored].map((record) => JSON.stringify(record)),
	JSON.stringify(result.error ?? null),
];

it(
	'random faults in random workflows break no promise',
	async () => {
		const seed = Number(UPWELL_CAMPAIGN_SEED ?? Date.now() % 2 ** 31);
		process.stderr.write(`Campaign of the other resources: UPWELL_CAMPAIGN_SEED=${seed}\n`);
		const outcomes: Record<string, number> = {};
		let runs = 0;
		const property = fc.asyncProperty(
			arbitraryOtherCase([...OPERATIONS.values()]),
			async (testCase) => {
				const run = await runCase(testCase, OPERATIONS.get(testCase.title) as OperationCase);
				runs++;
				for (const { json } of run.result.items) {
					const { outcome = run.operation.effect } = (json.details ?? {}) as IDataObject;
					outcomes[String(outcome)] = (outcomes[String(outcome)] ?? 0) + 1;
				}
				const violations = [...checkStored(run)];
				if (violations.length > 0) throw new Error([...violations, ...describeRun(run)].join('\n'));
			},
		);
		const path = UPWELL_CAMPAIGN_PATH;
		const limits = { numRuns: RUNS, interruptAfterTimeLimit: SEARCH_SECONDS * 1_000 };
		await fc.assert(property, { seed, path, ...limits });
		process.stderr.write(`${runs} runs, items: ${JSON.stringify(outcomes)}\n`);
		expect(runs).toBeGreaterThan(0);
	},
	(SEARCH_SECONDS + EXTRA_SECONDS) * 1_000,
);
