import type { Field, PreviewSchema } from '../description';
import { JSON_IN_CENTS } from '../messages/amounts';
import { listOf } from '../parameters/fieldKinds';
import type { FormPart } from '../parameters/related';
import { relatedForm } from '../parameters/relatedForm';

/** What the line items of a resource have of their own. */
interface LineItems {
	name: string;
	displayName: string;
	/** What they are, as a sentence. */
	description: string;
	/** What else there is to say of them, as a sentence. */
	note?: string;
	parts: readonly FormPart[];
	/** One of them in Upwell's own form. */
	example: string;
	/** How one of them looks in an answer. */
	preview: PreviewSchema;
}

/** The form for line items that are stored along with a new record, and the same as JSON. */
export function lineItemForm({
	name,
	displayName,
	description,
	note,
	parts,
	example,
	preview,
}: LineItems): [form: Field, json: Field] {
	const howTo = 'Leave out what you do not know; a line item with nothing in it is not sent.';
	return relatedForm(
		{
			name,
			displayName,
			description: [description, howTo, note].filter(Boolean).join(' '),
			entry: 'Line Item',
			entryName: 'lineItem',
			parts,
			asJson: {
				displayName: `${displayName} (JSON)`,
				name: `${name}Json`,
				description: `Line items as a list, instead of the form '${displayName}': for line items from an earlier node, or with fields that the form does not have. ${JSON_IN_CENTS}.`,
				hint: `Such as [${example}]`,
			},
		},
		{ in: ['create', 'output'], preview: listOf(preview) },
	);
}
