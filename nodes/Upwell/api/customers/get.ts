import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../client';
import { deliver, type Sending } from '../deliver';
import type { Outcome } from '../outcome';
import { asRecord } from '../reply';
import { readCustomerOrNull, readCustomers } from './answers';
import { CUSTOMER_SEARCH, customerPath } from './paths';
import { isReferredTo, type CustomerReference } from './reference';

/**
 * Gets one customer by its ID: `GET /api/rest/customers/{id}`, answered by `{"customer": …}`
 * [docs: api-reference/customers/get-one-customer]; an ID that Upwell does not know by `null` or 404 [inferred]. By its
 * source pair: a search, of which the form of the filter is inferred, so a customer that does not carry the pair is neither
 * taken for the one that was looked for nor for a sign that there is none.
 *
 * @param mustEnd see `Delivery`
 * @throws Abandoned, see `deliver`
 */
export async function getCustomer(
	client: UpwellClient,
	sending: Sending,
	reference: CustomerReference,
	mustEnd = false,
): Promise<Outcome<IDataObject>> {
	if ('id' in reference) {
		return await deliver(client, sending, {
			call: 'getCustomer',
			request: { method: 'GET', path: customerPath(reference.id) },
			read: (body) => readCustomerOrNull(asRecord(body)?.customer),
			mustEnd,
		});
	}
	const { sourceSystem, sourceSystemId } = reference;
	const where = { sourceSystem: { _eq: sourceSystem }, sourceSystemId: { _eq: sourceSystemId } };
	return await deliver(client, sending, {
		call: 'searchCustomers',
		request: { method: 'POST', path: CUSTOMER_SEARCH, body: { where, limit: 1 } },
		read: (body) => {
			const customers = readCustomers(body);
			return customers?.length === 0
				? null
				: customers?.find((customer) => isReferredTo(reference, customer));
		},
		mustEnd,
	});
}
