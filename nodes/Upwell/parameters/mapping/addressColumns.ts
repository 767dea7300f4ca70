import type { FormColumns } from '../../description';

/**
 * What exports and templates call the parts of an address [seen in those of HubSpot, Salesforce, QuickBooks, Shopify, Xero,
 * Pipedrive, Dynamics, Jobber, WooCommerce]. Those that often mean something else come later: a region is a sales region, too.
 */
export const ADDRESS_COLUMNS: FormColumns = {
	owners: [
		...['customer', 'company', 'account', 'organization', 'organisation', 'client', 'contact'],
		'business',
	],
	entries: [
		...['billing', 'bill to', 'bill', 'invoicing', 'invoice', 'mailing', 'postal', 'po'],
		...['shipping', 'ship to', 'ship', 'delivery', 'delivery to', 'service', 'sa'],
		...['physical', 'primary', 'main', 'default', 'office', 'head office', 'registered office'],
		...['registered', 'remit to', 'remittance', 'remit', 'headquarters', 'hq', 'location', 'site'],
		...['home', 'work', 'other', 'secondary', 'legal', 'correspondence', 'pickup', 'dropoff'],
	],
	vagueParts: ['stateOrProvince'],
	parts: {
		streetLine1: {
			names: [
				[
					...['Street', 'Street 1', 'Street Address', 'Street Address 1'],
					...['Street Address Line 1', 'Address Line 1', 'Address 1', 'Addr 1', 'Address Street'],
					'Address Line',
					...['Address Street Line 1', 'Street/road name', 'Street Name'],
				],
				['Address', 'Addr'],
			],
			before: ['House Number', 'House No', 'Street Number', 'Building Number'],
		},
		streetLine2: {
			names: [
				[
					...[
						'Street 2',
						'Street Address 2',
						'Street Address Line 2',
						'Address Line 2',
						'Address 2',
					],
					...[
						'Addr 2',
						'Apartment/suite no',
						'Apartment/suite number',
						'Apartment/suite',
						'Apt/Suite',
					],
				],
				['Suite', 'Apartment', 'Apt', 'Suite Number', 'Apartment Number'],
			],
		},
		city: {
			names: [
				[
					...['City', 'Town', 'City/Town', 'Town/City', 'City or Town', 'Town or City', 'Locality'],
					...['City Name', 'City/town/village/locality', 'City/Locality'],
				],
				['Suburb'],
			],
		},
		stateOrProvince: {
			names: [
				[
					...[
						'State',
						'Province',
						'State/Province',
						'Province/State',
						'State/Region',
						'State/County',
					],
					...['State or Region', 'State/Province/Region', 'State/Province/County', 'State Name'],
					...['State/Territory', 'State or Territory', 'Province Name'],
				],
				[
					...['State Code', 'Province Code', 'State/Province Code', 'State/Region Code'],
					...['State or Province Code', 'Province/State Code'],
				],
				['Region', 'State/Province (text only)'],
				['County'],
			],
		},
		zipOrPostalCode: {
			names: [
				[
					...['ZIP', 'ZIP Code', 'Postal Code', 'Postcode', 'ZIP/Postal Code', 'Postal/ZIP Code'],
					...[
						'ZIP/Postcode',
						'Postcode/ZIP',
						'Postal Code/ZIP',
						'ZIP Code/Postal Code',
						'ZIP or Postcode',
					],
				],
				['Postal', 'ZIP/Postal', 'Pin Code'],
			],
		},
		country: {
			names: [
				['Country', 'Country/Region', 'Country or Region', 'Country Name', 'Country/Territory'],
				['Country Code', 'Country/Region Code', 'Country ISO Code', 'ISO Country Code'],
				['Country (text only)'],
			],
		},
	},
};
