import type { Endpoint } from '../description';
import { anotherRecord, rowCount, valueOf, type DeleteResult } from './answers';
import { asRecord } from './apiMessage';
import type { UpwellClient } from './client';
import { sendDelete } from './deleteRecord';
import { AnswerMismatch, type Outcome } from './outcome';
import type { RetryBudget, WriteAttempts } from './sendWithRetry';

/** A link between two records, by their IDs in Upwell. */
export interface ShipmentLink {
	invoiceId: string;
	shipmentId: string;
}

/**
 * Removes the link between an invoice and a shipment: answered by its two IDs
 * [docs: api-reference/invoice-shipments/unlink-invoice-from-shipment], or by null where there is no such link
 * [HASURA: issue 10184]. See `sendDelete`.
 */
export async function unlinkShipment(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	link: ShipmentLink,
	attempts: WriteAttempts,
): Promise<Outcome<DeleteResult>> {
	const { invoiceId: id, shipmentId } = link;
	const read = (answer: unknown) => readUnlinked(valueOf(answer, endpoint), link);
	return await sendDelete(
		client,
		budget,
		{ endpoint, id, pathParts: { shipmentId }, read },
		attempts,
	);
}

/** Other deletes answer with a number of rows, which is accepted here too. */
function readUnlinked(
	value: unknown,
	{ invoiceId, shipmentId }: ShipmentLink,
): DeleteResult | AnswerMismatch | null | undefined {
	if (value === null) return null;
	const count = rowCount(value);
	if (count === 0) return null;
	if (count !== undefined) {
		return count === 1 ? {} : new AnswerMismatch({ reason: 'severalChanged', count });
	}
	const link = asRecord(value);
	if (link?.invoiceId === undefined && link?.shipmentId === undefined) return undefined;
	const isMeant = (given: unknown, id: string) => given === undefined || String(given) === id;
	if (isMeant(link.invoiceId, invoiceId) && isMeant(link.shipmentId, shipmentId)) return {};
	return anotherRecord({ id: String(link.invoiceId) }, true);
}
