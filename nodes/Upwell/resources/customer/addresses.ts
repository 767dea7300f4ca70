import { TWO_LETTER_CODE } from '../../messages/field';
import { countryCode } from '../../parameters/countryCode';
import { unwrapExport } from '../../parameters/exportWrapping';
import { listOf, TEXT } from '../../parameters/fieldKinds';
import { ADDRESS_COLUMNS } from '../../parameters/mapping/addressColumns';
import type { FormPart } from '../../parameters/related';
import { relatedForm } from '../../parameters/relatedForm';

const part = (
	displayName: string,
	name: string,
	placeholder: string,
	description?: string,
): FormPart => ({
	parameter: { displayName, name, type: 'string', default: '', placeholder, description },
});

const COUNTRY_DESCRIPTION =
	'Two-letter country code, such as US, CA or MX. English names and three-letter codes become one.';

/** The only type that the documentation shows [docs: api-reference/customers/create-one-customer]. */
const DEFAULT_TYPE = 'ADDRESS_BOOK';
const TYPE_DESCRIPTION = `What kind of address it is, in Upwell's own words. Left blank, ${DEFAULT_TYPE} is sent.`;

/**
 * The parts of an address [docs: the response of api-reference/customers/create-one-customer; for input inferred]. None
 * has a default, so that an entry that nobody filled in has nothing in it.
 */
const PARTS: FormPart[] = [
	part('Street Line 1', 'streetLine1', 'e.g. 100 Main Street'),
	part('Street Line 2', 'streetLine2', 'e.g. Suite 4'),
	part('City', 'city', 'e.g. Austin'),
	part('State or Province', 'stateOrProvince', 'e.g. TX'),
	{
		...part('ZIP or Postal Code', 'zipOrPostalCode', 'e.g. 78701'),
		convert: unwrapExport,
		// In New England codes begin with a zero, which spreadsheets take off a number.
		hasLostZeros: (zip, { country }) => country === 'US' && /^\d{3,4}(-\d{4})?$/.test(zip),
	},
	{
		...part('Country', 'country', 'e.g. US', COUNTRY_DESCRIPTION),
		convert: countryCode,
		expected: TWO_LETTER_CODE,
	},
	{
		...part('Type', 'type', `e.g. ${DEFAULT_TYPE}`, TYPE_DESCRIPTION),
		fallback: DEFAULT_TYPE,
	},
];

const PREVIEWS = Object.fromEntries(PARTS.map(({ parameter }) => [parameter.name, TEXT]));

/** The form for addresses, and the same as JSON. */
export const ADDRESSES = relatedForm(
	{
		name: 'addresses',
		displayName: 'Addresses',
		description:
			'Postal addresses of the customer. Leave out what you do not know; an address with nothing in it is not sent.',
		entry: 'Address',
		entryName: 'address',
		parts: PARTS,
		asJson: {
			displayName: 'Addresses (JSON)',
			name: 'addressesJson',
			description:
				"Addresses as a list, instead of the form 'Addresses': for addresses from an earlier node, or with fields that the form does not have. What the form has is read in the same way, but no type is added.",
			hint: 'Such as [{ "city": "Austin", "country": "US" }]',
		},
		columns: ADDRESS_COLUMNS,
	},
	{
		in: ['create', 'output'],
		preview: listOf({ type: 'object', properties: { id: { type: 'string' }, ...PREVIEWS } }),
	},
);
