import { JSON_IN_CENTS } from '../../messages/amounts';
import { listOf, NUMBER, objectOf } from '../../parameters/fieldKinds';
import {
	amountPart,
	decimalPart,
	idPart,
	SOURCE_KEY_PARTS,
	textPart,
} from '../../parameters/formParts';
import { relatedForm } from '../../parameters/relatedForm';

const LINE_ITEM = objectOf(
	...['createdAt', 'description', 'id', 'item', 'lineNumber', 'sourceSystem', 'sourceSystemId'],
	...['totalAmount', 'unitPrice', 'updatedAt'],
);

/** The line items that are stored along with a new bill [docs: bill-line-items; that they are the same is inferred]. */
export const BILL_LINE_ITEMS = relatedForm(
	{
		name: 'billLineItems',
		displayName: 'Bill Line Items',
		description:
			'What is billed, item by item. Leave out what you do not know; a line item with nothing in it is not sent.',
		entry: 'Line Item',
		entryName: 'lineItem',
		parts: [
			textPart('Description', 'description', { placeholder: 'e.g. Line haul' }),
			textPart('Item', 'item', { placeholder: 'e.g. FREIGHT' }),
			idPart('Line Number', 'lineNumber', { placeholder: 'e.g. 1' }),
			decimalPart('Quantity', 'quantity', { placeholder: 'e.g. 1' }),
			...SOURCE_KEY_PARTS,
			amountPart('Total Amount', 'totalAmount', { placeholder: 'e.g. 2847.50' }),
			amountPart('Unit Price', 'unitPrice', { placeholder: 'e.g. 2847.50' }),
		],
		asJson: {
			displayName: 'Bill Line Items (JSON)',
			name: 'billLineItemsJson',
			description: `Line items as a list, instead of the form 'Bill Line Items': for those of an earlier node, or with fields that the form does not have. ${JSON_IN_CENTS}.`,
			hint: 'Such as [{ "item": "FREIGHT", "totalAmount": 284750 }]',
		},
	},
	{
		in: ['create', 'output'],
		preview: listOf({
			...LINE_ITEM,
			properties: { ...LINE_ITEM.properties, quantity: NUMBER },
		}),
	},
);
