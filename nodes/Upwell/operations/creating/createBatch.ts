import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../../description';
import type { UpwellClient } from '../../transport/client';
import { createRecords } from '../../transport/createRecord';
import type { HttpResponse } from '../../transport/httpResult';
import type { Outcome } from '../../transport/outcome';
import { isKeyRefusal } from '../../transport/refusal';
import { EndlessPagesError } from '../../transport/paging';
import { RunStoppedError, WriteAttempts, type RetryBudget } from '../../transport/sendWithRetry';
import { sourceKeyOf } from '../../transport/reference';
import { findBySourceKeys, type RecordsByKey } from './findBySourceKeys';

/** What became of a batch, for each of its tasks. */
export interface BatchResult {
	/** The records by `keyText` of their source keys; none where nothing was sent, or the run was stopped meanwhile. */
	outcome?: Outcome<RecordsByKey>;
	attempts: WriteAttempts;
	/** How often each task may still be sent again. */
	retriesLeft: number;
	isStopped?: true;
	/** Which of the records exist after the batch was refused; undefined where that was not asked or not answered. */
	existing?: ExistingRecords;
}

interface ExistingRecords {
	records: RecordsByKey;
	result: HttpResponse;
}

/** Where batches are sent, and by which search to ask which records exist when one was refused. */
interface BatchEndpoints {
	createMany: Endpoint;
	search?: Endpoint;
}

/** Creates records, each with its source key, in one request; never throws what `sendWithRetry` does. */
export async function createBatch(
	client: UpwellClient,
	budget: RetryBudget,
	{ createMany, search }: BatchEndpoints,
	inputs: IDataObject[],
): Promise<BatchResult> {
	const attempts = new WriteAttempts();
	if (inputs.length === 1) return { attempts, retriesLeft: budget.retriesLeft };
	const sent = createRecords(client, budget, createMany, inputs, attempts);
	const outcome = await sent.catch(stopped);
	if (!outcome) return { attempts, retriesLeft: budget.retriesLeft, isStopped: true };
	const asks = search && attempts.reachedSince !== undefined && isRefusal(outcome);
	const existing = asks ? await findExisting(client, budget, search, inputs) : undefined;
	return { outcome, attempts, retriesLeft: budget.retriesLeft, existing };
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

/**
 * Asks which records exist: some did before, or were stored before the batch was refused. Also when the run is stopping:
 * this run may have created them.
 *
 * @returns undefined where the answer does not tell
 */
async function findExisting(
	client: UpwellClient,
	budget: RetryBudget,
	search: Endpoint,
	inputs: IDataObject[],
): Promise<ExistingRecords | undefined> {
	const sourceKeys = inputs.flatMap((input) => sourceKeyOf(input) ?? []);
	const found = await findBySourceKeys(client, budget, search, sourceKeys, true).catch(noAnswer);
	return found?.kind === 'done' ? { records: found.value, result: found.result } : undefined;
}

function noAnswer(thrown: unknown): undefined {
	if (!(thrown instanceof EndlessPagesError)) stopped(thrown);
}
