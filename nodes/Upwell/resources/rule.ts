import type { Field, ResourceDescription } from '../description';
import { create } from '../operations/create';
import { del } from '../operations/delete';
import { get } from '../operations/get';
import { resource } from '../operations/operation';
import { update } from '../operations/update';
import {
	booleanField as boolean,
	enumerationField as enumeration,
	jsonField as json,
	referenceField as reference,
	relatedRecordField as relatedRecord,
	textField as text,
	wholeNumberField as wholeNumber,
} from '../parameters/fieldKinds';
import {
	createdAtField,
	ownIdField,
	tenantIdField,
	UNPUBLISHED_FIELDS,
	updatedAtField,
} from './commonFields';
import { CREATE_ONCE, DELETE, endpoint, READ, UPDATE } from './endpoint';
import { CUSTOMER_TARGET } from './targets';
import { COLUMN, GIVEN, RELATED_RECORD } from './uses';

const OWN_LANGUAGE = "in Upwell's own language, which is not published";

/**
 * The fields of `RulesInsertInput`, `RulesSetInput` and an answer [docs: api-reference/rules/create-one-rule,
 * …/update-one-rule]. The meanings are inferred: the documentation states names, types and the first value of each enumeration.
 */
const FIELDS: readonly Field[] = [
	enumeration('Action Type', 'actionType', 'What Upwell does when the rule applies', {
		...COLUMN,
		values: ['CREATE_EXCEPTION'],
	}),
	json(
		'Action Value (JSON)',
		'actionValue',
		'What that needs to know. Upwell does not publish its form.',
		{
			...COLUMN,
			hint: 'Such as "text" or { … }',
		},
	),
	text('Condition Expression', 'conditionExpression', `When the rule applies, ${OWN_LANGUAGE}`, {
		in: ['create', 'output'],
	}),
	createdAtField(COLUMN),
	text('Criteria Field', 'criteriaField', 'The field that the rule looks at', COLUMN),
	enumeration('Criteria Object', 'criteriaObject', 'What the rule looks at', {
		...COLUMN,
		values: ['CUSTOMER', 'EMAIL_MESSAGE'],
	}),
	enumeration('Criteria Operator', 'criteriaOperator', 'How the field is compared', {
		...COLUMN,
		values: ['ARRAY_DOES_NOT_HAVE_OBJECT_WITH_PROPERTY'],
	}),
	text('Criteria Value', 'criteriaValue', 'What the field is compared with', COLUMN),
	reference('Customer ID', 'customerId', 'The customer in Upwell that the rule is for', {
		...COLUMN,
		target: CUSTOMER_TARGET,
	}),
	boolean('Enabled', 'enabled', 'Whether Upwell applies the rule', GIVEN),
	json(
		'Exception Config (JSON)',
		'exceptionConfig',
		'How an exception of the rule looks. Upwell does not publish its form.',
		{ ...GIVEN, hint: 'Such as { … }' },
	),
	enumeration('Exception Type', 'exceptionType', 'The exception that the rule makes', {
		...GIVEN,
		values: ['CARRIER_INVOICE_BOL_PO_NUMBER_MISMATCH'],
	}),
	ownIdField(COLUMN),
	wholeNumber('Priority', 'priority', 'Which rule comes first, as a whole number', {
		...COLUMN,
		placeholder: 'e.g. 10',
	}),
	relatedRecord(
		'Rule Action Type (JSON)',
		'ruleActionType',
		`The type of its action, as a record of its own. ${UNPUBLISHED_FIELDS}`,
		RELATED_RECORD,
	),
	relatedRecord(
		'Rule Type (JSON)',
		'ruleType',
		`The type of the rule, as a record of its own. ${UNPUBLISHED_FIELDS}`,
		RELATED_RECORD,
	),
	tenantIdField({
		in: ['update'],
		keepsValue: true,
	}),
	enumeration('Type', 'type', 'What kind of rule it is', {
		...COLUMN,
		values: ['CARRIER_INVOICE_EXCEPTION'],
	}),
	updatedAtField(COLUMN),
	text('Validation Expression', 'validationExpression', `What has to be so, ${OWN_LANGUAGE}`, {
		in: ['create', 'output'],
	}),
];

/** The table `rules`, for matching, required documents and the like; not the rule of a customer. Upwell publishes no list. */
const RULE = {
	value: 'rule',
	displayName: 'Rule',
	noun: { one: 'rule', many: 'rules', article: 'a' },
	fields: FIELDS,
	simplified: [
		...['id', 'type', 'actionType', 'criteriaObject', 'criteriaField'],
		...['criteriaOperator', 'criteriaValue', 'priority', 'customerId', 'updatedAt'],
	],
	identity: { id: { placeholder: 'rule_1a2b3c' } },
	endpoints: {
		create: endpoint('POST', '/api/rest/rules', 'createRule', CREATE_ONCE),
		delete: endpoint('DELETE', '/api/rest/rules/{id}', 'deleteRule', DELETE),
		get: endpoint('GET', '/api/rest/rules/{id}', 'rule', READ),
		update: endpoint('PUT', '/api/rest/rules/{id}', 'updateRule', UPDATE),
	},
} as const satisfies ResourceDescription;

/** A new node does not begin with one that changes something. */
const INITIAL = 'get';

export const rule = resource(
	RULE,
	[create(RULE, RULE.endpoints.create), del(RULE), get(RULE), update(RULE)],
	INITIAL,
);
