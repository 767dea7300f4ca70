import type { IDataObject } from 'n8n-workflow';
// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';
import type { UpwellClient } from './client';
import { deliver, type Sending, type AttemptHistory } from './deliver';
import type { Outcome } from './outcome';
import { asRecord, type Answer } from './reply';

/** The caller's name for a record, which Upwell keeps unique [docs: integration-patterns]. */
export interface SourcePair {
	sourceSystem: string;
	sourceSystemId: string;
}

const CUSTOMERS = '/api/rest/customers';

/** Server clocks are read off a header in whole seconds, and the answer was on its way for some of them. */
const CLOCK_SLACK_MS = 5_000;

/** The pair of an input, or undefined when it does not carry both parts. */
export function pairOf(input: IDataObject): SourcePair | undefined {
	const { sourceSystem, sourceSystemId } = input;
	return typeof sourceSystem === 'string' && typeof sourceSystemId === 'string'
		? { sourceSystem, sourceSystemId }
		: undefined;
}

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
	{ sourceSystem, sourceSystemId }: SourcePair,
): Promise<Outcome<IDataObject | null>> {
	const where = { sourceSystem: { _eq: sourceSystem }, sourceSystemId: { _eq: sourceSystemId } };
	const carriesPair = (customer: IDataObject | undefined) =>
		String(customer?.sourceSystem) === sourceSystem &&
		String(customer?.sourceSystemId) === sourceSystemId;
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
