import type { INodePropertyOptions } from 'n8n-workflow';

/** Chosen in the place of names: whatever Upwell sends. */
export const ANY_EVENT = '*';

/** Chosen beside them, or alone: the events whose names the user types. */
export const OTHER_EVENTS = 'other';

const CARRIER_INVOICE = 'carrier_invoice';
const CARRIER_DOCUMENT = 'carrier_document';
const INVOICE = 'invoice';

/** What is said of an event whose name no page of Upwell's that could be read has. The list shows two lines of it. */
const inferred = (meaning: string) =>
	`${meaning}. Its name is inferred: if nothing starts, try 'Any Event' and look at 'event'.`;

/**
 * The events that a user chooses from, in the order of the alphabet. Those of carrier invoices and their documents
 * [docs: api-guides/webhooks]; those of invoices are inferred by analogy, the weakest of what this package infers: the page
 * about them [docs: api-reference/webhooks/handles-invoice-events] shows a row and no name.
 */
export const EVENTS: INodePropertyOptions[] = [
	{
		name: 'Any Event',
		value: ANY_EVENT,
		description: 'Everything that the subscription in Upwell sends',
	},
	{
		name: 'Carrier Document Added',
		value: `create.${CARRIER_DOCUMENT}`,
		description: 'A document is added to a carrier invoice',
	},
	{
		name: 'Carrier Document Removed',
		value: `delete.${CARRIER_DOCUMENT}`,
		description: 'A document of a carrier invoice is removed',
	},
	{
		name: 'Carrier Document Updated',
		value: `update.${CARRIER_DOCUMENT}`,
		description: 'A document of a carrier invoice is classified, or classified anew',
	},
	{
		name: 'Carrier Invoice Approved',
		value: `update.${CARRIER_INVOICE}.status.APPROVED`,
		description: 'A carrier invoice reaches the status APPROVED',
	},
	{
		name: 'Carrier Invoice Created',
		value: `create.${CARRIER_INVOICE}`,
		description: 'A carrier invoice is created',
	},
	{
		name: 'Carrier Invoice Exception',
		value: `update.${CARRIER_INVOICE}.status.EXCEPTION`,
		description: 'A carrier invoice reaches an exception status',
	},
	{
		name: 'Carrier Invoice Matched to a Shipment',
		value: `update.${CARRIER_INVOICE}.shipment_updated`,
		description: 'A carrier invoice that was there before is matched or linked to a shipment',
	},
	{
		name: 'Carrier Invoice Matched to a Shipment When Created',
		value: `create.${CARRIER_INVOICE}.shipment_updated`,
		description:
			'A new carrier invoice is matched or linked to a shipment while Upwell takes it in',
	},
	{
		name: 'Carrier Invoice Updated',
		value: `update.${CARRIER_INVOICE}`,
		description: 'Any field or the status of a carrier invoice changes',
	},
	{
		name: 'Invoice Created',
		value: `create.${INVOICE}`,
		description: inferred('An invoice is created'),
	},
	{
		name: 'Invoice Paid',
		value: `update.${INVOICE}.status.PAID`,
		description: inferred('An invoice reaches the status PAID'),
	},
	{
		name: 'Invoice Updated',
		value: `update.${INVOICE}`,
		description: inferred('Any field or the status of an invoice changes'),
	},
	{
		name: 'Other Event',
		value: OTHER_EVENTS,
		description: "Events that you name yourself in 'Other Events'",
	},
];

/** What is known of an event that does not say its name. */
export interface UnnamedEvent {
	operation: string;
	table: string;
	/** Whether the record was linked to another shipment. */
	isShipmentChanged: boolean;
}

const VERBS: Readonly<Record<string, string>> = {
	INSERT: 'create',
	UPDATE: 'update',
	DELETE: 'delete',
};

/** One of several, such as `portal_exception`: the event of an exception is that of all of them [docs: api-guides/webhooks]. */
const EXCEPTION_STATUS = /\.status\.\w+_exception$/i;

/**
 * The names that fit an event which comes without one, as those of the reference pages do: by the operation and the table
 * [docs: api-reference/webhooks/handle-carrier-invoice-shipment-update-events]. The most particular one comes first. An update
 * of a field (`UPDATE.status.SENT`, also written `UPDATE.carrier_invoice.APPROVED`) is an update as well.
 */
export function namesOf({ operation, table, isShipmentChanged }: UnnamedEvent): string[] {
	const [action, field, ...value] = operation.split('.');
	const verb = VERBS[action.toUpperCase()];
	if (verb === undefined) return [operation];
	const record = table.replace(/s$/, '');
	const whole = `${verb}.${record}`;
	if (field !== undefined) {
		const column = field === record ? 'status' : field;
		const particular = [whole, column, ...value].join('.');
		return EXCEPTION_STATUS.test(particular)
			? [particular, `${whole}.status.EXCEPTION`, whole]
			: [particular, whole];
	}
	return isShipmentChanged && verb !== 'delete' ? [whole, `${whole}.shipment_updated`] : [whole];
}

/** Makes a test of whether an event is one of those that were chosen; upper and lower case do not matter. */
export function eventFilter(chosen: readonly string[]): (names: readonly string[]) => boolean {
	const wanted = new Set(chosen.map((name) => name.toLowerCase()));
	return (names) =>
		wanted.has(ANY_EVENT) || names.some((name) => wanted.has(name.trim().toLowerCase()));
}
