import { createAttempts, createAttemptsByItem, sourceKeyIn } from './observed/createAttempts.cts';
import type { Case } from './cases/case.cts';
import { isKeyRefusal } from './observed/keyRefusals.cts';
import { itemResults } from './observed/itemResults.cts';
import { updateAttempts } from './observed/updateAttempts.cts';
import type { CaseRun } from './runCase.cts';

/** Counts what happened in a campaign, to show that it covered enough. */
export class Statistics {
	private readonly counts = new Map<string, number>();
	runs = 0;
	/** Those with a fault or a way that is not expected. */
	private faultyRuns = 0;
	/** How many runs broke a promise. */
	violations = 0;
	private readonly byViolation = new Map<string, { count: number; example: string }>();

	private add(name: string, count: number): void {
		this.counts.set(name, (this.counts.get(name) ?? 0) + count);
	}

	addRun(run: CaseRun): void {
		const { testCase, exchanges, execution } = run;
		const isCancelled = run.cancelledAt !== undefined;
		this.runs++;
		this.add(`runs of ${testCase.operation}`, 1);
		for (const [id, way] of Object.entries(testCase.ways)) this.add(`${id}: ${way}`, 1);
		const asExpected = Object.keys(testCase.ways).length === 0;
		const isFaulty = testCase.faults.length > 0 || testCase.keyRefusedFrom !== undefined;
		this.faultyRuns += Number(isFaulty || !asExpected);
		this.add('runs in expected ways only', Number(asExpected));
		this.add('runs in which the API key was refused', Number(exchanges.some(isKeyRefusal)));
		this.add('items', testCase.rows.length);
		this.add('requests', exchanges.length);
		this.add('cancelled runs', Number(isCancelled));
		this.add('stopped runs', Number(!isCancelled && execution.error !== undefined));
		this.add('runs with Retry On Fail', Number(testCase.maxTries !== undefined));
		const creates = createAttempts(exchanges);
		for (const { isBulk, rows, outcomeFor } of creates) {
			if (!isBulk) continue;
			const outcomes = new Set(rows.map(outcomeFor));
			const summary = outcomes.size > 1 ? 'partly created' : [...outcomes].join();
			this.add(`bulk create ${summary}`, 1);
		}
		const updates = updateAttempts(exchanges);
		for (const { outcome } of updates) this.add(`update ${outcome}`, 1);
		this.add('reads', exchanges.length - creates.length - updates.length);
		for (const attempts of createAttemptsByItem(exchanges).values()) {
			this.add('rows sent again', attempts.length - 1);
			for (const { outcome } of attempts) this.add(`create ${outcome}`, 1);
			if (attempts.every(({ outcome }) => outcome !== 'unknown')) continue;
			const sourceKey = `${sourceKeyIn(attempts[0].row) ? 'with' : 'without'} source key`;
			this.add(`rows with an unknown outcome, ${sourceKey}`, 1);
		}
		if (isCancelled || execution.error) return;
		for (const { customer, outcome } of itemResults(run)) {
			this.add(`item ${customer ? 'successful' : String(outcome)}`, 1);
		}
	}

	/** Counts the violations of a run, by the ways of its case and the words of the violation. */
	addViolations(testCase: Case, violations: string[]): void {
		this.violations++;
		for (const violation of violations) {
			const kind = violation.replace(/(cus_\w+|\d+)/g, '#').slice(0, 60);
			const key = `${testCase.operation} ${JSON.stringify(testCase.ways)} ${kind}`;
			const first = `${violation} (UPWELL_CAMPAIGN_PATH=${this.runs - 1})`;
			const { count = 0, example = first } = this.byViolation.get(key) ?? {};
			this.byViolation.set(key, { count: count + 1, example });
		}
	}

	/** The counted violations, the most frequent first, each with an example. */
	violationTexts(): string[] {
		const sorted = [...this.byViolation].sort(([, a], [, b]) => b.count - a.count);
		return sorted.map(([key, { count, example }]) => `${count} × ${key} e.g. ${example}`);
	}

	toString(): string {
		const sorted = [...this.counts].filter(([, count]) => count > 0).sort();
		const counts = sorted.map(([name, count]) => `${name} ${count}`).join(', ');
		return `${this.runs} runs, ${this.faultyRuns} of them with faults or in ways that are not expected: ${counts}`;
	}
}
