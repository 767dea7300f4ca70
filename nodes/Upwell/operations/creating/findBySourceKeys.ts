import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, SourceKey } from '../../description';
import type { UpwellClient } from '../../transport/client';
import { searchRecords } from '../../transport/getRecords';
import type { HttpResponse } from '../../transport/httpResult';
import type { Outcome } from '../../transport/outcome';
import { EndlessPagesError, readPages } from '../../transport/paging';
import { keyText, sourceKeyOf } from '../../transport/reference';
import { RunStoppedError, type RetryBudget } from '../../transport/sendWithRetry';

/** Records by `keyText` of their source keys. */
export type RecordsByKey = ReadonlyMap<string, IDataObject>;

/**
 * Asks which records exist, all at once. An answer with records that were not asked for is a mismatch: the condition was not
 * used, whose operators are inferred.
 *
 * @param mustFinish see `ApiCall`
 * @throws EndlessPagesError; RunStoppedError as `sendWithRetry` does
 */
export async function findBySourceKeys(
	client: UpwellClient,
	budget: RetryBudget,
	search: Endpoint,
	sourceKeys: readonly SourceKey[],
	mustFinish = false,
): Promise<Outcome<RecordsByKey>> {
	const where = anyOf(sourceKeys);
	const orderBy = [{ id: 'ASC' }];
	const readPage = async (limit: number, offset: number) => {
		const page = { where, orderBy, limit, offset };
		return await searchRecords(client, budget, search, page, { mustFinish });
	};
	const found = await readPages(sourceKeys.length, readPage, sourceKeys.length);
	if (found.kind !== 'done') return found;
	const { result } = found;
	const asked = new Set(sourceKeys.map(keyText));
	const records = new Map<string, IDataObject>();
	for (const record of found.value) {
		const sourceKey = sourceKeyOf(record);
		// It cannot be told whose it is.
		if (!sourceKey) return { kind: 'unknown', result };
		if (!asked.has(keyText(sourceKey))) {
			return { kind: 'refused', result, mismatch: { reason: 'notFiltered' } };
		}
		records.set(keyText(sourceKey), record);
	}
	return { kind: 'done', value: records, result };
}

/** Records that exist, and the answer that they came with. */
export interface ExistingRecords {
	records: RecordsByKey;
	result: HttpResponse;
}

/** Asks as `findBySourceKeys` does; undefined where the answer does not tell, or the run was stopped meanwhile. */
export async function findExisting(
	client: UpwellClient,
	budget: RetryBudget,
	search: Endpoint,
	sourceKeys: readonly SourceKey[],
	mustFinish: boolean,
): Promise<ExistingRecords | undefined> {
	const asked = findBySourceKeys(client, budget, search, sourceKeys, mustFinish);
	const found = await asked.catch((thrown: unknown) => {
		return thrown instanceof EndlessPagesError ? undefined : unlessStopped(thrown);
	});
	return found?.kind === 'done' ? { records: found.value, result: found.result } : undefined;
}

/** Gives undefined where the run was stopped: what was sent may have done is known all the same. */
export function unlessStopped(thrown: unknown): undefined {
	if (!(thrown instanceof RunStoppedError)) throw thrown;
}

/** The records with any of these source keys; the operators are inferred [HASURA: equalityOperators]. */
function anyOf(sourceKeys: readonly SourceKey[]): IDataObject {
	const idsBySystem = new Map<string, string[]>();
	for (const { sourceSystem, sourceSystemId } of sourceKeys) {
		const ids = idsBySystem.get(sourceSystem) ?? [];
		idsBySystem.set(sourceSystem, ids);
		ids.push(sourceSystemId);
	}
	const ofSystems = [...idsBySystem].map(([system, ids]) => ({
		sourceSystem: { _eq: system },
		sourceSystemId: { _in: ids },
	}));
	return ofSystems.length === 1 ? ofSystems[0] : { _or: ofSystems };
}
