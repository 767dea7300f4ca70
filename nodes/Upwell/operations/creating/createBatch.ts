import { createRecords } from '../../transport/createRecord';
import type { UnsuccessfulOutcome } from '../../transport/outcome';
import { isKeyRefusal, isOfAddress, isOverload, isTooLarge } from '../../transport/refusal';
import { WriteAttempts, type RetryBudget } from '../../transport/sendWithRetry';
import { BatchVerdicts, type BatchContext } from './batchVerdicts';
import { completeInput, noteAttempts, type KeyedTask, type Verdicts } from './createTask';
import { unlessStopped } from './findBySourceKeys';
import { inParts, mayGoTogether, namedRow, splitRefused } from './splitBatch';

/** So few rows take no more requests one by one than by halves. */
const FEW = 4;

/** How a part of a batch is sent. */
interface Sending {
	budget: RetryBudget;
	/** How often its rows went together again after others were taken out. */
	regroups: number;
	/** How many requests with its rows ended without a clear answer, and when the first of them began. */
	unknowns: number;
	uncertainSince?: number;
	/** Why the batch was not done that it was part of. */
	refusal?: UnsuccessfulOutcome;
}

/**
 * Creates records, each with its source key, in as few requests as it takes: a batch that is refused because of some of its
 * records is sorted out, and the others go on together. Never throws what `sendWithRetry` does.
 *
 * @returns what is to be done for each task; what the requests may have done is noted in its memory
 */
export async function createBatch(
	context: BatchContext,
	tasks: KeyedTask[],
	budget: RetryBudget,
): Promise<Verdicts> {
	const verdicts = new BatchVerdicts(context);
	await new BatchCreation(context, tasks, verdicts).run(budget);
	return verdicts.all;
}

class BatchCreation {
	private refusals = 0;

	constructor(
		private readonly context: BatchContext,
		private readonly tasks: KeyedTask[],
		private readonly verdicts: BatchVerdicts,
	) {}

	async run(budget: RetryBudget): Promise<void> {
		const { policy } = this.context;
		const rest = policy.looksFirst ? await this.lookFirst(budget) : this.tasks;
		// Batches may have become smaller while this one was filled.
		const parts = inParts(rest, policy.size);
		await this.sendParts(parts, { budget, regroups: 0, unknowns: 0 });
		await this.verdicts.askForDoubtful(this.tasks, budget);
	}

	/** Takes out what exists before anything is sent. */
	private async lookFirst(budget: RetryBudget): Promise<KeyedTask[]> {
		const { tasks } = this;
		const { policy } = this.context;
		const since = Date.now();
		// It is of use and not necessary, so it does not take the retries that the creates may need.
		const own = { ...budget, retriesLeft: Math.min(1, budget.retriesLeft) };
		const existing = await this.verdicts.find(tasks, own, false);
		const rest = existing ? this.verdicts.takeExisting(tasks, existing) : tasks;
		policy.looksFirst = rest.length < tasks.length;
		if (rest.length === 0) policy.noteAnswer(tasks.length, Date.now() - since, budget.timeoutMs);
		return rest;
	}

	private async sendParts(parts: KeyedTask[][], sending: Sending): Promise<void> {
		const send = async (tasks: KeyedTask[]) =>
			await this.send(tasks, { ...sending, budget: { ...sending.budget } });
		await Promise.all(parts.map(send));
	}

	/** Sends rows, and sees them through to their verdicts. */
	private async send(tasks: KeyedTask[], sending: Sending): Promise<void> {
		const goOn = await this.attempt(tasks, sending);
		await goOn?.();
	}

	/** Sends rows once; gives what is to follow, or nothing where all were created. */
	private async attempt(
		tasks: KeyedTask[],
		sending: Sending,
	): Promise<(() => Promise<void>) | undefined> {
		const { verdicts } = this;
		if (tasks.length < 2) {
			return async () => verdicts.sendAlone(tasks, { refusal: sending.refusal, isLast: true });
		}
		const { client, resource, createMany, policy } = this.context;
		const { budget } = sending;
		const attempts = new WriteAttempts(sending.uncertainSince);
		const inputs = tasks.map(({ input }) => completeInput(resource, input));
		const sent = createRecords(client, budget, createMany, inputs, attempts);
		const outcome = await sent.catch(unlessStopped);
		const elapsedMs = Date.now() - (attempts.lastSentAt ?? Date.now());
		const open = outcome?.kind === 'done' ? verdicts.takeCreated(tasks, outcome.value) : tasks;
		noteAttempts(open, outcome, attempts, budget);
		if (!outcome) return async () => verdicts.conclude(open, { kind: 'stopped' });
		if (outcome.kind !== 'done') {
			const { uncertainSince } = attempts;
			const next = { ...sending, uncertainSince, refusal: outcome };
			return async () => await this.sortOut(open, outcome, next);
		}
		policy.noteAnswer(tasks.length, elapsedMs, budget.timeoutMs);
		if (open.length === 0) return undefined;
		// Upwell did not say what became of these.
		const refusal = { kind: 'unknown', result: outcome.result } as const;
		return async () =>
			verdicts.sendAlone((await verdicts.ask(open, refusal, budget)) ?? open, { refusal });
	}

	private async sortOut(tasks: KeyedTask[], refusal: UnsuccessfulOutcome, sending: Sending) {
		const { policy } = this.context;
		const { kind, result } = refusal;
		if (kind === 'later' || isKeyRefusal(result)) {
			return this.verdicts.conclude(tasks, { kind: 'failed', refusal });
		}
		if (kind === 'unknown') return await this.goOnAfterUnknown(tasks, refusal, sending);
		// It is not about the rows.
		if (isOfAddress(result)) return this.verdicts.sendAlone(tasks, { refusal });
		if (isTooLarge(result)) {
			policy.noteTooLarge(tasks.length);
			return await this.sendParts(inParts(tasks, policy.size), sending);
		}
		if (kind === 'exists') {
			const rest = await this.verdicts.ask(tasks, refusal, sending.budget);
			if (!rest) return this.verdicts.sendAlone(tasks, { refusal });
			if (rest.length < tasks.length) return await this.goOnWithout(rest, sending);
		}
		await this.split(tasks, refusal, sending);
	}

	/** Those that exist were taken out, and the others go together again. */
	private async goOnWithout(rest: KeyedTask[], sending: Sending): Promise<void> {
		this.context.policy.looksFirst = true;
		const size = mayGoTogether(sending.regroups) ? rest.length : Math.ceil(rest.length / 2);
		await this.sendParts(inParts(rest, size), { ...sending, regroups: sending.regroups + 1 });
	}

	/**
	 * Nobody knows what a request has done: what exists is found, and the others go on in smaller batches. The first time that
	 * is no retry, as little as for a single record that was in a batch.
	 */
	private async goOnAfterUnknown(
		tasks: KeyedTask[],
		refusal: UnsuccessfulOutcome,
		sending: Sending,
	): Promise<void> {
		const { policy } = this.context;
		const { budget, unknowns } = sending;
		if (isOverload(refusal.result)) policy.noteOverload(tasks.length);
		const rest = await this.verdicts.ask(tasks, refusal, budget);
		if (!rest || (unknowns > 0 && budget.retriesLeft === 0)) {
			return this.verdicts.sendAlone(rest ?? tasks, { refusal });
		}
		if (unknowns > 0) budget.retriesLeft--;
		const size = Math.min(policy.size, Math.ceil(rest.length / 2));
		await this.sendParts(inParts(rest, size), { ...sending, unknowns: unknowns + 1 });
	}

	/** A batch was refused because of one of its rows, or several. */
	private async split(
		tasks: KeyedTask[],
		refusal: UnsuccessfulOutcome,
		sending: Sending,
	): Promise<void> {
		const { verdicts } = this;
		// With so few rows, or so many bad ones, it takes no longer to send each of them alone.
		if (tasks.length <= FEW || ++this.refusals * 4 > this.tasks.length) {
			return verdicts.sendAlone(tasks, { refusal, isLast: true });
		}
		const place = this.context.policy.trustsPaths ? namedRow(refusal.result) : undefined;
		const { named, rest } = splitRefused(tasks, place, sending.regroups);
		const next = { ...sending, regroups: sending.regroups + 1 };
		if (named) {
			// What makes Upwell refuse a request is not stored by it.
			named.job.memory.clearDoubt();
			verdicts.sendAlone([named], { refusal, isLast: true, isNamed: true });
			return await this.sendParts(rest, next);
		}
		const [first, second = []] = rest;
		const goOn = await this.attempt(first, { ...next, budget: { ...next.budget } });
		// There was nothing wrong with the first half, so there is with the second.
		if (!goOn) return await this.split(second, refusal, next);
		await Promise.all([goOn(), this.sendParts([second], next)]);
	}
}
