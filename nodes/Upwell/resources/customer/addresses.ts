import { TWO_LETTER_CODE } from '../../messages/field';
import { countryCode } from '../../parameters/countryCode';
import { unwrapExport } from '../../parameters/exportWrapping';
import { listOf, TEXT } from '../../parameters/fieldKinds';
import { textPart } from '../../parameters/formParts';
import { ADDRESS_COLUMNS } from '../../parameters/mapping/addressColumns';
import type { FormPart } from '../../parameters/related';
import { relatedForm } from '../../parameters/relatedForm';

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
	textPart('Street Line 1', 'streetLine1', { placeholder: 'e.g. 100 Main Street' }),
	textPart('Street Line 2', 'streetLine2', { placeholder: 'e.g. Suite 4' }),
	textPart('City', 'city', { placeholder: 'e.g. Austin' }),
	textPart('State or Province', 'stateOrProvince', { placeholder: 'e.g. TX' }),
	{
		...textPart('ZIP or Postal Code', 'zipOrPostalCode', { placeholder: 'e.g. 78701' }),
		convert: unwrapExport,
		// In New England codes begin with a zero, which spreadsheets take off a number.
		hasLostZeros: (zip, { country }) => country === 'US' && /^\d{3,4}(-\d{4})?$/.test(zip),
	},
	{
		...textPart('Country', 'country', { placeholder: 'e.g. US', description: COUNTRY_DESCRIPTION }),
		convert: countryCode,
		expected: TWO_LETTER_CODE,
	},
	{
		...textPart('Type', 'type', {
			placeholder: `e.g. ${DEFAULT_TYPE}`,
			description: TYPE_DESCRIPTION,
		}),
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
