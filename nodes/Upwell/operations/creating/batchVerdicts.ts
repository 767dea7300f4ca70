import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, ResourceDescription } from '../../description';
import type { UpwellClient } from '../../transport/client';
import type { UnsuccessfulOutcome } from '../../transport/outcome';
import { keyText } from '../../transport/reference';
import type { RetryBudget } from '../../transport/sendWithRetry';
import type { BatchPolicy } from './batchPolicy';
import type { CreateTask, KeyedTask, Verdict, Verdicts } from './createTask';
import { findExisting, type ExistingRecords } from './findBySourceKeys';

/** What the batches of a run share. */
export interface BatchContext {
	client: UpwellClient;
	resource: Pick<ResourceDescription, 'completeInput'>;
	createMany: Endpoint;
	/** By which to ask which records exist. */
	search?: Endpoint;
	policy: BatchPolicy;
}

/** The verdicts about the tasks of one batch, and the searches from which they come. */
export class BatchVerdicts {
	private readonly known = new Map<CreateTask, Verdict>();
	/** A search was of no use after all its retries. */
	private isUnanswered = false;

	constructor(private readonly context: BatchContext) {}

	get all(): Verdicts {
		return this.known;
	}

	/** Asks for what a refused request may have made all the same, where nothing that came later tells. */
	async askForDoubtful(tasks: KeyedTask[], budget: RetryBudget): Promise<void> {
		if (this.isUnanswered) return;
		const open = tasks.filter((task) => {
			const { state, isDoubtful } = task.job.memory;
			const kind = this.known.get(task)?.kind;
			return kind !== 'created' && kind !== 'exists' && state.status === 'pending' && isDoubtful;
		});
		const existing = open.length > 0 && (await this.findAfter(open, budget));
		if (existing) this.takeExisting(open, existing);
	}

	/** Takes out what exists after a batch was not done; undefined where that could not be asked. */
	async ask(tasks: KeyedTask[], refusal: UnsuccessfulOutcome, budget: RetryBudget) {
		if (tasks.length === 0) return tasks;
		const existing = await this.findAfter(tasks, budget);
		return existing && this.takeExisting(tasks, existing, refusal);
	}

	/** Asks which of the records exist; undefined where that could not be asked. */
	async find(
		tasks: KeyedTask[],
		budget: RetryBudget,
		mustFinish: boolean,
	): Promise<ExistingRecords | undefined> {
		const { client, search } = this.context;
		const sourceKeys = tasks.map(({ sourceKey }) => sourceKey);
		if (!search) return undefined;
		return await findExisting(client, budget, search, sourceKeys, mustFinish);
	}

	/** The same, with the retries of the tasks and also when the run is stopping: this run may have created them. */
	private async findAfter(tasks: KeyedTask[], budget: RetryBudget) {
		const existing = await this.find(tasks, budget, true);
		for (const task of tasks) {
			task.budget.retriesLeft = Math.min(task.budget.retriesLeft, budget.retriesLeft);
		}
		if (!existing) this.isUnanswered = true;
		return existing;
	}

	/** Takes out those that exist; gives the others. */
	takeExisting(
		tasks: KeyedTask[],
		{ records, result }: ExistingRecords,
		refusal?: UnsuccessfulOutcome,
	): KeyedTask[] {
		return tasks.filter((task) => {
			const record = records.get(keyText(task.sourceKey));
			const before = this.known.get(task);
			const known = refusal ?? (before?.kind === 'created' ? undefined : before?.refusal);
			if (!record) task.job.memory.clearDoubt();
			else this.conclude([task], { kind: 'exists', found: { record, result }, refusal: known });
			return !record;
		});
	}

	/** Takes out those that were created; gives the others. */
	takeCreated(tasks: KeyedTask[], created: ReadonlyMap<string, IDataObject>): KeyedTask[] {
		return tasks.filter((task) => {
			const record = created.get(keyText(task.sourceKey));
			if (record) this.conclude([task], { kind: 'created', record });
			return !record;
		});
	}

	sendAlone(tasks: KeyedTask[], why: Omit<Extract<Verdict, { kind: 'alone' }>, 'kind'>): void {
		this.conclude(tasks, { kind: 'alone', ...why });
	}

	conclude(tasks: KeyedTask[], verdict: Verdict): void {
		for (const task of tasks) this.known.set(task, verdict);
	}
}
