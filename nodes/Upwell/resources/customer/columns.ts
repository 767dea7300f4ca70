import type { ColumnNames } from '../../description';

/** What CRMs, accounting programs and shops call a customer. */
export const CUSTOMER_NAMES = [
	...['Customer', 'Company', 'Account', 'Organization', 'Organisation', 'Client'],
	'Business',
];

const ofOwner = (...names: string[]) =>
	names.flatMap((name) => [name, ...CUSTOMER_NAMES.map((owner) => `${owner} ${name}`)]);

/**
 * Headers of exports that hold the customer's name [seen in exports of HubSpot, Salesforce, QuickBooks, Xero, Pipedrive,
 * Dynamics, Shopify]. A legal name comes last: Xero has it beside the contact's name, and leaves it blank.
 */
export const NAME_COLUMNS: ColumnNames = [
	[
		...CUSTOMER_NAMES.filter((name) => name !== 'Business'),
		...ofOwner('Name', 'Display Name'),
		...CUSTOMER_NAMES.map((owner) => `${owner} Full Name`),
	],
	['Billing Company', 'Bill To Company', 'Default Address Company'],
	['Contact Name', 'Contact Full Name', 'Full Name'],
	ofOwner('Legal Name'),
];

const MAIN_EMAILS = ['Main', 'Primary', 'Billing', 'Invoice'];

const emails = (...kinds: string[]) =>
	kinds.flatMap((kind) => [`${kind} Email`, `${kind} Email Address`]);

/** One that may be meant for either of the two fields fits both, and is not guessed. */
const SEVERAL = ['Emails', 'Email Addresses', ...CUSTOMER_NAMES.map((owner) => `${owner} Emails`)];

export const EMAIL_COLUMNS: ColumnNames = [
	['Email', ...emails(...CUSTOMER_NAMES, ...MAIN_EMAILS), ...SEVERAL],
	[...emails('Contact', 'Accounts Payable', 'AP'), 'Mail', 'Mail Address'],
];

const CC_EMAILS = ['Email', 'Emails', 'Email Address', 'Email Addresses'];

export const CC_COLUMNS: ColumnNames = [
	[
		'CC',
		...CC_EMAILS.flatMap((name) => [`CC ${name}`, `${name} CC`, `Additional ${name}`]),
		...SEVERAL,
	],
];
