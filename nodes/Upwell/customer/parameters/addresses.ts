import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { badInput, isBlank, isPlainObject, nameOf, text, type Reader } from '../../items/values';

const part = (
	displayName: string,
	name: string,
	placeholder: string,
	description?: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder,
	description,
});

/**
 * The parts of an address [docs: the response of api-reference/customers/create-one-customer; for input inferred]. None
 * has a default, so that an entry that nobody filled in has nothing in it.
 */
const ADDRESS_PARTS: INodeProperties[] = [
	part('City', 'city', 'e.g. Austin'),
	part('Country', 'country', 'e.g. US', 'Two-letter country code, such as US, CA or MX'),
	part('State or Province', 'stateOrProvince', 'e.g. TX'),
	part('Street Line 1', 'streetLine1', 'e.g. 100 Main Street'),
	part('Street Line 2', 'streetLine2', 'e.g. Suite 4'),
	part(
		'Type',
		'type',
		'e.g. ADDRESS_BOOK',
		'What kind of address it is, in the words of Upwell. ADDRESS_BOOK is the one that its documentation shows.',
	),
	part('Zip or Postal Code', 'zipOrPostalCode', 'e.g. 78701'),
];

/** The form for addresses. */
export const ADDRESSES_PROPERTY: INodeProperties = {
	displayName: 'Addresses',
	name: 'addresses',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Address',
	default: {},
	description:
		'Postal addresses of the customer. Leave out what you do not know; an address with nothing in it is not sent.',
	options: [{ displayName: 'Address', name: 'address', values: ADDRESS_PARTS }],
};

/** The entries of the form, which an expression may have given as a single one; undefined where it is no form. */
function entriesOf(value: unknown): unknown {
	const form = isBlank(value) ? {} : value;
	if (!isPlainObject(form)) return undefined;
	if (isBlank(form.address)) return [];
	return isPlainObject(form.address) ? [form.address] : form.address;
}

/** Reads the form: one entry for each address; blank parts, and addresses with nothing in them, are left out. */
export const readAddresses: Reader<IDataObject> = (value, place) => {
	const entries = entriesOf(value);
	if (
		!Array.isArray(entries) ||
		!entries.every((entry) => isBlank(entry) || isPlainObject(entry))
	) {
		throw badInput(
			place,
			`needs the fields of an address, but got ${nameOf(value)}`,
			"Fill in the form, or put a list of addresses into 'Addresses (JSON)' instead.",
		);
	}

	const addresses = entries.flatMap((entry, position) => {
		const address: IDataObject = {};
		for (const { name, displayName } of ADDRESS_PARTS) {
			const read = text((entry as IDataObject | null)?.[name], {
				...place,
				label: `${place.label} → ${displayName} (address ${position + 1})`,
			});
			if (read !== undefined) address[name] = name === 'country' ? read.toUpperCase() : read;
		}
		return isBlank(address) ? [] : [address];
	});
	return addresses.length > 0 ? { data: addresses } : undefined;
};
