import { attemptsIn } from './attempts.cts';
import { effectiveRows, isSendable, keyOf, optionsOf, type Case } from './case.cts';
import type { Exchange } from './observer.cts';
import type { Played } from './play.cts';
import { updatesIn, type UpdateAttempt } from './updates.cts';

/** What came back for an item, in the order of arrival. */
interface Step {
	at: number;
	answer: string;
}

/** What holds of the updates of every run, cancelled or not. Each text is something that does not hold. */
export function* judgePuts(played: Played): Generator<string> {
	const { given, exchanges } = played;
	const updates = updatesIn(exchanges);
	for (const update of updates) yield* judgeUpdate(played, update);

	const places = new Map(exchanges.map((exchange, at): [Exchange, number] => [exchange, at]));
	const at = (exchange: Exchange) => places.get(exchange) ?? -1;
	const creates = attemptsIn(exchanges).flatMap((attempt) =>
		attempt.rows.map((row) => ({
			item: Number(row.metadata?.item),
			bulk: attempt.bulk,
			step: { at: at(attempt.exchange), answer: attempt.answerTo(row) },
		})),
	);
	for (const item of new Set(updates.map((update) => update.item))) {
		const created = creates.filter((one) => one.item === item);
		const steps = updates
			.filter((update) => update.item === item)
			.map(({ exchange, answer }): Step => ({ at: at(exchange), answer }));
		const before = created.map(({ step }) => step);
		if (given.operation === 'upsert') yield* judgeOrder(item, before, steps);
		const end = steps.findIndex(({ answer }) => answer === 'done');
		const later = [...before, ...steps].filter((step) => end >= 0 && step.at > steps[end].at);
		if (later.length > 0 && !mayBeOvertaken(given, item)) {
			yield `item ${item} was sent again, though it had been updated`;
		}
		// What asks for a rule's changes is refused, and sent again with them.
		const more = given.settings.rulesInput === 'required' ? 1 : 0;
		// In a batch, in another one without those that exist, alone, and then as an update.
		const rounds =
			Number(before.length > 0) + (created.some(({ bulk }) => bulk) ? 2 : 0) + 1 + more;
		const most = (given.maxTries ?? 1) * (optionsOf(given, item).maxRetries + rounds);
		const sent = before.length + steps.length;
		if (sent > most) yield `item ${item} was sent ${sent} times, not ${most}`;
	}
}

/**
 * Whether an item before it about the same customer may have been done after it, in a later try: then it is sent again,
 * to have the last word.
 */
export function mayBeOvertaken({ rows, maxTries, operation }: Case, item: number): boolean {
	const { pair } = effectiveRows(rows)[item];
	const isShared = effectiveRows(rows).some((row, at) => at < item && row.pair === pair);
	return maxTries !== undefined && pair !== undefined && isShared && operation !== 'create';
}

/** Every update that was sent is that of its item. */
function* judgeUpdate({ given }: Played, { item, input, key }: UpdateAttempt): Generator<string> {
	const row = effectiveRows(given.rows)[item];
	if (!row || !isSendable(given, row)) return yield `item ${item} should not have been sent`;
	const isOwn = input.name === row.name && key === keyOf(row.pair ?? -1);
	const names = Object.keys(input).sort().join();
	const expected =
		row.bad === 'billedToNobody' ? 'billToCustomerId,metadata,name' : 'metadata,name';
	if (!isOwn || names !== expected) {
		yield `item ${item} was sent as an update of ${key}: ${JSON.stringify(input)}`;
	}
}

/** Upwell is asked to create the customer first, and says that it is there. */
function* judgeOrder(item: number, creates: Step[], updates: Step[]): Generator<string> {
	const exists = creates.find(({ answer }) => answer === 'exists');
	if (!exists || exists.at > updates[0].at) {
		yield `item ${item} was updated before Upwell had said that it exists`;
	}
}
