import { attemptsIn, pairIn } from './attempts.cts';
import { endsOf } from './ends.cts';
import { attemptsByItem } from './judgeRequests.cts';
import type { Played } from './play.cts';
import { updatesIn } from './updates.cts';

/** Counts what a campaign met, so that a reader sees whether it met anything. */
export class Tally {
	private readonly counts = new Map<string, number>();
	private runs = 0;

	private add(what: string, count: number): void {
		this.counts.set(what, (this.counts.get(what) ?? 0) + count);
	}

	note(played: Played): void {
		const { given, exchanges, result } = played;
		const cancelled = played.cancelledAt !== undefined;
		this.runs++;
		this.add(`runs of ${given.operation}`, 1);
		this.add('items', given.rows.length);
		this.add('requests', exchanges.length);
		this.add('cancelled runs', Number(cancelled));
		this.add('stopped runs', Number(!cancelled && result.error !== undefined));
		this.add('runs with Retry On Fail', Number(given.maxTries !== undefined));
		const attempts = attemptsIn(exchanges);
		for (const { bulk, rows, answerTo } of attempts) {
			if (!bulk) continue;
			const answers = new Set(rows.map(answerTo));
			this.add(`bulk request ${answers.size > 1 ? 'created in part' : [...answers].join()}`, 1);
		}
		const updates = updatesIn(exchanges);
		for (const { answer } of updates) this.add(`update ${answer}`, 1);
		this.add('reads', exchanges.length - attempts.length - updates.length);
		for (const sent of attemptsByItem(attempts).values()) {
			this.add('rows sent again', sent.length - 1);
			for (const { attempt, row } of sent) this.add(`answer ${attempt.answerTo(row)}`, 1);
			const lost = sent.some(({ attempt, row }) => attempt.answerTo(row) === 'unknown');
			if (lost) this.add(`lost ${pairIn(sent[0].row) ? 'with' : 'without'} the pair`, 1);
		}
		if (cancelled || result.error) return;
		for (const { customer, outcome } of endsOf(played)) {
			this.add(`item ${customer ? 'successful' : String(outcome)}`, 1);
		}
	}

	toString(): string {
		const sorted = [...this.counts].filter(([, count]) => count > 0).sort();
		return `${this.runs} runs: ${sorted.map(([what, count]) => `${what} ${count}`).join(', ')}`;
	}
}
