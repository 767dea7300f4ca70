import { objectOf } from '../../parameters/fieldKinds';
import { amountPart, idPart, systemPart, textPart } from '../../parameters/formParts';
import { lineItemForm } from '../lineItemForm';

/**
 * The line items that are stored along with a new invoice [docs: the response of api-reference/invoices/create-one-invoice;
 * for input inferred]. The meanings of their parts are inferred: the documentation states names and types only.
 */
export const LINE_ITEMS = lineItemForm({
	name: 'invoiceLineItems',
	displayName: 'Invoice Line Items',
	description: 'What the invoice charges for.',
	note: 'Line items are stored along with a new invoice: an update does not change them.',
	parts: [
		textPart('Item', 'item', {
			placeholder: 'e.g. Line Haul',
			description: 'What is charged, such as line haul or fuel surcharge',
		}),
		idPart('Remote ID', 'remoteId', {
			placeholder: 'e.g. 10042-1',
			description: 'Another ID of the line item. Upwell does not publish what it is for.',
		}),
		systemPart('Source System', 'sourceSystem', {
			placeholder: 'e.g. TMSEZ',
			description: 'A fixed name for the system that the line item comes from',
		}),
		idPart('Source System ID', 'sourceSystemId', {
			placeholder: 'e.g. 10042-1',
			description: 'Its ID in that system',
		}),
		amountPart('Total Amount', 'totalAmount', {
			placeholder: 'e.g. 2847.50',
			description:
				"What it costs, written as 'Amounts In' says. Upwell does not publish whether the items have to add up to the invoice.",
		}),
	],
	example: '{ "item": "Line Haul", "totalAmount": 284750 }',
	preview: objectOf(
		...['id', 'item', 'remoteId', 'sourceSystem', 'sourceSystemId', 'totalAmount'],
		...['createdAt', 'updatedAt'],
	),
});
