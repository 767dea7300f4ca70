import { planColumns } from '../../../../nodes/Upwell/parameters/mapping/columnPlan';
import { CUSTOMER_FIELDS } from '../../../../nodes/Upwell/resources/customer/fields';

/** The header lines of well-known exports, and what becomes of each column. */

const FIELDS = CUSTOMER_FIELDS.filter((field) => field.in.includes('create'));

const planOf = (columns: string[]) => planColumns(FIELDS, columns, () => true);

/** Short names for what columns fill. */
const SHORT: Record<string, string> = {
	Name: 'name',
	'Source System ID': 'id',
	'Email Address': 'email',
	'CC Email Addresses': 'cc',
	'Addresses: Street Line 1': 'line1',
	'Addresses: Street Line 2': 'line2',
	'Addresses: City': 'city',
	'Addresses: State or Province': 'state',
	'Addresses: ZIP or Postal Code': 'zip',
	'Addresses: Country': 'country',
	'Addresses: Type': 'type',
};

/** What each column fills, such as `zip 2`; `-` for nothing. */
const filledBy = (columns: string[]): string[] => {
	const { mapped } = planOf(columns);
	return columns.map((column) => {
		const label = mapped.find((one) => one.column === column)?.label ?? '-';
		return label.replace(/^(.*?)(?: \(address (\d)\))?$/, (_, name: string, entry?: string) =>
			[SHORT[name] ?? name, ...(entry ? [entry] : [])].join(' '),
		);
	});
};

type Line = [header: string, fills: string];

const EXPORTS: Record<string, Line[]> = {
	'HubSpot, companies': [
		['Record ID', 'id'],
		['Company name', 'name'],
		['Company Domain Name', '-'],
		['Company owner', '-'],
		['Create Date', '-'],
		['Phone Number', '-'],
		['Street Address', 'line1'],
		['Street Address 2', 'line2'],
		['City', 'city'],
		['State/Region', 'state'],
		['State/Region Code', '-'],
		['Postal Code', 'zip'],
		['Country/Region', 'country'],
		['Country/Region Code', '-'],
		['Industry', '-'],
		['Type', '-'],
		['Parent Company', '-'],
		['Associated Contact IDs', '-'],
	],
	'Salesforce, a report of accounts': [
		['Account Owner', '-'],
		['Account Name', 'name'],
		['Account ID', 'id'],
		['Account Number', '-'],
		['Type', '-'],
		['Billing Street', 'line1 1'],
		['Billing City', 'city 1'],
		['Billing State/Province (text only)', 'state 1'],
		['Billing Zip/Postal Code', 'zip 1'],
		['Billing Country (text only)', 'country 1'],
		['Shipping Street', 'line1 2'],
		['Shipping City', 'city 2'],
		['Shipping State/Province', 'state 2'],
		['Shipping Zip/Postal Code', 'zip 2'],
		['Shipping Country', 'country 2'],
		['Phone', '-'],
		['Parent Account', '-'],
	],
	'Salesforce, Data Loader': [
		['ID', 'id'],
		['ISDELETED', '-'],
		['NAME', 'name'],
		['TYPE', '-'],
		['PARENTID', '-'],
		['BILLINGSTREET', 'line1 1'],
		['BILLINGCITY', 'city 1'],
		['BILLINGSTATE', 'state 1'],
		['BILLINGPOSTALCODE', 'zip 1'],
		['BILLINGCOUNTRY', 'country 1'],
		['BILLINGSTATECODE', '-'],
		['BILLINGLATITUDE', '-'],
		['SHIPPINGSTREET', 'line1 2'],
		['SHIPPINGCITY', 'city 2'],
		['ACCOUNTNUMBER', '-'],
		['OWNERID', '-'],
	],
	'Salesforce, with an account number only': [
		['BillingAddress', '-'],
		['BillingStreet', 'line1'],
		['BillingPostalCode', 'zip'],
		['AccountNumber', 'id'],
		['Name', 'name'],
	],
	'QuickBooks Online, customers': [
		['Name', 'name'],
		['Street Address', 'line1'],
		['City', 'city'],
		['State', 'state'],
		['Country', 'country'],
		['Zip', 'zip'],
		['Phone', '-'],
		['Email', 'email'],
		['Customer type', '-'],
		['Open Balance', '-'],
		['Notes', '-'],
	],
	'QuickBooks Online, two names': [
		['Customer', '-'],
		['Company', '-'],
		['Billing Address Line 1', 'line1'],
		['Billing City', 'city'],
		['Billing Zip', 'zip'],
	],
	// What stands in which line differs from customer to customer.
	'QuickBooks Desktop': [
		['', '-'],
		['Active Status', '-'],
		['Customer', 'name'],
		['Balance Total', '-'],
		['Mr./Ms./...', '-'],
		['First Name', '-'],
		['Primary Contact', '-'],
		['Main Phone', '-'],
		['Main Email', 'email'],
		['CC Email', 'cc'],
		['Bill to 1', '-'],
		['Bill to 2', '-'],
		['Ship to 1', '-'],
		['Customer Type', '-'],
		['Account No.', 'id'],
		['Credit Limit', '-'],
	],
	Shopify: [
		['Customer ID', 'id'],
		['First Name', '-'],
		['Email', 'email'],
		['Accepts Email Marketing', '-'],
		['Default Address Company', 'name'],
		['Default Address Address1', 'line1'],
		['Default Address Address2', 'line2'],
		['Default Address City', 'city'],
		['Default Address Province Code', 'state'],
		['Default Address Country Code', 'country'],
		['Default Address Zip', 'zip'],
		['Default Address Phone', '-'],
		['Note', '-'],
	],
	'Shopify, older': [
		['First Name', '-'],
		['Email', 'email'],
		['Company', 'name'],
		['Address1', 'line1'],
		['Address2', 'line2'],
		['City', 'city'],
		['Province', 'state'],
		['Province Code', '-'],
		['Country', 'country'],
		['Country Code', '-'],
		['Zip', 'zip'],
		['Total Spent', '-'],
	],
	'Xero, contacts': [
		['*ContactName', 'name'],
		['AccountNumber', 'id'],
		['EmailAddress', 'email'],
		['FirstName', '-'],
		['LegalName', '-'],
		['POAttentionTo', '-'],
		['POAddressLine1', 'line1 1'],
		['POAddressLine2', 'line2 1'],
		['POAddressLine3', '-'],
		['POCity', 'city 1'],
		['PORegion', 'state 1'],
		['POPostalCode', 'zip 1'],
		['POCountry', 'country 1'],
		['SAAddressLine1', 'line1 2'],
		['SACity', 'city 2'],
		['SARegion', 'state 2'],
		['BankAccountNumber', '-'],
		['Person1Email', '-'],
	],
	'Pipedrive, organizations': [
		['Organization - ID', 'id'],
		['Organization - Name', 'name'],
		['Organization - Label', '-'],
		['Organization - Address', '-'],
		['Organization - Apartment/suite no of Address', 'line2'],
		['Organization - House number of Address', 'line1'],
		['Organization - Street/road name of Address', 'line1'],
		['Organization - District/sublocality of Address', '-'],
		['Organization - City/town/village/locality of Address', 'city'],
		['Organization - State/county of Address', 'state'],
		['Organization - Region of Address', '-'],
		['Organization - Country of Address', 'country'],
		['Organization - ZIP/Postal code of Address', 'zip'],
		['Organization - Full/combined address of Address', '-'],
		['Organization - Owner', '-'],
	],
	'Pipedrive, a list': [
		['ID', 'id'],
		['Name', 'name'],
		['Street/road name of Address', 'line1'],
		['City/town/village/locality of Address', 'city'],
		['ZIP/Postal code of Address', 'zip'],
		['Open deals', '-'],
	],
	'Pipedrive, its template': [
		['Organization - Name*', 'name'],
		['Organization - Address - Street/road name of Address', 'line1'],
		['Organization - Address - ZIP/Postal code of Address', 'zip'],
		['Organization - Pipedrive System ID', 'id'],
	],
	'Dynamics, accounts': [
		['(Do Not Modify) Account', 'id'],
		['(Do Not Modify) Modified On', '-'],
		['Account Name', 'name'],
		['Account Number', '-'],
		['Main Phone', '-'],
		['Address 1', '-'],
		['Address 1: Street 1', 'line1 1'],
		['Address 1: Street 2', 'line2 1'],
		['Address 1: Street 3', '-'],
		['Address 1: City', 'city 1'],
		['Address 1: State/Province', 'state 1'],
		['Address 1: ZIP/Postal Code', 'zip 1'],
		['Address 1: Country/Region', 'country 1'],
		['Address 1: Address Type', 'type 1'],
		['Address 2: City', 'city 2'],
		['address2_line1', 'line1 2'],
		['address2_stateorprovince', 'state 2'],
		['Email', 'email'],
		['Email (Primary Contact)', '-'],
	],
	'a list by hand': [
		['COMPANY_NAME', 'name'],
		['E-Mail', 'email'],
		['Customer #', 'id'],
		['Street', 'line1'],
		['Post-Code', 'zip'],
		['Source', '-'],
		['Status', '-'],
	],
	'two lines of one address': [
		['Address 1', 'line1'],
		['Address 2', 'line2'],
		['Address 3', '-'],
		['City', 'city'],
	],
	'two addresses, numbered behind': [
		['Address 1', 'line1 1'],
		['City 1', 'city 1'],
		['Address 2', 'line1 2'],
		['City 2', 'city 2'],
	],
	'two addresses, numbered in front': [
		['Address 2 City', 'city 1'],
		['Street 2', 'line1 1'],
		['Address 1 City', 'city 2'],
	],
	'the first address without a number': [
		['Street', 'line1 1'],
		['City', 'city 1'],
		['Street 2', 'line1 2'],
		['City 2', 'city 2'],
	],
	// A region is mostly a sales region.
	'a region alone': [['Region', '-']],
	'the text of an address alone': [['Address', 'line1']],
	'a house number alone': [['House Number', '-']],
};

it.each(Object.entries(EXPORTS))('%s', (_name, lines) => {
	const columns = lines.map(([header]) => header);
	const filled = filledBy(columns).map((fills, index): Line => [columns[index], fills]);
	expect(filled).toEqual(lines);
});

describe('what is not guessed', () => {
	it.each<[what: string, columns: string[], doubts: Array<[string[], string[]]>]>([
		['two names', ['Name', 'Company Name'], [[['Name', 'Company Name'], ['Name']]]],
		[
			'a column for two fields',
			['Emails'],
			[[['Emails'], ['CC Email Addresses', 'Email Address']]],
		],
		['two cities', ['City', 'Town'], [[['City', 'Town'], ['Addresses: City']]]],
		['whole addresses and parts', ['Addresses', 'City'], [[['Addresses', 'City'], ['Addresses']]]],
		['the same name twice', ['Name', 'name '], [[['Name', 'name '], ['Name']]]],
	])('%s', (_what, columns, expected) => {
		const { doubts, mapped, unused } = planOf(columns);
		expect(doubts.map(({ columns: names, labels }) => [names, labels])).toEqual(expected);
		expect(mapped).toEqual([]);
		expect(unused).toEqual(columns);
	});

	it('columns that no item has together are not in each other’s way', () => {
		const { mapped } = planColumns(
			FIELDS,
			['Name', 'Company Name', 'ID', 'Account ID'],
			() => false,
		);
		expect(mapped.map(({ label }) => label)).toEqual([
			'Name',
			'Name',
			'Source System ID',
			'Source System ID',
		]);
	});
});
