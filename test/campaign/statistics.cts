import { createAttempts, createAttemptsByItem, sourceKeyIn } from './observed/createAttempts.cts';
import { itemResults } from './observed/itemResults.cts';
import { updateAttempts } from './observed/updateAttempts.cts';
import type { CaseRun } from './runCase.cts';

/** Counts what happened in a campaign, to show that it covered enough. */
export class Statistics {
	private readonly counts = new Map<string, number>();
	private runs = 0;

	private add(name: string, count: number): void {
		this.counts.set(name, (this.counts.get(name) ?? 0) + count);
	}

	addRun(run: CaseRun): void {
		const { testCase, exchanges, execution } = run;
		const isCancelled = run.cancelledAt !== undefined;
		this.runs++;
		this.add(`runs of ${testCase.operation}`, 1);
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

	toString(): string {
		const sorted = [...this.counts].filter(([, count]) => count > 0).sort();
		return `${this.runs} runs: ${sorted.map(([name, count]) => `${name} ${count}`).join(', ')}`;
	}
}
