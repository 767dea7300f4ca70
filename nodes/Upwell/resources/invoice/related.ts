import type { Field } from '../../description';
import { JSON_IN_CENTS } from '../../messages/amounts';
import {
	listOf,
	objectOf,
	relatedListField as list,
	relatedRecordField as record,
} from '../../parameters/fieldKinds';
import { UNPUBLISHED_FIELDS } from '../commonFields';
import { RELATED_LIST, RELATED_RECORD } from '../uses';

export const CASS_BARCODE_MAPPING: Field = record(
	'CASS Barcode Mapping (JSON)',
	'cassBarcodeMapping',
	`How a barcode of Cass belongs to the invoice. ${UNPUBLISHED_FIELDS}`,
	RELATED_RECORD,
);

export const EDI_DOCUMENTS: Field = list(
	'EDI Documents (JSON)',
	'ediDocuments',
	`EDI documents to store along with the invoice, as a list. ${UNPUBLISHED_FIELDS}`,
	RELATED_LIST,
);

export const EXCEPTIONS: Field = list(
	'Exceptions (JSON)',
	'exceptions',
	'What is in the way of approving the invoice, as a list. Upwell opens exceptions by itself: leave this out unless Upwell asks for it.',
	{
		...RELATED_LIST,
		in: ['create', 'output'],
		preview: listOf(objectOf('id', 'status', 'type')),
	},
);

export const FILE_ASSOCIATIONS: Field = list(
	'File Associations (JSON)',
	'fileAssociations',
	`Documents that belong to the invoice, as a list. ${UNPUBLISHED_FIELDS}`,
	RELATED_LIST,
);

export const LATEST_CASS_STATUS: Field = record(
	'Latest CASS Status (JSON)',
	'latestCassStatus',
	`The latest status of the invoice at Cass. ${UNPUBLISHED_FIELDS}`,
	RELATED_RECORD,
);

export const PAYMENT_LINE_ITEMS: Field = list(
	'Payment Line Items (JSON)',
	'paymentLineItems',
	`Payments to store along with the invoice, as a list. ${JSON_IN_CENTS}.`,
	{ ...RELATED_LIST, hint: 'Such as [{ "totalAmount": 284750 }]' },
);
