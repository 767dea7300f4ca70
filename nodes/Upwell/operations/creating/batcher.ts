import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../../description';
import type { FlushSignal } from '../../execution/flushSignal';
import type { UpwellClient } from '../../transport/client';
import { createRecords } from '../../transport/createRecord';
import type { HttpResponse } from '../../transport/httpResult';
import type { Outcome } from '../../transport/outcome';
import { isKeyRefusal } from '../../transport/refusal';
import { searchRecords } from '../../transport/getRecords';
import { EndlessPagesError, readPages } from '../../transport/paging';
import { RunStoppedError, WriteAttempts, type RetryBudget } from '../../transport/sendWithRetry';
import { keyText, sourceKeyOf } from '../../transport/reference';

/** What became of a batch, for each of its tasks. */
export interface BatchResult {
	/** The records by `keyText` of their source keys; none where nothing was sent, or the run was stopped meanwhile. */
	outcome?: Outcome<Map<string, IDataObject>>;
	attempts: WriteAttempts;
	/** How often each task may still be sent again. */
	retriesLeft: number;
	isStopped?: true;
	/** Which of the records exist after the batch was refused; undefined where that was not asked or not answered. */
	existing?: ExistingRecords;
}

interface ExistingRecords {
	/** By `keyText` of their source keys. */
	records: ReadonlyMap<string, IDataObject>;
	result: HttpResponse;
}

interface Batch {
	inputs: IDataObject[];
	/** Its tasks have the same time-out and number of retries. */
	budget: RetryBudget;
	full: Promise<void>;
	close(): void;
	result: Promise<BatchResult>;
}

/** How batches are sent. */
interface BatchOptions {
	endpoint: Endpoint;
	/** How many records may go in one request. */
	size: number;
	/** By which to ask which records exist when a batch was refused. */
	search?: Endpoint;
}

/**
 * Gathers records into bulk requests. A batch is sent when it is full, when a task comes that does not fit in, or when
 * nothing more is coming and a request may be started. That no two of its tasks have the same source key is up to the
 * caller.
 */
export class Batcher {
	/** The batch that is being filled. */
	private open?: Batch;

	constructor(
		private readonly client: UpwellClient,
		private readonly flush: FlushSignal,
		private readonly options: BatchOptions,
	) {}

	/** Sends a record, which carries its source key, along with the next ones. */
	send(input: IDataObject, budget: RetryBudget): Promise<BatchResult> {
		if (this.open && !isSameBudget(budget, this.open.budget)) this.close(this.open);
		const batch = (this.open ??= this.begin(budget));
		batch.inputs.push(input);
		if (batch.inputs.length === this.options.size) this.close(batch);
		return batch.result;
	}

	private begin({ ...budget }: RetryBudget): Batch {
		let close = () => {};
		const full = new Promise<void>((resolve) => (close = resolve));
		const { retriesLeft } = budget;
		const result = Promise.resolve({ attempts: new WriteAttempts(), retriesLeft });
		const batch: Batch = { inputs: [], budget, full, close, result };
		batch.result = this.run(batch);
		return batch;
	}

	private close(batch: Batch): void {
		if (this.open === batch) this.open = undefined;
		batch.close();
	}

	private async run(batch: Batch): Promise<BatchResult> {
		await this.fill(batch);
		const { client } = this;
		const { endpoint, search } = this.options;
		const { inputs, budget } = batch;
		const attempts = new WriteAttempts();
		if (inputs.length === 1) return { attempts, retriesLeft: budget.retriesLeft };
		const outcome = await createRecords(client, budget, endpoint, inputs, attempts).catch(stopped);
		if (!outcome) return { attempts, retriesLeft: budget.retriesLeft, isStopped: true };
		const asks = search && attempts.reachedSince !== undefined && isRefusal(outcome);
		const existing = asks ? await findExisting(client, budget, search, inputs) : undefined;
		return { outcome, attempts, retriesLeft: budget.retriesLeft, existing };
	}

	/** Resolves when the batch is to be sent. */
	private async fill(batch: Batch): Promise<void> {
		const flushed = async () => {
			await this.flush.wait();
			await this.client.inFlight.whenFree();
		};
		do {
			await Promise.race([batch.full, flushed()]);
			if (this.flush.isRaised) this.close(batch);
		} while (this.open === batch);
	}
}

/** Gives undefined where the run was stopped: what the batch may have done is known from its attempts. */
function stopped(thrown: unknown): undefined {
	if (!(thrown instanceof RunStoppedError)) throw thrown;
}

/** Whether a batch was refused, though not for its key: then nothing can be asked either. */
function isRefusal({ kind, result }: Outcome<unknown>): boolean {
	const isOpen = kind === 'exists' || kind === 'refused' || kind === 'later';
	return isOpen && !isKeyRefusal(result);
}

function isSameBudget(one: RetryBudget, other: RetryBudget): boolean {
	return (
		one.timeoutMs === other.timeoutMs &&
		one.retriesLeft === other.retriesLeft &&
		one.giveUpAfterMs === other.giveUpAfterMs
	);
}

/**
 * Asks which records exist, all at once: some did before, or were stored before the batch was refused.
 *
 * @returns undefined where the answer does not tell: there is none, or the condition was not used, whose operators are
 *   inferred
 */
async function findExisting(
	client: UpwellClient,
	budget: RetryBudget,
	search: Endpoint,
	inputs: IDataObject[],
): Promise<ExistingRecords | undefined> {
	const where = anyOf(inputs);
	const orderBy = [{ id: 'ASC' }];
	const readPage = async (limit: number, offset: number) => {
		const page = { where, orderBy, limit, offset };
		return await searchRecords(client, budget, search, page, { mustFinish: true });
	};
	const found = await readPages(inputs.length, readPage, inputs.length).catch(noAnswer);
	if (found?.kind !== 'done') return undefined;
	const asked = new Set(inputs.flatMap((input) => sourceKeyOf(input) ?? []).map(keyText));
	const records = new Map<string, IDataObject>();
	for (const record of found.value) {
		const sourceKey = sourceKeyOf(record);
		if (!sourceKey || !asked.has(keyText(sourceKey))) return undefined;
		records.set(keyText(sourceKey), record);
	}
	return { records, result: found.result };
}

function noAnswer(thrown: unknown): undefined {
	if (!(thrown instanceof EndlessPagesError)) stopped(thrown);
}

/** The records with any of these source keys; the operators are inferred [HASURA: equalityOperators]. */
function anyOf(inputs: IDataObject[]): IDataObject {
	const idsBySystem = new Map<unknown, unknown[]>();
	for (const { sourceSystem, sourceSystemId } of inputs) {
		const ids = idsBySystem.get(sourceSystem) ?? [];
		idsBySystem.set(sourceSystem, ids);
		ids.push(sourceSystemId);
	}
	const ofSystems = [...idsBySystem].map(([system, ids]) => ({
		sourceSystem: { _eq: system },
		sourceSystemId: { _in: ids },
	})) as IDataObject[];
	return ofSystems.length === 1 ? ofSystems[0] : { _or: ofSystems };
}
