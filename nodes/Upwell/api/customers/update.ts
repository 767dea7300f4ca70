import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../client';
import { deliver, type AttemptHistory, type Sending } from '../deliver';
import type { Outcome } from '../outcome';
import { readUpdate, type Update } from './answers';
import { CUSTOMERS, customerPath, type CustomerReference } from './paths';

/** What is to change; a field that is null is cleared [inferred]. */
export interface CustomerChange {
	/** `CustomersSetInput`: the customer's own columns, no related records [inferred]. */
	input: IDataObject;
	/** `CustomerRulesSetInput`. */
	customerRulesInput?: IDataObject;
}

/**
 * Changes one customer: `PUT /api/rest/customers/{id}`, or `PUT /api/rest/customers` with the source pair in the body
 * [docs: api-reference/customers/update-one-customer, …/update-one-customer-by-source-system-id]. Never creates one
 * [inferred].
 *
 * @param mustEnd see `Delivery`
 * @throws Abandoned, see `deliver`
 */
export async function updateCustomer(
	client: UpwellClient,
	sending: Sending,
	reference: CustomerReference,
	change: CustomerChange,
	history: AttemptHistory,
	mustEnd = false,
): Promise<Outcome<Update>> {
	const [path, named] =
		'id' in reference ? [customerPath(reference.id), {}] : [CUSTOMERS, { ...reference }];
	return await deliver(client, sending, {
		call: 'updateCustomer',
		request: { method: 'PUT', path, body: { ...named, ...change } },
		read: (body) => readUpdate(body, Object.keys(change.input).length === 0),
		history,
		mustEnd,
	});
}
