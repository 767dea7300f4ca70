import type { Field } from '../../description';
import {
	relatedListField as list,
	relatedRecordField as record,
} from '../../parameters/fieldKinds';
import { SET_BY_UPWELL, UNPUBLISHED_FIELDS } from '../commonFields';
import { RELATED_LIST, RELATED_RECORD } from '../uses';

export const ASSIGNED_BY: Field = record(
	'Assigned By (JSON)',
	'assignedBy',
	`The user who made somebody responsible, as a record of its own. ${UNPUBLISHED_FIELDS}`,
	RELATED_RECORD,
);

export const ASSIGNED_TO: Field = record(
	'Assigned To (JSON)',
	'assignedTo',
	`The user who is responsible, as a record of its own. ${UNPUBLISHED_FIELDS}`,
	RELATED_RECORD,
);

export const CARRIER_BILLING_ADDRESS: Field = record(
	'Carrier Billing Address (JSON)',
	'carrierBillingAddress',
	`Where the carrier is paid, as a record of its own. ${UNPUBLISHED_FIELDS}`,
	RELATED_RECORD,
);

export const EMAIL_MESSAGE_ASSOCIATIONS: Field = list(
	'Email Message Associations (JSON)',
	'emailMessageAssociations',
	SET_BY_UPWELL,
	RELATED_LIST,
);

export const FACTOR: Field = record(
	'Factor (JSON)',
	'factor',
	`The factoring company that is paid in place of the carrier, as a record of its own. ${UNPUBLISHED_FIELDS}`,
	RELATED_RECORD,
);

export const FACTOR_ADDRESS: Field = record(
	'Factor Address (JSON)',
	'factorAddress',
	`Where the factoring company is paid, as a record of its own. ${UNPUBLISHED_FIELDS}`,
	RELATED_RECORD,
);

export const FILE_ASSOCIATIONS: Field = list(
	'File Associations (JSON)',
	'fileAssociations',
	`Documents that are in Upwell already, as a list. ${UNPUBLISHED_FIELDS}`,
	RELATED_LIST,
);

export const MERGED_FROM: Field = list(
	'Merged From (JSON)',
	'mergedFrom',
	SET_BY_UPWELL,
	RELATED_LIST,
);

export const MERGED_TO: Field = record(
	'Merged To (JSON)',
	'mergedTo',
	SET_BY_UPWELL,
	RELATED_RECORD,
);
