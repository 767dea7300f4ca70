import { attemptsIn, isProper, pairIn } from './attempts.cts';
import {
	effectiveRows,
	isHasty,
	isSendable,
	keyOf,
	optionsOf,
	type Case,
	type Row,
} from './case.cts';
import type { End } from './ends.cts';
import { attemptsByItem } from './judgeRequests.cts';
import { lookupsIn } from './lookups.cts';
import type { Played } from './play.cts';
import { isOwnAnswer, updatesIn } from './updates.cts';

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
		const isTaken = pair !== undefined && taken.has(pair);
		if (given.operation !== 'update' && pair !== undefined && !bad) taken.add(pair);
		if (touched.items.has(item)) continue;
		if (pair !== undefined && touched.pairs.has(keyOf(pair))) continue;

		// A machine that stands still for that long ends a request before it has left.
		if (outcome === 'later' && isHasty(given)) continue;
		const expected = expectedEnds(given, item, rows[item], isTaken);
		const got = customer ? 'a customer' : String(outcome);
		if (!expected.includes(got)) yield `item ${item}, untouched, ended as ${got}, not ${expected}`;
	}
}

/** How an item has to end to which nothing happens, depending on whether its pair is taken. */
function expectedEnds(given: Case, item: number, row: Row, isTaken: boolean): string[] {
	if (!isSendable(given, row)) return ['refused'];
	if (given.operation === 'update') {
		if (!isTaken) return ['missing'];
		return row.bad === 'billedToNobody' ? ['refused'] : ['a customer'];
	}
	if (given.operation === 'upsert') {
		// What cannot be made can still be there, made by an item before it.
		return row.bad === 'billedToNobody' ? ['refused', 'exists'] : ['a customer'];
	}
	const ifTaken = optionsOf(given, item).ifExists === 'return' ? 'a customer' : 'exists';
	// What is wrong with it and that it exists are both true; which is said is not promised.
	if (row.bad === 'billedToNobody')
		return row.pair === undefined ? ['refused'] : ['refused', ifTaken];
	return [isTaken ? ifTaken : 'a customer'];
}

/** What may be sent again and did not end well was sent again as often as was asked for. */
function* judgePersistence({ given, exchanges }: Played): Generator<string> {
	const updates = updatesIn(exchanges);
	const created = attemptsByItem(attemptsIn(exchanges));
	for (const [item, sent] of created) {
		if (updates.some((update) => update.item === item)) continue;
		const { attempt, row } = sent[sent.length - 1];
		const answer = attempt.answerTo(row);
		const mayGoOn = answer === 'later' || (answer === 'unknown' && pairIn(row) !== undefined);
		if (mayGoOn && sent.length <= optionsOf(given, item).maxRetries) {
			yield `item ${item} was given up after ${sent.length} attempts, the last one ${answer}`;
		}
	}
	for (const item of new Set(updates.map((update) => update.item))) {
		const steps = updates.filter((update) => update.item === item);
		const { answer } = steps[steps.length - 1];
		const mayGoOn = answer === 'later' || answer === 'unknown';
		// The first create is no retry, nor is the first update.
		const retries = Math.max(0, (created.get(item)?.length ?? 0) - 1) + steps.length - 1;
		if (mayGoOn && retries < optionsOf(given, item).maxRetries) {
			yield `the update of item ${item} was given up after ${retries} retries, the last one ${answer}`;
		}
	}
}

/** The items, and the pairs, of which a request did not get the sandbox's own answer. */
function touchedBy(played: Played) {
	const items = new Set<number>();
	const pairs = new Set<string | undefined>();
	for (const attempt of attemptsIn(played.exchanges)) {
		if (isProper(attempt)) continue;
		for (const row of attempt.rows) {
			items.add(Number(row.metadata?.item));
			pairs.add(pairIn(row));
		}
	}
	for (const update of updatesIn(played.exchanges)) {
		if (isOwnAnswer(update, played)) continue;
		items.add(update.item);
		pairs.add(update.key);
	}
	for (const { key, isProper: isRight } of lookupsIn(played)) if (!isRight) pairs.add(key);
	return { items, pairs };
}
