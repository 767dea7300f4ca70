import type { IDataObject } from 'n8n-workflow';
// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';
import type { UpwellClient } from './client';
import { deliver, type Sending, type AttemptHistory } from './deliver';
import type { Outcome } from './outcome';
import { asRecord, type Answer } from './reply';
import { keyOf, pairOf, type SourcePair } from './sourcePair';

const CUSTOMERS = '/api/rest/customers';
const BULK_CUSTOMERS = '/api/rest/bulk-customers';

/** Server clocks are read off a header in whole seconds, and the answer was on its way for some of them. */
const CLOCK_SLACK_MS = 5_000;

/**
 * Creates one customer: `POST /api/rest/customers` with `{"input": …}`, answered by `{"createCustomer": …}`
 * [docs: api-reference/customers/create-one-customer]. Sent again after an unknown outcome only with the source pair,
 * of which Upwell refuses a second copy [docs: integration-patterns]; without it two posts make two customers [inferred].
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
		request: { method: 'POST', path: CUSTOMERS, body: { input } },
		read: (body) => readCustomer(asRecord(body)?.createCustomer),
		safeToResend: pairOf(input) !== undefined,
		history,
	});
}

/**
 * Creates many customers at once: `POST /api/rest/bulk-customers` with `{"inputs": [ … ]}`, answered by
 * `{"createCustomers": {"returning": [ … ]}}` [docs: api-reference/customers/create-many-customers]. One row that Upwell
 * refuses makes it refuse all [inferred], and the order of what comes back is unknown, so the customers are given out by
 * their pairs. Never sent again after an unknown outcome: which of the rows is in the way could not be told.
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
		request: { method: 'POST', path: BULK_CUSTOMERS, body: { inputs } },
		read: (body) => {
			const { returning } = asRecord(asRecord(body)?.createCustomers) ?? {};
			return Array.isArray(returning) ? byPair(returning) : undefined;
		},
		safeToResend: false,
		history,
	});
}

function byPair(customers: unknown[]): Map<string, IDataObject> {
	const found = new Map<string, IDataObject>();
	for (const entry of customers) {
		const customer = readCustomer(entry);
		const pair = pairOf(customer);
		if (customer && pair && !found.has(keyOf(pair))) found.set(keyOf(pair), customer);
	}
	return found;
}

/**
 * Looks a customer up by its source pair: `POST /api/rest/customers/search`
 * [docs: api-reference/customers/search-customers]. The form of the filter is inferred, so a customer that does not
 * carry the pair is not taken for the one that was looked for.
 *
 * @returns the customer, or null when there is none, as the value of the outcome `done`
 * @throws Abandoned, see `deliver`
 */
export async function findCustomer(
	client: UpwellClient,
	sending: Sending,
	pair: SourcePair,
): Promise<Outcome<IDataObject | null>> {
	const { sourceSystem, sourceSystemId } = pair;
	const where = { sourceSystem: { _eq: sourceSystem }, sourceSystemId: { _eq: sourceSystemId } };
	const carriesPair = (customer: IDataObject | undefined) => {
		const found = pairOf(customer);
		return found !== undefined && keyOf(found) === keyOf(pair);
	};
	return await deliver(client, sending, {
		request: { method: 'POST', path: `${CUSTOMERS}/search`, body: { where, limit: 1 } },
		read: (body) => {
			const { customers } = asRecord(body) ?? {};
			if (!Array.isArray(customers)) return undefined;
			return customers.map(readCustomer).find(carriesPair) ?? null;
		},
		safeToResend: true,
	});
}

/** A customer as Upwell sends it: an object with an `id`, whatever else it holds. */
function readCustomer(value: unknown): IDataObject | undefined {
	const customer = asRecord(value);
	const { id } = customer ?? {};
	const hasId = (typeof id === 'string' && id.trim() !== '') || typeof id === 'number';
	return hasId ? (customer as IDataObject) : undefined;
}

/**
 * Whether a customer was made at or after a moment, judged by the server's clock alone, so that clocks need not agree.
 *
 * @param customer as it was found
 * @param since the moment, by the clock of this machine (`Date.now()`)
 * @param answer the one that brought the customer, received just now; its `Date` header is the server's clock
 * @returns true also when the server gives no `Date` or no `createdAt`, or one that nobody can read
 */
export function wasMadeSince(customer: IDataObject, since: number, answer: Answer): boolean {
	const serverNow = Date.parse(answer.date ?? '');
	const createdAt = parseTimestamp(customer.createdAt);
	if (Number.isNaN(serverNow) || Number.isNaN(createdAt)) return true;
	const ago = Date.now() - since;
	return createdAt >= serverNow - ago - CLOCK_SLACK_MS;
}

/** Timestamps carry a zone [docs]; one that does not is UTC rather than the time of this machine. */
function parseTimestamp(value: unknown): number {
	return typeof value === 'string'
		? DateTime.fromISO(value.trim(), { zone: 'utc' }).toMillis()
		: NaN;
}
