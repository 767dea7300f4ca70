import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../../api/client';
import { searchCustomers } from '../../api/customers/search';
import type { Sending } from '../../api/deliver';
import { keyOf, pairOf } from '../../api/sourcePair';

/**
 * Asks which customers exist already, all at once.
 *
 * @param inputs each with both parts of the source pair
 * @returns those that were found, by `keyOf` their pairs; undefined where none was, or the answer does not say. It may be
 *   less than there are: how many Upwell gives at most is unknown
 */
export async function findKnown(
	client: UpwellClient,
	sending: Sending,
	inputs: IDataObject[],
): Promise<ReadonlySet<string> | undefined> {
	const found = await searchCustomers(
		client,
		{ ...sending },
		{ where: anyOf(inputs), orderBy: [{ id: 'ASC' }], limit: inputs.length, offset: 0 },
	);
	if (found.kind !== 'done') return undefined;
	const known = new Set(found.value.flatMap((customer) => pairOf(customer) ?? []).map(keyOf));
	return known.size > 0 ? known : undefined;
}

/** The customers with any of these pairs; the operators are inferred. */
function anyOf(inputs: IDataObject[]): IDataObject {
	const idsOf = new Map<unknown, unknown[]>();
	for (const { sourceSystem, sourceSystemId } of inputs) {
		const ids = idsOf.get(sourceSystem) ?? [];
		idsOf.set(sourceSystem, ids);
		ids.push(sourceSystemId);
	}
	const ofSystems = [...idsOf].map(([system, ids]) => ({
		sourceSystem: { _eq: system },
		sourceSystemId: { _in: ids },
	})) as IDataObject[];
	return ofSystems.length === 1 ? ofSystems[0] : { _or: ofSystems };
}
