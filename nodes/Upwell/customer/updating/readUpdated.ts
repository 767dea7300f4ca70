import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../../api/client';
import type { Update } from '../../api/customers/answers';
import { getCustomer } from '../../api/customers/get';
import type { CustomerReference } from '../../api/customers/reference';
import type { CustomerChange } from '../../api/customers/update';
import type { Sending } from '../../api/deliver';
import type { Outcome } from '../../api/outcome';
import { asRecord, type Answer } from '../../api/reply';
import { ItemFailure } from '../../explanation';
import { surroundingsOf } from '../messages/shared';
import { explainUnread } from '../messages/update';

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
	{ customerRulesInput }: CustomerChange,
	{ value, reply }: Extract<Outcome<Update>, { kind: 'done' }>,
): Promise<{ customer: IDataObject; reply: Answer }> {
	const { customer, rulesChanged = 0 } = value;
	if (customer) {
		const rule = asRecord(customer.customerRule);
		// The rule is changed after the customer, and the answer shows it as it was before [inferred].
		if (!rule || rulesChanged === 0) return { customer, reply };
		const customerRule = { ...rule, ...customerRulesInput } as IDataObject;
		return { customer: { ...customer, customerRule }, reply };
	}
	const found = await getCustomer(client, sending, reference, true);
	if (found.kind === 'done') return { customer: found.value, reply: found.reply };
	throw new ItemFailure(explainUnread(found, surroundingsOf(client, sending)));
}
