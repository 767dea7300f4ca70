import {
	attemptsIn,
	BULK,
	pairIn,
	SEARCH,
	SINGLE,
	type Attempt,
	type SentRow,
} from './attempts.cts';
import {
	effectiveRows,
	isSendable,
	optionsOf,
	pairFor,
	type Case,
	type Operation,
} from './case.cts';
import { judgePuts, mayBeOvertaken } from './judgePuts.cts';
import type { Played } from './play.cts';

/** An attempt as it concerns one item. */
interface Sent {
	attempt: Attempt;
	row: SentRow;
}

const itemOf = (row: SentRow) => Number(row.metadata?.item);

/** The attempts for each item in the order of their arrival. */
export function attemptsByItem(attempts: Attempt[]): Map<number, Sent[]> {
	const byItem = new Map<number, Sent[]>();
	for (const attempt of attempts) {
		for (const row of attempt.rows) {
			const known = byItem.get(itemOf(row));
			if (known) known.push({ attempt, row });
			else byItem.set(itemOf(row), [{ attempt, row }]);
		}
	}
	return byItem;
}

const BY_ID = `${SINGLE}/{id}`;
const CREATES = [`POST ${SINGLE}`, `POST ${BULK}`];
const LOOKUP = { id: `GET ${BY_ID}`, pair: `POST ${SEARCH}` };
const UPDATE = { id: `PUT ${BY_ID}`, pair: `PUT ${SINGLE}` };

/** What each operation may ask. */
const KNOWN: Record<Operation, (given: Case) => string[]> = {
	create: () => [...CREATES, LOOKUP.pair],
	upsert: () => [...CREATES, UPDATE.pair, LOOKUP.pair],
	update: ({ by }) => [UPDATE[by], LOOKUP[by]],
	get: ({ by }) => [LOOKUP[by]],
	getAll: () => [LOOKUP.pair],
};

/** What holds of the requests of every run, cancelled or not. Each text is something that does not hold. */
export function* judgeRequests(played: Played): Generator<string> {
	const { given, exchanges, maxInFlight, cancelledAt = Infinity } = played;
	const { concurrency } = given.options;
	if (maxInFlight > concurrency) yield `${maxInFlight} requests in flight, not ${concurrency}`;
	// Those that were on their way may still arrive.
	const late = exchanges.length - cancelledAt;
	if (late > concurrency) yield `${late} requests after the execution was cancelled`;
	for (const { request } of exchanges) {
		const { method, path } = request;
		const asked = `${method} ${path.startsWith(`${SINGLE}/cus_`) ? BY_ID : path}`;
		if (!KNOWN[given.operation](given).includes(asked)) yield `a request to ${method} ${path}`;
	}
	const attempts = attemptsIn(exchanges);
	yield* judgeBatches(played, attempts);
	yield* judgeRows(played, attempts);
	for (const [item, sent] of attemptsByItem(attempts)) yield* judgeRepeats(played, item, sent);
	yield* judgePuts(played);
}

function* judgeBatches({ given }: Played, attempts: Attempt[]): Generator<string> {
	const most = given.options.batchSize;
	for (const { bulk, rows } of attempts) {
		if (!bulk) continue;
		if (most === 1) yield 'a bulk request, though one customer goes in a request';
		if (rows.length > most) yield `a bulk request of ${rows.length}, not ${most}`;
		const pairs = rows.map(pairIn);
		if (pairs.includes(undefined)) yield 'a bulk request with a row without a pair';
		const repeated = pairs.filter((pair, index) => pairs.indexOf(pair) !== index);
		for (const pair of new Set(repeated))
			yield `a bulk request with the pair ${pair} more than once`;
	}
}

/** Every row that was sent is the row of its item. */
function* judgeRows({ given }: Played, attempts: Attempt[]): Generator<string> {
	const rows = effectiveRows(given.rows);
	for (const sent of attempts.flatMap((attempt) => attempt.rows)) {
		const row = rows[itemOf(sent)];
		const pair = row?.pair === undefined ? undefined : pairIn(pairFor(row.pair));
		if (!row || !isSendable(given, row)) yield `item ${itemOf(sent)} should not have been sent`;
		else if (sent.name !== row.name || pairIn(sent) !== pair) {
			yield `item ${itemOf(sent)} was sent as ${JSON.stringify(sent)}`;
		}
	}
}

/** What is sent again may be, and not more often than was asked for. */
function* judgeRepeats({ given }: Played, item: number, sent: Sent[]): Generator<string> {
	for (const { attempt, row } of sent.slice(0, -1)) {
		const answer = attempt.answerTo(row);
		if (answer === 'unknown' && pairIn(row) === undefined) {
			yield `item ${item} has no pair and was sent again, though it may have been created`;
		}
		if (answer === 'created' && !mayBeOvertaken(given, item))
			yield `item ${item} was sent again, though it had been created`;
	}
	// Going alone after its batch is no retry, nor is going in another one, without those that exist.
	const inBatches = given.operation === 'upsert' ? 2 : 1;
	const rounds = sent.some(({ attempt }) => attempt.bulk) ? inBatches + 1 : 1;
	const most = (given.maxTries ?? 1) * (optionsOf(given, item).maxRetries + rounds);
	if (sent.length > most) yield `item ${item} was sent ${sent.length} times, not ${most}`;
}
