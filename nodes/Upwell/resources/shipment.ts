import type { Field, Noun, ResourceDescription } from '../description';
import { deleteDocument } from '../operations/deleteDocument';
import { resource } from '../operations/operation';
import { update } from '../operations/update';
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
import { DELETE, UPDATE } from './resendRules';
import { CUSTOMER_TARGET, INVOICE_TARGET } from './targets';

const NOUN: Noun = { one: 'shipment', many: 'shipments', article: 'a' };

const CHANGED = { in: ['update'] } as const;
const RETURNED = { in: ['update', 'output'] } as const;

const COMPANY = objectOf('id', 'name', 'mcNumber', 'dunsNumber', 'primaryEmailAddress');
const ADDRESS = objectOf('streetLine1', 'city', 'stateOrProvince', 'zipOrPostalCode', 'country');

/**
 * The fields of `ShipmentsSetInput`, and those of an answer as far as they are published
 * [docs: api-reference/shipments/update-one-shipment-by-source-system-id]. The meanings are inferred: the documentation
 * states names and types only.
 */
const FIELDS: readonly Field[] = [
	id('Bill of Lading Number', 'billOfLadingNumber', 'As on the bill of lading', RETURNED),
	date('Billed Date', 'billedDate', 'When the shipment was billed', RETURNED),
	decimal('Billed Miles', 'billedMiles', 'The billed distance in miles', CHANGED),
	id('Carrier ID', 'carrierId', 'The Upwell ID of the carrier', RETURNED),
	id('Carrier PRO Number', 'carrierProNumber', "The carrier's own number for it", RETURNED),
	answer('Carrier Total Rate', 'carrierTotalRate', NUMBER),
	answer('Company', 'company', COMPANY),
	id('Company ID', 'companyId', 'The Upwell ID of the company', RETURNED),
	answer('Consignee Address', 'consigneeAddress', ADDRESS),
	date('Covered Date', 'coveredDate', 'When a carrier was found', CHANGED),
	text(
		'Created From Email Message ID',
		'createdFromEmailMessageId',
		'Set by Upwell: leave it out',
		CHANGED,
	),
	text('Currency', 'currency', 'A three-letter code such as USD', CHANGED),
	reference('Customer', 'customerId', 'The customer that it is shipped for', {
		...CHANGED,
		target: CUSTOMER_TARGET,
	}),
	id('Customer PO Number', 'customerPoNumber', "The customer's order number", CHANGED),
	id('Customer Reference Number', 'customerReferenceNumber', "The customer's number", CHANGED),
	dateTime('Delivered At', 'deliveredAt', 'When the shipment was delivered', CHANGED),
	date('Dispatched Date', 'dispatchedDate', 'When the carrier was dispatched', CHANGED),
	reference('Invoice', 'invoiceId', 'The invoice that it is on', {
		...CHANGED,
		target: INVOICE_TARGET,
	}),
	text('Load Description', 'loadDescription', 'What is shipped', CHANGED),
	date('Loaded Date', 'loadedDate', 'When the shipment was loaded', CHANGED),
	dateTime('Pickup At', 'pickupAt', 'When the shipment is picked up', CHANGED),
	date('Release Date', 'releaseDate', 'When the shipment was released', CHANGED),
	id('Shipment ID', 'shipmentId', 'Your own unique number for the shipment', {
		...CHANGED,
		keepsValue: true,
		placeholder: 'e.g. TMSEZ-SHIP-1001',
	}),
	...sourceKeyFields(NOUN, CHANGED.in),
	text('Status', 'status', "In Upwell's own words, which are not published", CHANGED),
	id('Tenant ID', 'tenantId', 'Leave this out: the API key decides on the tenant', CHANGED),
	text('Terminal', 'terminal', 'The terminal that the shipment goes through', CHANGED),
	text('Trailer Number', 'trailerNumber', 'The number of the trailer', CHANGED),
	decimal('Volume', 'volume', 'In the unit of the field Volume Unit', CHANGED),
	text('Volume Unit', 'volumeUnit', "In Upwell's own words, which are not published", CHANGED),
	decimal('Weight', 'weight', 'In the unit of the field Weight Unit', CHANGED),
	text('Weight Unit', 'weightUnit', "In Upwell's own words, which are not published", CHANGED),
];

/** The table `shipments`. Upwell publishes no way to read one. */
const SHIPMENT = {
	value: 'shipment',
	displayName: 'Shipment',
	noun: NOUN,
	fields: FIELDS,
	identity: { id: { placeholder: 'shp_1a2b3c' }, sourceKey: true },
	endpoints: {
		deleteDocument: {
			method: 'DELETE',
			path: '/api/rest/shipments/{id}/documents/{documentId}',
			responseKey: 'deleteFileAssociations',
			...DELETE,
		},
		updateBySource: {
			method: 'PUT',
			path: '/api/rest/shipments',
			responseKey: 'updateShipment',
			...UPDATE,
		},
	},
} as const satisfies ResourceDescription;

/** A new node does not begin with a delete. */
const INITIAL = 'update';

export const shipment = resource(
	SHIPMENT,
	[deleteDocument(SHIPMENT, SHIPMENT.endpoints.deleteDocument), update(SHIPMENT)],
	INITIAL,
);
