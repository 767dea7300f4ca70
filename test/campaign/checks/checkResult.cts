import { saysUpdated } from '../cases/arbitraryFault.cts';
import { effectiveRows, optionsOf, sourceKeyTextFor, type Case } from '../cases/case.cts';
import { sourceKeyIn } from '../observed/createAttempts.cts';
import { saysMayHave, type ItemResult } from '../observed/itemResults.cts';
import type { CaseRun } from '../runCase.cts';
import { itemIn, looksOwn, writerOf } from './checkCreates.cts';
import { uncertainItems } from './checkUncertainItems.cts';

type Customer = CaseRun['customers'][number];

const hasKey = (customer: Customer, sourceKey: number | undefined) =>
	sourceKey !== undefined && sourceKeyIn(customer as never) === sourceKeyTextFor(sourceKey);

/** What an item of Create, Create or Update, or Update says is true of what is stored. */
export function* checkResult(run: CaseRun, result: ItemResult): Generator<string> {
	yield* result.customer ? checkReturned(run, result) : checkFailed(run, result);
}

/** The record that is output for an item was made or changed by it, or is the one that it asked for. */
function* checkReturned(run: CaseRun, { item, customer }: ItemResult): Generator<string> {
	const { testCase, customers } = run;
	const { name, sourceKey, invalid } = effectiveRows(testCase.rows)[item];
	const found = customers.find(({ id }) => id === String(customer?.id));
	if (!found) {
		yield `false "created": the customer ${customer?.id} of item ${item} is not stored`;
		return;
	}
	const isOwn = writerOf(run, found) === item;
	if (testCase.operation !== 'create') {
		if (!hasKey(found, sourceKey)) yield `item ${item} returned ${found.id}, not its customer`;
		// Nobody can see that an answer which says "updated" is false.
		const mayBeFaked = invalid !== undefined || testCase.faults.some(saysUpdated);
		const isRight = writerOf(run, found) !== undefined || itemIn(found) === item;
		if (!isRight && !mayBeFaked) {
			yield `${found.id} is unchanged, though item ${item} succeeded`;
		}
		return;
	}
	if (isOwn) return;
	const isAsked = hasKey(found, sourceKey);
	if (isAsked && optionsOf(testCase, item).ifExists === 'return') return;
	const mayBeOwn = mayBeStored(run, item) && looksOwn(run, found, name);
	if (!isAsked || !mayBeOwn) {
		yield `false "created": item ${item} returned ${found.id} of ${String(found.name)}, which it did not create`;
	}
}

/** Whether a request of this run, or of an earlier try, may have stored an item. */
const mayBeStored = (run: CaseRun, item: number): boolean =>
	uncertainItems(run).created.has(item) || run.testCase.maxTries !== undefined;

const saysNothingCreated = /Nothing was created/;
const saysNothingChanged = /Nothing was changed/;

/** A failed item does not deny what it did, and does not say of its own record that it was there before. */
function* checkFailed(run: CaseRun, result: ItemResult): Generator<string> {
	const { item, text, outcome } = result;
	const { sourceKey } = effectiveRows(run.testCase.rows)[item];
	const written = run.customers.filter((customer) => writerOf(run, customer) === item);
	const created = written.filter(({ id }) => !run.seededIds.has(id));
	if (created.length > 0 && saysNothingCreated.test(text)) {
		yield `false "nothing was created": ${created[0].id} is stored for item ${item}: ${text}`;
	}
	if (written.length > 0 && saysNothingChanged.test(text) && !isWrittenLate(run.testCase)) {
		yield `false "nothing was changed": ${written[0].id} is as item ${item} wrote it: ${text}`;
	}
	const saysExists =
		outcome === 'exists' &&
		!saysMayHave(text) &&
		!/Upwell updated this|^Upwell says that such/.test(text);
	if (!saysExists) return;
	if (!run.customers.some((customer) => hasKey(customer, sourceKey))) {
		yield `false "exists": no customer has the source key of item ${item}: ${text}`;
	}
	const isLookedUp = !result.existsNotFound && /already (exists|has)/.test(text);
	if (created.length > 0 && isLookedUp) {
		yield `false "exists": item ${item} itself created ${created[0].id}: ${text}`;
	}
}

/** Upwell may apply a request after the node has stopped waiting for it. */
const isWrittenLate = ({ faults }: Case) => faults.some(({ tooSlow }) => tooSlow);
