import { attemptsIn, isProper, lookupIn, pairIn, SEARCH } from './attempts.cts';
import { effectiveRows, isHasty, optionsOf, pairFor } from './case.cts';
import type { End } from './ends.cts';
import { attemptsByItem } from './judgeRequests.cts';
import type { Played } from './play.cts';

/**
 * Items that no fault has touched, nor any with the same pair, end as they must, whatever befell the others: created,
 * found to exist, or refused. Those that may be sent again are, until the retries are used up.
 */
export function* judgeExpected(played: Played, ends: End[]): Generator<string> {
	// Such an answer ends everything.
	if (played.exchanges.some(({ status }) => status === 401)) return;
	const { given } = played;
	if (!isHasty(given)) yield* judgePersistence(played);
	const touched = touchedBy(played);
	const taken = new Set(given.seeded);
	const rows = effectiveRows(given.rows);
	for (const { item, customer, outcome } of [...ends].sort((a, b) => a.item - b.item)) {
		const { pair, bad } = rows[item];
		const isNew = pair === undefined || !taken.has(pair);
		if (pair !== undefined && !bad) taken.add(pair);
		if (touched.items.has(item)) continue;
		if (pair !== undefined && touched.pairs.has(pairIn(pairFor(pair)))) continue;

		// A machine that stands still for that long ends a request before it has left.
		if (outcome === 'later' && isHasty(given)) continue;
		const ifTaken = optionsOf(given, item).ifExists === 'return' ? 'a customer' : 'exists';
		let expected = [isNew ? 'a customer' : ifTaken];
		if (bad === 'blankName') expected = ['refused'];
		// What is wrong with it and that it exists are both true; which is said is not promised.
		if (bad === 'billedToNobody')
			expected = pair === undefined ? ['refused'] : ['refused', ifTaken];
		const got = customer ? 'a customer' : String(outcome);
		if (!expected.includes(got)) yield `item ${item}, untouched, ended as ${got}, not ${expected}`;
	}
}

/** What may be sent again and did not end well was sent again as often as was asked for. */
function* judgePersistence({ given, exchanges }: Played): Generator<string> {
	for (const [item, sent] of attemptsByItem(attemptsIn(exchanges))) {
		const { attempt, row } = sent[sent.length - 1];
		const answer = attempt.answerTo(row);
		const mayGoOn = answer === 'later' || (answer === 'unknown' && pairIn(row) !== undefined);
		if (mayGoOn && sent.length <= optionsOf(given, item).maxRetries) {
			yield `item ${item} was given up after ${sent.length} attempts, the last one ${answer}`;
		}
	}
}

/** The items, and the pairs, of which a request did not get the sandbox's own answer. */
function touchedBy({ exchanges }: Played) {
	const items = new Set<number>();
	const pairs = new Set<string | undefined>();
	for (const attempt of attemptsIn(exchanges)) {
		if (isProper(attempt)) continue;
		for (const row of attempt.rows) {
			items.add(Number(row.metadata?.item));
			pairs.add(pairIn(row));
		}
	}
	for (const exchange of exchanges.filter(({ request }) => request.path === SEARCH)) {
		const lookup = lookupIn(exchange);
		if (!lookup.isProper) pairs.add(lookup.pair);
	}
	return { items, pairs };
}
