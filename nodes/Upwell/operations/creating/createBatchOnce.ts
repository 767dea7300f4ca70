import { createRecordList } from '../../transport/createRecord';
import { provesNothingDone, type UnsuccessfulOutcome } from '../../transport/outcome';
import { isOfAddress, isTooLarge } from '../../transport/refusal';
import { WriteAttempts, type RetryBudget } from '../../transport/sendWithRetry';
import type { BatchContext } from './batchVerdicts';
import { markUncertain, markUnproven, noteAttempts } from './createTask';
import type { CreateTask, Verdict, Verdicts } from './createTask';
import { unlessStopped } from './findBySourceKeys';
import { matchReturned } from './matchReturned';
import { inParts, namedRow, splitRefused } from './splitBatch';

/** So few rows take no more requests one by one than by halves. */
const FEW = 4;

/**
 * Creates records of which Upwell is not known to refuse a second copy, several in one request. What a request may have stored
 * is not sent again; only one that Upwell itself has refused is sorted out, since it stores nothing then
 * [HASURA: multiple-mutations]. Never throws what `sendWithRetry` does.
 *
 * @returns what is to be done for each task; what the requests may have done is noted in its memory
 */
export async function createBatchOnce(
	{ client, createMany, policy }: Omit<BatchContext, 'search'>,
	all: CreateTask[],
	given: RetryBudget,
): Promise<Verdicts> {
	const verdicts = new Map<CreateTask, Verdict>();
	const conclude = (tasks: CreateTask[], verdict: Verdict) => {
		for (const task of tasks) verdicts.set(task, verdict);
	};
	let refusals = 0;

	const send = async (
		tasks: CreateTask[],
		budget: RetryBudget,
		regroups: number,
	): Promise<void> => {
		if (tasks.length < 2) return conclude(tasks, { kind: 'alone', isLast: true });
		const attempts = new WriteAttempts();
		const inputs = tasks.map(({ input }) => input);
		const sent = createRecordList(client, budget, createMany, inputs, attempts);
		const outcome = await sent.catch(unlessStopped);
		if (outcome?.kind !== 'done') {
			noteRefused(tasks, outcome, attempts, budget);
			if (!outcome) return conclude(tasks, { kind: 'stopped' });
			return await sortOut(tasks, outcome, budget, regroups);
		}
		const records = matchReturned(inputs, outcome.value);
		const open = tasks.filter((task, row) => {
			const record = records.get(row);
			if (record) conclude([task], { kind: 'created', record });
			return !record;
		});
		// It was done, and which of the records is theirs nobody can tell.
		noteAttempts(open, outcome, attempts, budget);
		conclude(open, { kind: 'failed', refusal: { kind: 'unknown', result: outcome.result } });
	};
	const sendParts = async (parts: CreateTask[][], budget: RetryBudget, regroups: number) => {
		await Promise.all(parts.map((part) => send(part, { ...budget }, regroups)));
	};
	const sortOut = async (
		tasks: CreateTask[],
		refusal: UnsuccessfulOutcome,
		budget: RetryBudget,
		regroups: number,
	): Promise<void> => {
		const { kind, result } = refusal;
		if (isTooLarge(result)) {
			policy.noteTooLarge(tasks.length);
			return await sendParts(inParts(tasks, policy.size), budget, regroups);
		}
		const isOfRows = (kind === 'refused' || kind === 'exists') && provesNothingDone(result);
		if (!isOfRows) return conclude(tasks, { kind: 'failed', refusal });
		const isFew = tasks.length <= FEW || ++refusals * 4 > all.length;
		if (isFew || isOfAddress(result)) return conclude(tasks, { kind: 'alone', isLast: true });
		const place = policy.trustsPaths ? namedRow(result) : undefined;
		const { named, rest } = splitRefused(tasks, place, regroups);
		if (named) conclude([named], { kind: 'alone', isLast: true, isNamed: true });
		await sendParts(rest, budget, regroups + 1);
	};
	await sendParts(inParts(all, policy.size), given, 0);
	return verdicts;
}

/** Notes for each task what a request may have done that was not successful. That a refused one stores nothing is inferred. */
function noteRefused(
	tasks: CreateTask[],
	outcome: UnsuccessfulOutcome | undefined,
	{ uncertainSince, reachedSince }: WriteAttempts,
	{ retriesLeft }: RetryBudget,
): void {
	const isProven = outcome !== undefined && provesNothingDone(outcome.result);
	const isDoubtful = !isProven && outcome?.kind !== 'later';
	for (const task of tasks) {
		task.budget.retriesLeft = retriesLeft;
		if (uncertainSince !== undefined) markUncertain(task, uncertainSince);
		else if (reachedSince !== undefined) markUnproven(task, reachedSince, isDoubtful);
	}
}
