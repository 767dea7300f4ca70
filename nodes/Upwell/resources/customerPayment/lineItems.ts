import { objectOf } from '../../parameters/fieldKinds';
import { amountPart, idPart, SOURCE_KEY_PARTS, textPart } from '../../parameters/formParts';
import { UNPUBLISHED_WORDS } from '../commonFields';
import { lineItemForm } from '../lineItemForm';

/**
 * The line items that are stored along with a new payment: those of the fields of a line item of its own that make sense in
 * one [inferred from api-reference/customer-payment-line-items; the page of the payment shows them collapsed].
 */
export const PAYMENT_LINE_ITEMS = lineItemForm({
	name: 'paymentLineItems',
	displayName: 'Payment Line Items',
	description: 'What the payment is for, invoice by invoice.',
	parts: [
		idPart('Customer ID', 'customerId', { placeholder: 'e.g. cus_1a2b3c' }),
		amountPart('Fees', 'fees', { placeholder: 'e.g. 12.50' }),
		idPart('Invoice ID', 'invoiceId', { placeholder: 'e.g. inv_1a2b3c' }),
		textPart('Notes', 'notes'),
		...SOURCE_KEY_PARTS,
		textPart('Status', 'status', { description: UNPUBLISHED_WORDS }),
		amountPart('Total Amount', 'totalAmount', { placeholder: 'e.g. 2847.50' }),
		amountPart('Total Amount With Fees', 'totalAmountWithFees', { placeholder: 'e.g. 2860' }),
	],
	example: '{ "invoiceId": "inv_1a2b3c", "totalAmount": 284750 }',
	preview: objectOf(
		...['createdAt', 'customerId', 'id', 'invoiceId', 'sourceSystem', 'sourceSystemId'],
		...['status', 'totalAmount', 'updatedAt'],
	),
});
