import type { Endpoint } from '../description';
import { readDelete, valueOf, type DeleteResult } from './answers';
import type { UpwellClient } from './client';
import { sendDelete } from './deleteRecord';
import type { Outcome } from './outcome';
import type { RetryBudget, WriteAttempts } from './sendWithRetry';

/** A document of one record. */
export interface DocumentReference {
	/** Of the record, in Upwell. */
	id: string;
	documentId: string;
}

/** What a document may be known by in an answer: which of them the path takes is not published. */
const DOCUMENT_IDS = ['id', 'fileId', 'associationId'];

/**
 * Deletes one document of a record: `{affectedRows, returning: [{associationId, fileId, id}]}`
 * [docs: api-reference/invoice-documents/delete-invoice-document]. See `sendDelete`.
 */
export async function deleteDocument(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	{ id, documentId }: DocumentReference,
	attempts: WriteAttempts,
): Promise<Outcome<DeleteResult>> {
	const read = (answer: unknown) =>
		readDelete(valueOf(answer, endpoint), (document) =>
			DOCUMENT_IDS.some((name) => String(document[name]) === documentId),
		);
	return await sendDelete(
		client,
		budget,
		{ endpoint, id, pathParts: { documentId }, read },
		attempts,
	);
}
