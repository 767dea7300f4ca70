import * as fc from 'fast-check';
import { FAULT_KINDS } from '../../sandbox/faults.cts';
import { engine } from '../support/host.cts';
import { campaignCase } from './arbitrary.cts';
import type { Case } from './case.cts';
import { casesWith } from './eachFault.cts';
import { EVERY_MISDEED } from './faults.cts';
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
/** Loading n8n's engine takes a while where the disk is slow or busy. */
beforeAll(async () => void (await engine().loadPackage()), 300_000);
afterAll(async () => await sandboxes.close());

/** Past jest, which would print where it was called from with each line. */
const print = (text: string) => process.stderr.write(`Fault campaign: ${text}\n`);

let latest: Promise<unknown> = Promise.resolve();

/** What does not hold after a case, and what happened in it; nothing where all is well. */
async function violationsOf(given: Case): Promise<string[]> {
	// One after the other, also when a test was given up before its case had ended.
	const mine = latest.then(async () => await tryOut(given));
	latest = mine;
	return await mine;
}

async function tryOut(given: Case): Promise<string[]> {
	try {
		const played = await play(sandboxes, given);
		tally.note(played);
		const violations = [...judge(played)];
		return violations.length > 0 ? [...violations, ...report(played)] : [];
	} catch (thrown) {
		return [(thrown as Error).stack ?? String(thrown)];
	}
}

describe('each fault by itself', () => {
	it('covers all kinds that the sandbox has', () => {
		const known = EVERY_MISDEED.map(({ kind }) => kind);
		expect([...new Set(known)].sort()).toEqual([...FAULT_KINDS].sort());
	});

	it.each(EVERY_MISDEED.map((misdeed) => [JSON.stringify(misdeed), misdeed] as const))(
		'%s',
		async (_what, misdeed) => {
			for (const given of casesWith(misdeed)) expect(await violationsOf(given)).toEqual([]);
		},
	);
});

describe('any faults in any workflow', () => {
	let running = { given: {} as Case, violations: Promise.resolve<string[]>([]) };
	const property = fc.asyncProperty(campaignCase, async (given) => {
		running = { given, violations: violationsOf(given) };
		const violations = await running.violations;
		if (violations.length > 0) throw new Error(violations.join('\n'));
	});

	/** Tries cases until one breaks a promise or the time is up, and tells of the one that did. */
	async function search(settings: fc.Parameters<[Case]>, seconds: number) {
		const limits = { numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1_000 };
		const details = await fc.check(property, { ...limits, ...settings });
		// When the time is up one is left in the middle, which may be the one that comes to no end.
		const violations = await running.violations;
		const { counterexample, counterexamplePath: path, errorInstance } = details;
		if (errorInstance) {
			const { message } = errorInstance as Error;
			return { given: counterexample?.[0], path: path ?? undefined, message };
		}
		if (violations.length === 0) return undefined;
		return { given: running.given, message: violations.join('\n') };
	}

	it(
		'break no promise',
		async () => {
			const seed = Number(UPWELL_CAMPAIGN_SEED ?? Date.now() % 2 ** 31);
			print(`UPWELL_CAMPAIGN_SEED=${seed}, ${SECONDS} seconds`);
			const path = UPWELL_CAMPAIGN_PATH;
			const found = await search({ seed, path, endOnFailure: true }, SECONDS);
			print(String(tally));
			if (!found) return;
			const smaller = found.path && (await search({ seed, path: found.path }, SHRINKING_SECONDS));
			const told = smaller || found;
			const replay = `UPWELL_CAMPAIGN_SEED=${seed} UPWELL_CAMPAIGN_PATH=${told.path}`;
			throw new Error(
				[
					told.path ? replay : 'The time was up when it was found.',
					...(smaller || !found.path ? [] : ['It did not happen again in time.']),
					JSON.stringify(told.given),
					told.message,
				].join('\n'),
			);
		},
		(SECONDS + SHRINKING_SECONDS + MORE_SECONDS) * 1_000,
	);
});
