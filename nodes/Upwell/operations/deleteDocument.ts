import type { Endpoint, ResourceDescription } from '../description';
import { describeMissingDocument } from '../messages/documents';
import { idParameter } from '../parameters/idParameter';
import { deleteDocument as sendDelete } from '../transport/deleteDocument';
import { documentsOf } from './documents';
import type { Operation } from './operation';
import { removeFromRecord } from './removal';

/** Delete Document: one document of the record that each item names. */
export function deleteDocument(resource: ResourceDescription, endpoint: Endpoint): Operation {
	const { noun, displayName } = resource;
	const documents = documentsOf(resource);
	const part = idParameter(documents.noun, {
		displayName: 'Document ID',
		name: 'documentId',
		placeholder: 'e.g. fia_1a2b3c',
		description: `The ID of the document in Upwell. Upwell does not publish which of its IDs is meant: probably that of the link between the file and the ${noun.one}, not that of the file.`,
	});
	const labels = { record: displayName, document: part.property.displayName };

	return removeFromRecord(resource, endpoint, {
		option: {
			name: 'Delete Document',
			value: 'deleteDocument',
			description: `Delete a document of ${noun.article} ${noun.one}`,
			action: `Delete ${noun.one} document`,
		},
		change: 'deleted',
		removed: documents,
		part,
		toldId: 'part',
		send: async (client, budget, id, documentId, attempts) =>
			await sendDelete(client, budget, endpoint, { id, documentId }, attempts),
		describeMissing: (outcome, id, documentId) =>
			describeMissingDocument(
				outcome,
				{ id, documentId },
				{ record: noun, document: documents.noun },
				labels,
			),
	});
}
