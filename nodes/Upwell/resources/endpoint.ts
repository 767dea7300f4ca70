import type { Endpoint } from '../description';

type ResendRule = Pick<Endpoint, 'resend' | 'evidence'>;

/**
 * An endpoint on one line.
 *
 * @param responseKey the key of the answer under which the result stands
 * @param rule whether it may be sent again after an unknown outcome
 */
export function endpoint(
	method: Endpoint['method'],
	path: Endpoint['path'],
	responseKey: string,
	rule: ResendRule,
): Endpoint {
	return { method, path, responseKey, ...rule };
}

export const READ: ResendRule = {
	resend: 'always',
	evidence: 'docs: api-reference (a read changes nothing)',
};

export const UPDATE: ResendRule = {
	resend: 'always',
	evidence: 'inferred: the same change made twice is the same change',
};

export const DELETE: ResendRule = {
	resend: 'always',
	evidence:
		'inferred: what is deleted twice is deleted, and the second answer says that there is nothing',
};

export const APPROVE: ResendRule = {
	resend: 'never',
	evidence: 'inferred: an action, of which only the record tells whether it was done',
};

/** Customers, shipments and invoices. */
export const CREATE_UNIQUE: ResendRule = {
	resend: 'withSourceKey',
	evidence: 'docs: integration-patterns (a second copy of a source key is refused)',
};

/** All other records, also with a source key. */
export const CREATE_ONCE: ResendRule = {
	resend: 'never',
	evidence:
		'inferred: that a second copy is refused is documented for customers, shipments and invoices only',
};

export const CREATE_MANY: ResendRule = {
	resend: 'never',
	evidence: 'inferred: the refusal of a second attempt would not say which row exists',
};

/** Deletes one document of the record at this path [docs: api-reference/invoice-documents/delete-invoice-document]. */
export const deleteDocumentOf = (record: Endpoint['path']): Endpoint =>
	endpoint('DELETE', `${record}/documents/{documentId}`, 'deleteFileAssociations', DELETE);
