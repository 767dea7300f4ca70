import * as fc from 'fast-check';
import { FAULT_KINDS } from '../../sandbox/faults.cts';
import { campaignCase } from './arbitrary.cts';
import type { Case } from './case.cts';
import { EVERY_MISDEED, SEARCHES } from './faults.cts';
import { judge } from './judge.cts';
import { play, Sandboxes } from './play.cts';
import { report } from './report.cts';
import { Tally } from './tally.cts';

/**
 * Random workflows against a sandbox that misbehaves at random. What the node promises must hold after each of them.
 *
 * - `UPWELL_CAMPAIGN_SECONDS`: how long to go on
 * - `UPWELL_CAMPAIGN_SEED`: the cases of an earlier run, in the same order; it prints its seed
 * - `UPWELL_CAMPAIGN_PATH`: with the seed, the one case that broke a promise, and then smaller ones
 *
 * What comes from a seed is the case. Which of several requests at once comes first is not, so that one case may have to
 * be run more than once; faults on a row are less prone to it than faults on a place in the order.
 */
const { UPWELL_CAMPAIGN_SECONDS, UPWELL_CAMPAIGN_SEED, UPWELL_CAMPAIGN_PATH } = process.env;

/** How long to look for a case in which a promise does not hold, and how long to make it smaller once there is one. */
const SECONDS = Number(UPWELL_CAMPAIGN_SECONDS ?? 45);
const SHRINKING_SECONDS = 60;
/** For what is running when the time is up. */
const MORE_SECONDS = 100;

const sandboxes = new Sandboxes();
const tally = new Tally();
afterAll(async () => await sandboxes.close());

/** Past jest, which would print where it was called from with each line. */
const print = (text: string) => process.stderr.write(`Fault campaign: ${text}\n`);

async function violationsOf(given: Case): Promise<string[]> {
	const played = await play(sandboxes, given);
	tally.note(played);
	const violations = [...judge(played)];
	return violations.length > 0 ? [...violations, ...report(played)] : [];
}

describe('each fault by itself', () => {
	const plain: Case = {
		rows: [{ pair: 1 }, {}, { pair: 2 }, { pair: 1 }, { pair: 3 }, { pair: 4 }],
		seeded: [4],
		options: { concurrency: 3, customersPerRequest: 1, ifExists: 'error', maxRetries: 1 },
		onError: 'continueErrorOutput',
		sandbox: { clockSkewMs: 0, dateHeader: true, duplicateStyle: 'hasura', latencyMs: 0 },
		faults: [],
	};

	it('covers all kinds that the sandbox has', () => {
		const known = EVERY_MISDEED.map(({ kind }) => kind);
		expect([...new Set(known)].sort()).toEqual([...FAULT_KINDS].sort());
	});

	it.each(EVERY_MISDEED.map((misdeed) => [JSON.stringify(misdeed), misdeed] as const))(
		'%s',
		async (_what, misdeed) => {
			const { options } = plain;
			const inBatches = { ...options, customersPerRequest: 2 };
			const lookingUp = { ...options, ifExists: 'return' as const };
			const first = [{ ...misdeed, on: 'any' as const }];
			const lookups = [{ ...misdeed, on: { path: SEARCHES }, times: 3 }];
			expect(await violationsOf({ ...plain, faults: first })).toEqual([]);
			expect(await violationsOf({ ...plain, faults: first, options: inBatches })).toEqual([]);
			expect(await violationsOf({ ...plain, faults: lookups, options: lookingUp })).toEqual([]);
		},
	);
});

describe('any faults in any workflow', () => {
	let running: Promise<unknown> = Promise.resolve();
	const property = fc.asyncProperty(campaignCase, async (given) => {
		const violations = violationsOf(given);
		running = violations.catch(() => {});
		const found = await violations;
		if (found.length > 0) throw new Error(found.join('\n'));
	});

	async function check(settings: fc.Parameters<[Case]>, seconds: number) {
		const limits = { numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1_000 };
		const details = await fc.check(property, { ...limits, ...settings });
		// When the time was up it was left in the middle.
		await running;
		return details;
	}

	it(
		'break no promise',
		async () => {
			const seed = Number(UPWELL_CAMPAIGN_SEED ?? Date.now() % 2 ** 31);
			print(`UPWELL_CAMPAIGN_SEED=${seed}, ${SECONDS} seconds`);
			const first = await check({ seed, path: UPWELL_CAMPAIGN_PATH, endOnFailure: true }, SECONDS);
			print(String(tally));
			if (!first.failed) return;
			const path = first.counterexamplePath ?? undefined;
			const smaller = await check({ seed, path }, SHRINKING_SECONDS);
			const { counterexamplePath, counterexample, errorInstance } = smaller.failed
				? smaller
				: first;
			throw new Error(
				[
					`UPWELL_CAMPAIGN_SEED=${seed} UPWELL_CAMPAIGN_PATH=${counterexamplePath}`,
					smaller.failed ? '' : 'It did not happen again; this is what happened the first time.',
					JSON.stringify(counterexample?.[0]),
					(errorInstance as Error).message,
				].join('\n'),
			);
		},
		(SECONDS + SHRINKING_SECONDS + MORE_SECONDS) * 1_000,
	);
});
