import { JSON_IN_CENTS } from '../../messages/amounts';
import { amount } from '../../parameters/amount';
import { listOf, objectOf } from '../../parameters/fieldKinds';
import { idText, systemName } from '../../parameters/id';
import type { FormPart } from '../../parameters/related';
import { relatedForm } from '../../parameters/relatedForm';

const part = (
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
	parse?: FormPart['parse'],
): FormPart => ({
	parameter: { displayName, name, type: 'string', default: '', placeholder, description },
	parse,
});

/**
 * The parts of a line item [docs: the response of api-reference/invoices/create-one-invoice; for input inferred]. Their
 * meanings are inferred: the documentation states names and types only.
 */
const PARTS: FormPart[] = [
	part('Item', 'item', 'e.g. Line Haul', 'What is charged, such as line haul or fuel surcharge'),
	part(
		'Remote ID',
		'remoteId',
		'e.g. 10042-1',
		'Another ID of the line item. Upwell does not publish what it is for.',
		idText,
	),
	part(
		'Source System',
		'sourceSystem',
		'e.g. TMSEZ',
		'A fixed name for the system that the line item comes from',
		systemName,
	),
	part('Source System ID', 'sourceSystemId', 'e.g. 10042-1', 'Its ID in that system', idText),
	part(
		'Total Amount',
		'totalAmount',
		'e.g. 2847.50',
		"What it costs, written as 'Amounts In' says. Upwell does not publish whether the items have to add up to the invoice.",
		amount,
	),
];

const SET_BY_UPWELL = ['createdAt', 'updatedAt'];
const NAMES = PARTS.map(({ parameter }) => parameter.name);

/** The form for line items, and the same as JSON. */
export const LINE_ITEMS = relatedForm(
	{
		name: 'invoiceLineItems',
		displayName: 'Invoice Line Items',
		description:
			'What the invoice charges for. Leave out what you do not know; a line item with nothing in it is not sent. Line items are stored along with a new invoice: an update does not change them.',
		entry: 'Line Item',
		entryName: 'lineItem',
		parts: PARTS,
		asJson: {
			displayName: 'Invoice Line Items (JSON)',
			name: 'invoiceLineItemsJson',
			description: `Line items as a list, instead of the form 'Invoice Line Items': for line items from an earlier node, or with fields that the form does not have. ${JSON_IN_CENTS}.`,
			hint: 'Such as [{ "item": "Line Haul", "totalAmount": 284750 }]',
		},
	},
	{ in: ['create', 'output'], preview: listOf(objectOf('id', ...NAMES, ...SET_BY_UPWELL)) },
);
