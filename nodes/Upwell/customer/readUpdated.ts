import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../api/client';
import type { Update } from '../api/customers/answers';
import { getCustomer } from '../api/customers/get';
import type { CustomerReference } from '../api/customers/paths';
import type { Sending } from '../api/deliver';
import type { Outcome } from '../api/outcome';
import type { Answer } from '../api/reply';
import { ItemFailure } from '../explanation';
import { explainUnread } from './messages/update';

/**
 * The customer as it is after an update, also where the answer to the update leaves it out.
 *
 * @returns the customer, and the answer that brought it
 * @throws ItemFailure when it cannot be read
 */
export async function readUpdated(
	client: UpwellClient,
	sending: Sending,
	reference: CustomerReference,
	{ value, reply }: Extract<Outcome<Update>, { kind: 'done' }>,
): Promise<{ customer: IDataObject; reply: Answer }> {
	if (value.customer) return { customer: value.customer, reply };
	const found = await getCustomer(client, sending, reference, true);
	if (found.kind === 'done') return { customer: found.value, reply: found.reply };
	const about = { host: client.host, timeoutMs: sending.timeoutMs };
	throw new ItemFailure(explainUnread(found, about));
}
