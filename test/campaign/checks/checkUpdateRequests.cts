import {
	effectiveRows,
	isSendable,
	optionsOf,
	sendsEmail,
	settingsOf,
	sourceKeyTextFor,
	type Case,
} from '../cases/case.cts';
import { arePredictable } from '../cases/ways.cts';
import {
	createAttemptsByItem,
	parseJson,
	sourceKeyIn,
	type Json,
} from '../observed/createAttempts.cts';
import { CUSTOMERS } from '../observed/endpoints.cts';
import type { Exchange } from '../observed/httpObserver.cts';
import { updateAttempts, type UpdateAttempt } from '../observed/updateAttempts.cts';
import type { CaseRun } from '../runCase.cts';

/** A request for an item, by its position in the order of arrival. */
interface Step {
	position: number;
	outcome: string;
}

/** Checks the updates of any run, cancelled or not. */
export function* checkUpdateRequests(run: CaseRun): Generator<string> {
	const { testCase, exchanges } = run;
	const updates = updateAttempts(exchanges);
	for (const update of updates) yield* checkUpdate(run, update);
	if (!arePredictable(testCase.ways)) return;

	const positions = new Map(exchanges.map((exchange, index) => [exchange, index]));
	const toStep = ({ exchange, outcome }: { exchange: Exchange; outcome: string }): Step => ({
		position: positions.get(exchange) ?? -1,
		outcome,
	});
	const createsByItem = createAttemptsByItem(exchanges);
	for (const item of new Set(updates.map((update) => update.item))) {
		const itemCreates = createsByItem.get(item) ?? [];
		const createSteps = itemCreates.map(({ attempt: { exchange }, outcome }) =>
			toStep({ exchange, outcome }),
		);
		const updateSteps = updates.filter((update) => update.item === item).map(toStep);
		if (testCase.operation === 'upsert') {
			const { sourceKey } = updates.find((update) => update.item === item) ?? {};
			const found = exchanges.findIndex((exchange) => isFoundIn(exchange, sourceKey));
			yield* checkCreateFirst(item, createSteps, updateSteps, found);
		}
		const done = updateSteps.find(({ outcome }) => outcome === 'done');
		const steps = [...createSteps, ...updateSteps];
		const isSentAfterDone = done && steps.some(({ position }) => position > done.position);
		if (isSentAfterDone && !mayBeResentInOrder(testCase, item)) {
			yield `item ${item} was sent again, though it had been updated`;
		}
		// These are no retries: two bulk requests (the second without existing rows), a single create, an update, and an
		// update with `customerRulesInput` after a refusal that requires it.
		const isBulk = itemCreates.some(({ attempt }) => attempt.isBulk);
		const firstAttempts =
			Number(createSteps.length > 0) +
			(isBulk ? 2 : 0) +
			1 +
			Number(settingsOf(testCase).rulesInput === 'required');
		const tries = testCase.maxTries ?? 1;
		const maximum = tries * (optionsOf(testCase, item).maxRetries + firstAttempts);
		const counted = steps.filter(({ outcome }) => outcome !== 'later');
		if (counted.length > maximum) {
			yield `item ${item} was sent ${counted.length} times, not ${maximum}`;
		}
	}
}

/**
 * Whether a later try may send a finished item again: if an earlier item about the same customer is done only then, the
 * later item must be written once more, so that its values stay.
 */
export function mayBeResentInOrder({ rows, maxTries, operation }: Case, item: number): boolean {
	const effective = effectiveRows(rows);
	const { sourceKey } = effective[item];
	const isShared = effective.slice(0, item).some((row) => row.sourceKey === sourceKey);
	return maxTries !== undefined && sourceKey !== undefined && isShared && operation !== 'create';
}

/** Every sent update has the values of its item. */
function* checkUpdate({ testCase }: CaseRun, update: UpdateAttempt): Generator<string> {
	const { item, input, sourceKey } = update;
	const row = effectiveRows(testCase.rows)[item];
	if (!row || !isSendable(testCase, row)) {
		return yield `item ${item} should not have been sent`;
	}
	const isOwn = input.name === row.name && sourceKey === sourceKeyTextFor(row.sourceKey ?? -1);
	const fields = Object.keys(input).sort().join();
	const expected = [
		...(row.invalid === 'unknownBillTo' ? ['billToCustomerId'] : []),
		...(sendsEmail(testCase) ? ['emailAddress'] : []),
		'metadata',
		'name',
	];
	if (!isOwn || fields !== expected.join()) {
		yield `item ${item} was sent as an update of ${sourceKey}: ${JSON.stringify(input)}`;
	}
}

/** Whether a search returned the customer with a source key. */
function isFoundIn({ request: { path }, text }: Exchange, sourceKey?: string): boolean {
	if (path !== CUSTOMERS.searchPath || sourceKey === undefined) return false;
	const found = (parseJson(text) as Json)?.[CUSTOMERS.searchKey];
	return Array.isArray(found) && found.some((customer) => sourceKeyIn(customer) === sourceKey);
}

/**
 * An upsert updates a customer only after a create was answered with "exists", or after a search found it.
 *
 * @param found the position of that search; negative if there is none
 */
function* checkCreateFirst(
	item: number,
	creates: Step[],
	updates: Step[],
	found: number,
): Generator<string> {
	const exists = creates.find(({ outcome }) => outcome === 'exists');
	const known = [...(exists ? [exists.position] : []), ...(found < 0 ? [] : [found])];
	if (!known.some((position) => position < updates[0].position)) {
		yield `item ${item} was updated before anything showed that its customer exists`;
	}
}
