import { attemptsIn } from './attempts.cts';
import { mayBeOvertaken } from './judgePuts.cts';
import { attemptsByItem } from './judgeRequests.cts';
import type { Played } from './play.cts';
import { updatesIn } from './updates.cts';

/** The items of which nobody knows from the answers whether they were created, and whether they were updated. */
export function doubtsIn({ exchanges }: Played) {
	const created = new Set<number>();
	for (const [item, sent] of attemptsByItem(attemptsIn(exchanges))) {
		if (sent.some(({ attempt, row }) => attempt.answerTo(row) === 'unknown')) created.add(item);
	}
	const lost = updatesIn(exchanges).filter(
		// Upwell says that it was done, and cannot show it.
		({ answer }) => answer === 'unknown' || answer === 'unseen',
	);
	return { created, updated: new Set(lost.map(({ item }) => item)) };
}

/** Only what may have been done is said to have been, perhaps. */
export function* judgeDoubts(played: Played, uncertain: number[]): Generator<string> {
	const { created, updated } = doubtsIn(played);
	// What it did in an earlier try may be undone by an item before it, which came later.
	played.given.rows.forEach((_, item) => {
		if (mayBeOvertaken(played.given, item)) updated.add(item);
	});
	for (const item of uncertain) {
		if (!created.has(item) && !updated.has(item)) {
			yield `item ${item} says that something may have been done, but each attempt was answered`;
		}
	}
	const { failed, items } = played.result;
	for (const { json, pairedItem } of [...items, ...failed]) {
		const { item } = pairedItem as { item: number };
		const error = String(json.error ?? '');
		if (/may have created/.test(error) && !created.has(item)) {
			yield `item ${item} says that it may have been created, but each create was answered`;
		}
		if (/may have (been )?updated/.test(error) && !updated.has(item)) {
			yield `item ${item} says that it may have been updated, but each update was answered`;
		}
	}
}
