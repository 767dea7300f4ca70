import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../client';
import { deliver, type AttemptHistory, type Sending } from '../deliver';
import type { Outcome } from '../outcome';
import { asRecord } from '../reply';
import { pairOf } from '../sourcePair';
import { readCreated, readCustomer } from './answers';
import { BULK_CUSTOMERS, CUSTOMERS } from './paths';

/**
 * Creates one customer: `POST /api/rest/customers` with `{"input": …}`, answered by `{"createCustomer": …}`
 * [docs: api-reference/customers/create-one-customer].
 *
 * @throws Abandoned, see `deliver`
 */
export async function createCustomer(
	client: UpwellClient,
	sending: Sending,
	input: IDataObject,
	history: AttemptHistory,
): Promise<Outcome<IDataObject>> {
	return await deliver(client, sending, {
		call: 'createCustomer',
		request: { method: 'POST', path: CUSTOMERS, body: { input } },
		read: (body) => readCustomer(asRecord(body)?.createCustomer),
		hasSourcePair: pairOf(input) !== undefined,
		history,
	});
}

/**
 * Creates many customers at once: `POST /api/rest/bulk-customers` with `{"inputs": [ … ]}`, answered by
 * `{"createCustomers": {"returning": [ … ]}}` [docs: api-reference/customers/create-many-customers]. One row that Upwell
 * refuses makes it refuse all [inferred], and the order of what comes back is unknown, so the customers are given out by
 * their pairs.
 *
 * @param inputs each with both parts of the source pair, and each pair once
 * @returns the customers by `keyOf` their pairs, as far as the answer holds them, as the value of the outcome `done`
 * @throws Abandoned, see `deliver`
 */
export async function createCustomers(
	client: UpwellClient,
	sending: Sending,
	inputs: IDataObject[],
	history: AttemptHistory,
): Promise<Outcome<Map<string, IDataObject>>> {
	return await deliver(client, sending, {
		call: 'createCustomers',
		request: { method: 'POST', path: BULK_CUSTOMERS, body: { inputs } },
		read: readCreated,
		history,
	});
}
