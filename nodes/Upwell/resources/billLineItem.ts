import type { Field, Noun, ResourceDescription } from '../description';
import { create } from '../operations/create';
import { resource } from '../operations/operation';
import { update } from '../operations/update';
import {
	amountField as amount,
	answerField as answer,
	decimalField as decimal,
	idField as id,
	textField as text,
} from '../parameters/fieldKinds';
import { sourceKeyFields } from '../parameters/sourceKeyFields';
import { CREATE_ONCE, endpoint, UPDATE } from './endpoint';
import { COLUMN } from './uses';

const NOUN: Noun = { one: 'bill line item', many: 'bill line items', article: 'a' };

/** The fields of a line item of a bill [docs: api-reference/bill-line-items]. The meanings are inferred. */
const FIELDS: readonly Field[] = [
	id('Bill ID', 'billId', 'The Upwell ID of the bill that it is a part of', {
		in: ['create', 'output'],
		placeholder: 'e.g. bill_1a2b3c',
	}),
	answer('Created At', 'createdAt'),
	text('Description', 'description', 'What is billed', {
		...COLUMN,
		placeholder: 'e.g. Line haul',
	}),
	answer('ID', 'id', { type: 'string' }),
	text('Item', 'item', 'What kind of item it is', { ...COLUMN, placeholder: 'e.g. FREIGHT' }),
	id('Line Number', 'lineNumber', 'Its number in the bill', COLUMN),
	decimal('Quantity', 'quantity', 'How many there are', { ...COLUMN, placeholder: 'e.g. 1' }),
	...sourceKeyFields(NOUN, COLUMN.in, false, ['line item'], false),
	amount('Total Amount', 'totalAmount', 'What has to be paid for it', COLUMN),
	amount('Unit Price', 'unitPrice', 'What one of them costs', COLUMN),
	answer('Updated At', 'updatedAt'),
];

const LINE_ITEMS = '/api/rest/bill_line_items';

/** The line items of bills. Upwell publishes no way to read one [docs: api-reference/bill-line-items]. */
const BILL_LINE_ITEM = {
	value: 'billLineItem',
	displayName: 'Bill Line Item',
	noun: NOUN,
	fields: FIELDS,
	simplified: [
		...['id', 'sourceSystem', 'sourceSystemId'],
		...['billId', 'item', 'description', 'totalAmount'],
	],
	shownFirst: ['sourceSystem', 'sourceSystemId', 'billId', 'item', 'totalAmount'],
	identity: { id: { placeholder: 'bli_1a2b3c' } },
	endpoints: {
		create: endpoint('POST', LINE_ITEMS, 'createBillLineItem', CREATE_ONCE),
		update: endpoint('PATCH', `${LINE_ITEMS}/{id}`, 'updateBillLineItem', UPDATE),
	},
} as const satisfies ResourceDescription;

export const billLineItem = resource(BILL_LINE_ITEM, [
	create(BILL_LINE_ITEM, BILL_LINE_ITEM.endpoints.create),
	update(BILL_LINE_ITEM),
]);
