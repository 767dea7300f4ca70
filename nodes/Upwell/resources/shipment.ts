import type { Field, Noun, ResourceDescription } from '../description';
import { create } from '../operations/create';
import { deleteDocument } from '../operations/deleteDocument';
import { resource } from '../operations/operation';
import { update } from '../operations/update';
import { upsert } from '../operations/upsert';
import {
	answerField as answer,
	dateField as date,
	dateTimeField as dateTime,
	decimalField as decimal,
	idField as id,
	NUMBER,
	objectOf,
	referenceField as reference,
	textField as text,
} from '../parameters/fieldKinds';
import { sourceKeyFields } from '../parameters/sourceKeyFields';
import { SET_BY_UPWELL, statusField, tenantIdField, UNPUBLISHED_WORDS } from './commonFields';
import { CREATE_UNIQUE, deleteDocumentOf, endpoint, UPDATE } from './endpoint';
import { CUSTOMER_TARGET, INVOICE_TARGET } from './targets';
import { COLUMN, GIVEN } from './uses';

const NOUN: Noun = { one: 'shipment', many: 'shipments', article: 'a' };

const COMPANY = objectOf('id', 'name', 'mcNumber', 'dunsNumber', 'primaryEmailAddress');
const ADDRESS = objectOf('streetLine1', 'city', 'stateOrProvince', 'zipOrPostalCode', 'country');

/**
 * The fields of `ShipmentsSetInput`, and those of an answer as far as they are published
 * [docs: api-reference/shipments/update-one-shipment-by-source-system-id]. That a create takes and answers the same is
 * inferred, since no page of it is stored; so are the meanings: the documentation states names and types only.
 */
const FIELDS: readonly Field[] = [
	id('Bill of Lading Number', 'billOfLadingNumber', 'As on the bill of lading', COLUMN),
	date('Billed Date', 'billedDate', 'When the shipment was billed', COLUMN),
	decimal('Billed Miles', 'billedMiles', 'The billed distance in miles', GIVEN),
	id('Carrier ID', 'carrierId', 'The Upwell ID of the carrier', COLUMN),
	id('Carrier PRO Number', 'carrierProNumber', "The carrier's own number for it", COLUMN),
	answer('Carrier Total Rate', 'carrierTotalRate', NUMBER),
	answer('Company', 'company', COMPANY),
	id('Company ID', 'companyId', 'The Upwell ID of the company', COLUMN),
	answer('Consignee Address', 'consigneeAddress', ADDRESS),
	date('Covered Date', 'coveredDate', 'When a carrier was found', GIVEN),
	text('Created From Email Message ID', 'createdFromEmailMessageId', SET_BY_UPWELL, GIVEN),
	text('Currency', 'currency', 'A three-letter code such as USD', GIVEN),
	reference('Customer ID', 'customerId', 'The customer that it is shipped for', {
		...GIVEN,
		target: CUSTOMER_TARGET,
	}),
	id('Customer PO Number', 'customerPoNumber', "The customer's order number", GIVEN),
	id('Customer Reference Number', 'customerReferenceNumber', "The customer's number", GIVEN),
	dateTime('Delivered At', 'deliveredAt', 'When the shipment was delivered', GIVEN),
	date('Dispatched Date', 'dispatchedDate', 'When the carrier was dispatched', GIVEN),
	reference('Invoice ID', 'invoiceId', 'The invoice that it is on', {
		...GIVEN,
		target: INVOICE_TARGET,
	}),
	text('Load Description', 'loadDescription', 'What is shipped', GIVEN),
	date('Loaded Date', 'loadedDate', 'When the shipment was loaded', GIVEN),
	dateTime('Pickup At', 'pickupAt', 'When the shipment is picked up', GIVEN),
	date('Release Date', 'releaseDate', 'When the shipment was released', GIVEN),
	id('Shipment ID', 'shipmentId', 'Your own unique number for the shipment', {
		...GIVEN,
		// NOT NULL, without a default [docs: integration-patterns].
		required: true,
		keepsValue: true,
		columns: [['Load Number', 'Shipment Number', 'Load ID', 'Load No', 'Shipment No']],
		placeholder: 'e.g. TMSEZ-SHIP-1001',
	}),
	...sourceKeyFields(NOUN, GIVEN.in),
	statusField(GIVEN),
	tenantIdField(GIVEN),
	text('Terminal', 'terminal', 'The terminal that the shipment goes through', GIVEN),
	text('Trailer Number', 'trailerNumber', 'The number of the trailer', GIVEN),
	decimal('Volume', 'volume', 'In the unit of the field Volume Unit', GIVEN),
	text('Volume Unit', 'volumeUnit', UNPUBLISHED_WORDS, GIVEN),
	decimal('Weight', 'weight', 'In the unit of the field Weight Unit', GIVEN),
	text('Weight Unit', 'weightUnit', UNPUBLISHED_WORDS, GIVEN),
];

const SHIPMENTS = '/api/rest/shipments';

/** The table `shipments`. Upwell publishes no way to read one. */
const SHIPMENT = {
	value: 'shipment',
	displayName: 'Shipment',
	noun: NOUN,
	fields: FIELDS,
	shownFirst: ['sourceSystem', 'sourceSystemId', 'customerReferenceNumber'],
	identity: { id: { placeholder: 'shp_1a2b3c' }, sourceKey: true },
	titleField: 'shipmentId',
	endpoints: {
		create: {
			...endpoint('POST', SHIPMENTS, 'createShipment', CREATE_UNIQUE),
			hasInferredKey: true,
		},
		deleteDocument: deleteDocumentOf(`${SHIPMENTS}/{id}`),
		updateBySource: endpoint('PUT', SHIPMENTS, 'updateShipment', UPDATE),
	},
} as const satisfies ResourceDescription;

const { endpoints } = SHIPMENT;

export const shipment = resource(SHIPMENT, [
	create(SHIPMENT, endpoints.create),
	upsert(SHIPMENT, endpoints.create),
	deleteDocument(SHIPMENT, endpoints.deleteDocument),
	update(SHIPMENT),
]);
