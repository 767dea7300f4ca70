import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../../description';
import type { UpwellClient } from '../../transport/client';
import { searchRecords } from '../../transport/getRecords';
import type { RetryBudget } from '../../transport/sendWithRetry';
import { keyText, sourceKeyOf } from '../../transport/reference';

/**
 * Asks which records exist already, all at once.
 *
 * @param inputs each with its source key
 * @returns those that were found, by `keyText` of their source keys; undefined where none was, or the answer does not say.
 *   It may be less than there are: how many Upwell gives at most is unknown
 */
export async function findExisting(
	client: UpwellClient,
	budget: RetryBudget,
	search: Endpoint,
	inputs: IDataObject[],
): Promise<ReadonlySet<string> | undefined> {
	const found = await searchRecords(client, { ...budget }, search, {
		where: anyOf(inputs),
		orderBy: [{ id: 'ASC' }],
		limit: inputs.length,
		offset: 0,
	});
	if (found.kind !== 'done') return undefined;
	const existing = new Set(found.value.flatMap((record) => sourceKeyOf(record) ?? []).map(keyText));
	return existing.size > 0 ? existing : undefined;
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
