import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../description';
import { readRecords, valueOf } from './answers';
import { asRecord, isRefusalAlone } from './apiMessage';
import type { UpwellClient } from './client';
import { AnswerMismatch, type Outcome } from './outcome';
import { sendWithRetry, type RetryBudget } from './sendWithRetry';

/** A document need not name itself: nothing but its `type` is published [docs: api-guides/carrier-invoice-status]. */
const readDocument = (value: unknown) => asRecord(value) as IDataObject | undefined;

/**
 * Lists the documents of one record. Under which key they stand is not published, so the only list in the answer is taken for
 * them where the inferred key is missing. A document that says itself that it belongs to another record is a mismatch. Throws
 * as `sendWithRetry` does.
 *
 * @param idName what the ID of such a record is called in others, such as `carrierInvoiceId`
 */
export async function listDocuments(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	{ id, idName }: { id: string; idName: string },
): Promise<Outcome<IDataObject[]>> {
	const read = (body: unknown) => {
		if (isRefusalAlone(body)) return undefined;
		const list = valueOf(body, endpoint) ?? onlyList(body);
		if (list === null) return null;
		const documents = readRecords(list, readDocument);
		const isOfAnother = ({ [idName]: owner }: IDataObject) =>
			typeof owner === 'string' && owner !== id;
		return documents?.some(isOfAnother) ? new AnswerMismatch({ reason: 'notFiltered' }) : documents;
	};
	return await sendWithRetry(client, budget, { endpoint, id, read, namesRecord: true });
}

/** The list in an answer that holds no other; null where it holds nothing but null, which says that there is no such record. */
function onlyList(value: unknown): unknown {
	if (Array.isArray(value) || value === null) return value;
	const parts = Object.values(asRecord(value) ?? {});
	const lists = parts.filter(Array.isArray);
	if (lists.length === 1) return lists[0];
	return parts.length === 1 ? onlyList(parts[0]) : undefined;
}
