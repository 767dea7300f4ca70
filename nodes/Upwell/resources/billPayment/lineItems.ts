import { NUMBER, objectOf } from '../../parameters/fieldKinds';
import {
	amountPart,
	datePart,
	decimalPart,
	idPart,
	SOURCE_KEY_PARTS,
	textPart,
} from '../../parameters/formParts';
import { UNPUBLISHED_WORDS } from '../commonFields';
import { lineItemForm } from '../lineItemForm';

const LINE_ITEM = objectOf(
	...['amount', 'billId', 'billingAccountNumber', 'billingName', 'carrierId', 'checkOrAchNumber'],
	...['createdAt', 'id', 'notes', 'sourceSystem', 'sourceSystemId', 'status', 'transactionDate'],
	'updatedAt',
);

/**
 * The line items that are stored along with a new payment of bills: carrier payment line items
 * [docs: api-reference/bill-payments/create-bill-payment, …/carrier-payment-line-items].
 */
export const BILL_PAYMENT_LINE_ITEMS = lineItemForm({
	name: 'billPaymentLineItems',
	displayName: 'Bill Payment Line Items',
	description: 'What is paid, bill by bill.',
	parts: [
		amountPart('Amount', 'amount', { placeholder: 'e.g. 2847.50' }),
		idPart('Bill ID', 'billId', { placeholder: 'e.g. bill_1a2b3c' }),
		idPart('Billing Account Number', 'billingAccountNumber'),
		textPart('Billing Name', 'billingName'),
		idPart('Carrier ID', 'carrierId', { placeholder: 'e.g. car_1a2b3c' }),
		idPart('Check or ACH Number', 'checkOrAchNumber', { placeholder: 'e.g. 100245' }),
		textPart('Notes', 'notes'),
		decimalPart('Reference Number', 'referenceNumber', { placeholder: 'e.g. 1001' }),
		...SOURCE_KEY_PARTS,
		textPart('Status', 'status', { description: UNPUBLISHED_WORDS }),
		datePart('Transaction Date', 'transactionDate'),
	],
	example: '{ "billId": "bill_1a2b3c", "amount": 284750 }',
	preview: { ...LINE_ITEM, properties: { ...LINE_ITEM.properties, referenceNumber: NUMBER } },
});
