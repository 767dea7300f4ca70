import * as fc from 'fast-check';
import { FAULT_KINDS } from '../../sandbox/faults.cts';
import { engine } from '../support/host.cts';
import { arbitraryCase } from './cases/arbitraryCase.cts';
import { ALL_FAULTS } from './cases/arbitraryFault.cts';
import type { Case } from './cases/case.cts';
import { casesForFault } from './cases/casesForFault.cts';
import { casesForWay } from './cases/casesForWay.cts';
import { OTHER_WAYS } from './cases/ways.cts';
import { checkRun } from './checks/checkRun.cts';
import { describeRun } from './describeRun.cts';
import { runCase, SandboxPool } from './runCase.cts';
import { Statistics } from './statistics.cts';

/**
 * Random workflows against a sandbox with random faults. After each of them, the promises of the node must hold.
 *
 * - `UPWELL_CAMPAIGN_SECONDS`: how long to search (default 45)
 * - `UPWELL_CAMPAIGN_RUNS`: how many runs to search instead; prints how far it is
 * - `UPWELL_CAMPAIGN_ALL=1`: does not end at the first violation, but counts them all, each with the runs' ways
 * - `UPWELL_CAMPAIGN_SEED`: repeats the cases of an earlier run, which printed this seed
 * - `UPWELL_CAMPAIGN_PATH`: with the seed, starts at the case that failed
 *
 * A seed determines the cases, but not the order in which simultaneous requests arrive. So it may take several runs to
 * reproduce a failure. Faults that target a row are less affected by the order than the others.
 */
const { UPWELL_CAMPAIGN_SECONDS, UPWELL_CAMPAIGN_RUNS, UPWELL_CAMPAIGN_ALL } = process.env;
const { UPWELL_CAMPAIGN_SEED, UPWELL_CAMPAIGN_PATH } = process.env;

/** A day, where the number of runs is what ends the search. */
const SEARCH_SECONDS = UPWELL_CAMPAIGN_RUNS ? 86_400 : Number(UPWELL_CAMPAIGN_SECONDS ?? 45);
const RUNS = Number(UPWELL_CAMPAIGN_RUNS ?? 1_000_000);
const RUNS_BETWEEN_REPORTS = 500;
const SHRINK_SECONDS = 60;
/** For the cases that are running at the end of both. */
const EXTRA_SECONDS = 100;

const sandboxPool = new SandboxPool();
const statistics = new Statistics();
/** Loading n8n's engine takes long if the disk is slow or busy. */
beforeAll(async () => void (await engine().loadPackage()), 300_000);
afterAll(async () => await sandboxPool.close());

/** Not `console.log`, because jest would add a stack trace to each line. */
const print = (text: string) => process.stderr.write(`Fault campaign: ${text}\n`);

let previousCase: Promise<unknown> = Promise.resolve();

/** Runs a case. Resolves to the violated promises and a description of the run; empty if all hold. */
async function violationsOf(testCase: Case): Promise<string[]> {
	// A test that timed out leaves its case running; the next one must wait for it.
	const thisCase = previousCase.then(async () => await runAndCheck(testCase));
	previousCase = thisCase;
	return await thisCase;
}

async function runAndCheck(testCase: Case): Promise<string[]> {
	try {
		const run = await runCase(sandboxPool, testCase);
		statistics.addRun(run);
		if (UPWELL_CAMPAIGN_RUNS && statistics.runs % RUNS_BETWEEN_REPORTS === 0) {
			print(`${statistics.runs} runs so far, ${statistics.violations} with a violation`);
		}
		const violations = [...checkRun(run)];
		if (violations.length === 0) return [];
		if (UPWELL_CAMPAIGN_ALL) {
			statistics.addViolations(testCase, violations);
			print([JSON.stringify(testCase), ...violations, ...describeRun(run)].join('\n'));
			return [];
		}
		return [...violations, ...describeRun(run)];
	} catch (error) {
		return [(error as Error).stack ?? String(error)];
	}
}

describe('a single fault', () => {
	it('covers all kinds of faults of the sandbox', () => {
		const covered = ALL_FAULTS.map(({ kind }) => kind);
		expect([...new Set(covered)].sort()).toEqual([...FAULT_KINDS].sort());
	});

	it.each(ALL_FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))(
		'%s',
		async (_name, fault) => {
			for (const testCase of casesForFault(fault)) {
				expect(await violationsOf(testCase)).toEqual([]);
			}
		},
	);
});

describe('a single way that is not expected', () => {
	it.each(OTHER_WAYS)('%s: %s', async (id, way) => {
		for (const testCase of casesForWay(id, way)) {
			expect(await violationsOf(testCase)).toEqual([]);
		}
	});
});

describe('random faults in random workflows', () => {
	let running = { testCase: {} as Case, violations: Promise.resolve<string[]>([]) };
	const property = fc.asyncProperty(arbitraryCase, async (testCase) => {
		running = { testCase, violations: violationsOf(testCase) };
		const violations = await running.violations;
		if (violations.length > 0) throw new Error(violations.join('\n'));
	});

	/** Runs cases until one fails or the time is up. Resolves to the failed case. */
	async function search(parameters: fc.Parameters<[Case]>, seconds: number) {
		const limits = { numRuns: RUNS, interruptAfterTimeLimit: seconds * 1_000 };
		const details = await fc.check(property, { ...limits, ...parameters });
		// fast-check does not wait for the case that runs when the time is up, but that case may be the one that fails.
		const violations = await running.violations;
		const { counterexample, counterexamplePath: path, errorInstance } = details;
		if (errorInstance) {
			const { message } = errorInstance as Error;
			return { testCase: counterexample?.[0], path: path ?? undefined, message };
		}
		if (violations.length === 0) return undefined;
		return { testCase: running.testCase, message: violations.join('\n') };
	}

	it(
		'break no promise',
		async () => {
			const seed = Number(UPWELL_CAMPAIGN_SEED ?? Date.now() % 2 ** 31);
			const extent = UPWELL_CAMPAIGN_RUNS ? `${RUNS} runs` : `${SEARCH_SECONDS} seconds`;
			print(`UPWELL_CAMPAIGN_SEED=${seed}, ${extent}`);
			const path = UPWELL_CAMPAIGN_PATH;
			const failed = await search({ seed, path, endOnFailure: true }, SEARCH_SECONDS);
			print(String(statistics));
			expect(statistics.violationTexts()).toEqual([]);
			if (!failed) return;
			const smaller = failed.path && (await search({ seed, path: failed.path }, SHRINK_SECONDS));
			const reported = smaller || failed;
			const replay = `UPWELL_CAMPAIGN_SEED=${seed} UPWELL_CAMPAIGN_PATH=${reported.path}`;
			throw new Error(
				[
					reported.path ? replay : 'Found when the time was up, so it has no path.',
					...(smaller || !failed.path ? [] : ['It could not be reproduced.']),
					JSON.stringify(reported.testCase),
					reported.message,
				].join('\n'),
			);
		},
		(SEARCH_SECONDS + SHRINK_SECONDS + EXTRA_SECONDS) * 1_000,
	);
});
