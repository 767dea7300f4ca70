import type { IDataObject } from 'n8n-workflow';
import type { SourceKey } from '../../description';
import { ItemError } from '../../execution/errorReport';
import { describeEndlessPages, describeRead } from '../../messages/read';
import { getRecord } from '../../transport/getRecords';
import type { Outcome } from '../../transport/outcome';
import { EndlessPagesError } from '../../transport/paging';
import { keyText } from '../../transport/reference';
import type { RetryBudget } from '../../transport/sendWithRetry';
import { messageContext, type OperationRun } from '../runOperation';
import { Batcher } from './batcher';
import { findBySourceKeys, type RecordsByKey } from './findBySourceKeys';

/** Upwell's pages are smaller, or about as large: with more, a search takes more requests and not fewer. */
export const KEYS_PER_SEARCH = 500;

/** Looks for the records of many items: hundreds in one search where Upwell has one, else one by one. */
export class RecordLookup {
	private readonly batcher?: Batcher<SourceKey, Outcome<RecordsByKey>>;
	/** Upwell does not know a condition about several records, whose operators are inferred. */
	private isOneByOne = false;

	constructor(private readonly run: OperationRun) {
		const { client, flush, resource } = run;
		const { search } = resource.endpoints;
		if (!search) return;
		this.batcher = new Batcher(client, flush, {
			size: () => KEYS_PER_SEARCH,
			send: (sourceKeys, budget) => findBySourceKeys(client, budget, search, sourceKeys),
		});
	}

	/**
	 * Finds the record with a source key; undefined where Upwell has none. No two items may ask for the same one at once.
	 *
	 * @throws ItemError when that could not be asked; RunStoppedError as `sendWithRetry` does
	 */
	async find(sourceKey: SourceKey, budget: RetryBudget): Promise<IDataObject | undefined> {
		const { batcher, run } = this;
		const { getBySource } = run.resource.endpoints;
		if (batcher && !this.isOneByOne) {
			const found = await batcher.send(sourceKey, budget).catch(withoutEnd);
			if (found.kind === 'done') return found.value.get(keyText(sourceKey));
			if (!getBySource || !isConditionRefused(found)) throw this.failed(found, budget);
			this.isOneByOne = true;
		}
		const found = await getRecord(run.client, budget, run.resource.endpoints, sourceKey);
		if (found.kind === 'done') return found.value;
		if (found.kind === 'missing') return undefined;
		throw this.failed(found, budget);
	}

	private failed(
		outcome: Exclude<Outcome<unknown>, { kind: 'done' }>,
		budget: RetryBudget,
	): ItemError {
		return new ItemError(describeRead(outcome, messageContext(this.run, budget)));
	}
}

function withoutEnd(thrown: unknown): never {
	throw thrown instanceof EndlessPagesError ? new ItemError(describeEndlessPages()) : thrown;
}

/** Upwell refuses a request that it cannot read with this status [docs: error-codes]. */
function isConditionRefused({ kind, result }: Outcome<unknown>): boolean {
	return kind === 'refused' && result.kind === 'response' && result.status === 400;
}
