import { listOf, TEXT } from '../../parameters/fieldKinds';
import { ADDRESS_COLUMNS } from '../../parameters/mapping/addressColumns';
import { relatedForm, type FormPart } from '../../parameters/related';

const part = (
	displayName: string,
	name: string,
	placeholder: string,
	description?: string,
): FormPart => ({
	parameter: { displayName, name, type: 'string', default: '', placeholder, description },
});

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
	part('ZIP or Postal Code', 'zipOrPostalCode', 'e.g. 78701'),
	{
		...part('Country', 'country', 'e.g. US', 'Two-letter country code, such as US, CA or MX'),
		convert: (entered) => entered.toUpperCase(),
	},
	{
		...part('Type', 'type', `e.g. ${DEFAULT_TYPE}`, TYPE_DESCRIPTION),
		fallback: DEFAULT_TYPE,
	},
];

const PREVIEWS = Object.fromEntries(PARTS.map(({ parameter }) => [parameter.name, TEXT]));

/** The form for addresses. */
export const ADDRESSES = relatedForm(
	{
		name: 'addresses',
		displayName: 'Addresses',
		description:
			'Postal addresses of the customer. Leave out what you do not know; an address with nothing in it is not sent.',
		entry: 'Address',
		entryName: 'address',
		parts: PARTS,
		jsonLabel: 'Addresses (JSON)',
		columns: ADDRESS_COLUMNS,
	},
	{
		in: ['create', 'output'],
		preview: listOf({ type: 'object', properties: { id: { type: 'string' }, ...PREVIEWS } }),
	},
);
