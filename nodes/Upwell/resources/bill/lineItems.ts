import { NUMBER, objectOf } from '../../parameters/fieldKinds';
import {
	amountPart,
	decimalPart,
	idPart,
	SOURCE_KEY_PARTS,
	textPart,
} from '../../parameters/formParts';
import { lineItemForm } from '../lineItemForm';

const LINE_ITEM = objectOf(
	...['createdAt', 'description', 'id', 'item', 'lineNumber', 'sourceSystem', 'sourceSystemId'],
	...['totalAmount', 'unitPrice', 'updatedAt'],
);

/** The line items that are stored along with a new bill [docs: bill-line-items; that they are the same is inferred]. */
export const BILL_LINE_ITEMS = lineItemForm({
	name: 'billLineItems',
	displayName: 'Bill Line Items',
	description: 'What is billed, item by item.',
	parts: [
		textPart('Description', 'description', { placeholder: 'e.g. Line haul' }),
		textPart('Item', 'item', { placeholder: 'e.g. FREIGHT' }),
		idPart('Line Number', 'lineNumber', { placeholder: 'e.g. 1' }),
		decimalPart('Quantity', 'quantity', { placeholder: 'e.g. 1' }),
		...SOURCE_KEY_PARTS,
		amountPart('Total Amount', 'totalAmount', { placeholder: 'e.g. 2847.50' }),
		amountPart('Unit Price', 'unitPrice', { placeholder: 'e.g. 2847.50' }),
	],
	example: '{ "item": "FREIGHT", "totalAmount": 284750 }',
	preview: { ...LINE_ITEM, properties: { ...LINE_ITEM.properties, quantity: NUMBER } },
});
