import type { Noun } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { DocumentReference } from '../transport/deleteDocument';
import type { UnsuccessfulOutcome } from '../transport/outcome';
import { factsOf } from './details';
import { named, quoted, sentences } from './words';

/** Says that a record has no such document, or that there is no such record: Upwell does not tell which. */
export function describeMissingDocument(
	{ result }: UnsuccessfulOutcome,
	{ id, documentId }: DocumentReference,
	{ record, document }: { record: Noun; document: Noun },
	labels: { record: string; document: string },
): ErrorReport {
	const message = `Upwell has no ${document.one} with the ID ${quoted(documentId)} for the ${named({ id }, record)}`;
	const description = sentences(
		`Check '${labels.document}' and '${labels.record}'.`,
		`The document might have been deleted before, or the ${record.one} belongs to an integration that this API key cannot see.`,
		'Upwell does not publish which of the IDs of a document is meant.',
	);
	return { ...factsOf('missing', result), message, description };
}

/** Tells an AI agent that there are none: n8n gives it nothing to read for an empty list. */
export function noDocuments({ one }: Noun): string {
	return `Upwell shows no documents for this ID: the ${one} has none, or there is no such ${one}.`;
}
