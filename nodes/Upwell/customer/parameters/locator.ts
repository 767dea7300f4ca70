import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';
import type { CustomerReference } from '../../api/customers/reference';
import { isLocator, located } from '../../items/locator';
import type { ParameterReader } from '../../items/parameters';
import { badInput, text } from '../../items/values';

/** The name under which the node offers `listSearch.ts` to the editor. */
export const SEARCH_METHOD = 'searchCustomers';

const mode = (
	displayName: string,
	name: string,
	placeholder: string,
	more: Partial<INodePropertyMode> = {},
	type: INodePropertyMode['type'] = 'string',
): INodePropertyMode => ({ displayName, name, type, placeholder, ...more });

const FROM_LIST = mode(
	'From List',
	'list',
	'Select a customer…',
	{ typeOptions: { searchListMethod: SEARCH_METHOD, searchable: true } },
	'list',
);

const BY_ID = mode('By ID', 'id', 'e.g. cus_1a2b3c');

const BY_SOURCE_ID = mode('By Source ID', 'sourceId', 'e.g. 10042');

/** A customer that another one refers to. */
export function otherCustomer(
	displayName: string,
	name: string,
	description: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description,
		modes: [FROM_LIST, BY_ID],
	};
}

const CUSTOMER: INodeProperties = {
	displayName: 'Customer',
	name: 'recordId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		"Which customer: from the list, by its ID in Upwell, or by its ID in the system it comes from ('By Source ID')",
	modes: [FROM_LIST, BY_ID, BY_SOURCE_ID],
};

const SOURCE_SYSTEM: INodeProperties = {
	displayName: 'Source System',
	name: 'sourceSystem',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. HubSpot',
	description:
		'The name of the system the customer comes from, as it was given when the customer was created. Upper and lower case count.',
	displayOptions: { show: { '/recordId.mode': [BY_SOURCE_ID.name] } },
};

/** What names the customer that an operation is about. */
export const REFERENCE_PROPERTIES = [CUSTOMER, SOURCE_SYSTEM];

/**
 * Reads which customer an item is about.
 *
 * @throws ItemFailure where it is left open: nobody would want any customer to be taken
 */
export function readReference(parameter: ParameterReader, itemIndex: number): CustomerReference {
	const place = { label: CUSTOMER.displayName, itemIndex };
	const given = parameter(CUSTOMER.name, itemIndex, null);
	const id = located(given, place);
	if (id === undefined) {
		throw badInput(place, 'is blank', 'Choose a customer from the list, or enter its ID.');
	}
	if (isLocator(given) && given.mode === BY_SOURCE_ID.name) {
		const ofSystem = { label: SOURCE_SYSTEM.displayName, itemIndex };
		const sourceSystem = text(parameter(SOURCE_SYSTEM.name, itemIndex, null), ofSystem);
		if (sourceSystem !== undefined) return { sourceSystem, sourceSystemId: id };
		throw badInput(
			ofSystem,
			'is blank',
			"A source ID belongs to a system: enter its name, or choose the customer 'By ID'.",
		);
	}
	// As the last part of an address these would lead somewhere else, and half a character cannot be part of one.
	if (id !== '.' && id !== '..' && !/\p{Surrogate}/u.test(id)) return { id };
	throw badInput(place, `needs the ID of a customer, but got '${id}'`, 'Enter its ID in Upwell.');
}
