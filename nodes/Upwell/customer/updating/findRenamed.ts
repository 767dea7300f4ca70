import type { IDataObject } from 'n8n-workflow';
import { wasMadeSince } from '../../api/age';
import type { UpwellClient } from '../../api/client';
import { getCustomer } from '../../api/customers/get';
import type { CustomerReference } from '../../api/customers/reference';
import type { Sending } from '../../api/deliver';

/**
 * Finds the customer under the source pair that an earlier attempt, of which nobody knows, may have given it; not one that
 * had this pair before.
 *
 * @param after how it is referred to then
 * @param input what was sent
 * @param unknownSince `Date.now()` at the start of that attempt; undefined where there was none
 */
export async function findRenamed(
	client: UpwellClient,
	sending: Sending,
	after: CustomerReference,
	input: IDataObject,
	unknownSince: number | undefined,
): Promise<IDataObject | undefined> {
	if (unknownSince === undefined) return undefined;
	const found = await getCustomer(client, sending, after, true);
	if (found.kind !== 'done') return undefined;
	const customer = found.value;
	const isOurs =
		wasMadeSince(customer, unknownSince, found.reply, 'updatedAt') &&
		Object.entries(input).every(([name, sent]) => mayCarry(customer[name], sent));
	return isOurs ? customer : undefined;
}

/** Whether a field may hold what was sent. Some are not returned; none of those that are is a time that was sent. */
function mayCarry(found: unknown, sent: unknown): boolean {
	return found === undefined || typeof sent === 'object' || found === sent;
}
