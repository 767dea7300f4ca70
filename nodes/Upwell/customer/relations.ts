import type { IDataObject } from 'n8n-workflow';
import { badInput, isBlank, isPlainObject, json, nameOf, text, type Reader } from '../items/values';

/**
 * Related records for a nested insert. Upwell takes an object around them: `{"data": …}` [inferred from the engine that
 * it seems to run on]. A list is put into one; an object goes as it is, should the inference prove wrong.
 */
export const relatedRecords: Reader<IDataObject> = (value, place) => {
	const read = json(value, place);
	if (read === undefined) return undefined;
	if (Array.isArray(read)) return { data: read };
	if (isPlainObject(read)) return read;
	throw badInput(
		place,
		`needs a list or an object, but got ${nameOf(read)}`,
		'Enter JSON such as [{ "…": "…" }], with the field names of Upwell.',
	);
};

/** The parts of an address [docs: the response of api-reference/customers/create-one-customer; for input inferred]. */
export const ADDRESS_PARTS = {
	city: 'City',
	country: 'Country',
	stateOrProvince: 'State or Province',
	streetLine1: 'Street Line 1',
	streetLine2: 'Street Line 2',
	type: 'Type',
	zipOrPostalCode: 'Zip or Postal Code',
};

/** The address form: one entry for each address; blank parts, and addresses with nothing in them, are left out. */
export const addressForm: Reader<IDataObject> = (value, place) => {
	const form = isBlank(value) ? {} : value;
	const entries = isPlainObject(form) ? (form.address ?? []) : undefined;
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
		for (const [part, label] of Object.entries(ADDRESS_PARTS)) {
			const read = text((entry as IDataObject | null)?.[part], {
				...place,
				label: `${place.label} → ${label} (address ${position + 1})`,
			});
			if (read !== undefined) address[part] = part === 'country' ? read.toUpperCase() : read;
		}
		return isBlank(address) ? [] : [address];
	});
	return addresses.length > 0 ? { data: addresses } : undefined;
};
