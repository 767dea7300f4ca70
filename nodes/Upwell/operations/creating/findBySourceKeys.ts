import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, SourceKey } from '../../description';
import type { UpwellClient } from '../../transport/client';
import { searchRecords } from '../../transport/getRecords';
import type { Outcome } from '../../transport/outcome';
import { readPages } from '../../transport/paging';
import { keyText, sourceKeyOf } from '../../transport/reference';
import type { RetryBudget } from '../../transport/sendWithRetry';

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
