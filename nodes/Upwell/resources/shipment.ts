import type { Field, Noun, PreviewSchema, ResourceDescription } from '../description';
import { resource } from '../operations/operation';
import { update } from '../operations/update';
import {
	answerField,
	dateField,
	dateTimeField,
	decimalField,
	textField,
} from '../parameters/fieldKinds';
import { sourceKeyFields } from '../parameters/sourceKeyFields';

const NOUN: Noun = { one: 'shipment', many: 'shipments', article: 'a' };

const CHANGED = { in: ['update'] } as const;
const RETURNED = { in: ['update', 'output'] } as const;

const TEXT: PreviewSchema = { type: ['string', 'null'] };
const object = (...names: string[]): PreviewSchema => ({
	type: 'object',
	properties: Object.fromEntries(names.map((name) => [name, TEXT])),
	nullable: true,
});

/**
 * The fields of `ShipmentsSetInput`, and those of an answer as far as they are published
 * [docs: api-reference/shipments/update-one-shipment-by-source-system-id]. The meanings are inferred: the documentation
 * states names and types only.
 */
const FIELDS: Field[] = [
	textField(
		'Bill of Lading Number',
		'billOfLadingNumber',
		'The number on the bill of lading',
		RETURNED,
	),
	dateField('Billed Date', 'billedDate', 'The day on which the shipment was billed', RETURNED),
	decimalField('Billed Miles', 'billedMiles', 'The distance that is billed, in miles', CHANGED),
	textField('Carrier ID', 'carrierId', 'The Upwell ID of the carrier', RETURNED),
	textField(
		'Carrier PRO Number',
		'carrierProNumber',
		"The carrier's own number for the shipment",
		RETURNED,
	),
	answerField('Carrier Total Rate', 'carrierTotalRate', { type: ['number', 'null'] }),
	answerField(
		'Company',
		'company',
		object(
			'id',
			'name',
			'mcNumber',
			'dunsNumber',
			'primaryEmailAddress',
			'primaryPhone',
			'website',
		),
	),
	textField('Company ID', 'companyId', 'The Upwell ID of the company', RETURNED),
	answerField(
		'Consignee Address',
		'consigneeAddress',
		object(
			'companyName',
			'streetLine1',
			'streetLine2',
			'city',
			'stateOrProvince',
			'zipOrPostalCode',
			'country',
		),
	),
	dateField('Covered Date', 'coveredDate', 'The day on which a carrier was found', CHANGED),
	textField(
		'Created From Email Message ID',
		'createdFromEmailMessageId',
		'The Upwell ID of the email that the shipment was created from',
		CHANGED,
	),
	textField('Currency', 'currency', 'The currency of the shipment, as a three-letter code', {
		...CHANGED,
		placeholder: 'e.g. USD',
	}),
	textField('Customer ID', 'customerId', 'The Upwell ID of the customer', CHANGED),
	textField(
		'Customer PO Number',
		'customerPoNumber',
		"The customer's purchase order number",
		CHANGED,
	),
	textField(
		'Customer Reference Number',
		'customerReferenceNumber',
		"The customer's own number for the shipment",
		CHANGED,
	),
	dateTimeField('Delivered At', 'deliveredAt', 'When the shipment was delivered', CHANGED),
	dateField(
		'Dispatched Date',
		'dispatchedDate',
		'The day on which the carrier was dispatched',
		CHANGED,
	),
	textField(
		'Invoice ID',
		'invoiceId',
		'The Upwell ID of the invoice that the shipment is on',
		CHANGED,
	),
	textField('Load Description', 'loadDescription', 'What is shipped', CHANGED),
	dateField('Loaded Date', 'loadedDate', 'The day on which the shipment was loaded', CHANGED),
	dateTimeField('Pickup At', 'pickupAt', 'When the shipment is or was picked up', CHANGED),
	dateField('Release Date', 'releaseDate', 'The day on which the shipment was released', CHANGED),
	textField(
		'Shipment ID',
		'shipmentId',
		'Your own number for the shipment, which has to be unique',
		{ ...CHANGED, keepsValue: true, placeholder: 'e.g. TMSEZ-SHIP-1001' },
	),
	...sourceKeyFields(NOUN, ['update']),
	textField(
		'Status',
		'status',
		'The status of the shipment. Upwell does not publish the values.',
		CHANGED,
	),
	textField(
		'Tenant ID',
		'tenantId',
		'The Upwell ID of the account. The API key decides on it, so leave it out.',
		CHANGED,
	),
	textField('Terminal', 'terminal', 'The terminal that the shipment goes through', CHANGED),
	textField('Trailer Number', 'trailerNumber', 'The number of the trailer', CHANGED),
	decimalField('Volume', 'volume', 'How much space the shipment takes', CHANGED),
	textField(
		'Volume Unit',
		'volumeUnit',
		'The unit of the volume. Upwell does not publish the values.',
		CHANGED,
	),
	decimalField('Weight', 'weight', 'How much the shipment weighs', CHANGED),
	textField(
		'Weight Unit',
		'weightUnit',
		'The unit of the weight. Upwell does not publish the values.',
		CHANGED,
	),
];

/** The table `shipments`; Upwell publishes no way to read one. */
const SHIPMENT: ResourceDescription = {
	value: 'shipment',
	displayName: 'Shipment',
	noun: NOUN,
	fields: FIELDS,
	identity: { sourceKey: true },
	endpoints: {
		updateBySource: {
			method: 'PUT',
			path: '/api/rest/shipments',
			responseKey: 'updateShipment',
			resend: 'always',
			evidence: 'inferred: the same change made twice is the same change',
		},
	},
};

export const shipment = resource(SHIPMENT, [update(SHIPMENT)]);
