import type { IDataObject } from 'n8n-workflow';
import type { ParameterReader } from '../items/parameters';
import { badInput, isBlank } from '../items/values';
import { CUSTOMER_FIELDS, NAME_FIELD, type CustomerField } from './fields';

/**
 * Reads the parameters of one item into Upwell's `CustomersInsertInput`; what is blank is left out.
 *
 * @param timezone the workflow's
 * @throws ItemFailure when a value cannot be read, or the name is blank; whatever n8n throws for an expression
 */
export function readCustomerInput(
	parameter: ParameterReader,
	itemIndex: number,
	timezone: string,
): IDataObject {
	const read = (field: CustomerField, value: unknown) =>
		field.read(value, { label: field.property.displayName, itemIndex, timezone });

	const name = read(NAME_FIELD, parameter('name', itemIndex, ''));
	if (name === undefined) {
		throw badInput(
			{ label: NAME_FIELD.property.displayName, itemIndex, timezone },
			'is blank',
			"Every customer needs a name: fill in 'Name', or take items without one out before this node.",
		);
	}

	const given = parameter('additionalFields', itemIndex, {}) as IDataObject | null;
	const input: IDataObject = { name: name as string };
	for (const field of CUSTOMER_FIELDS) {
		const written = given?.[field.property.name];
		if (written === undefined) continue;
		const value = read(field, written);
		if (value === undefined) continue;
		const key = field.sentAs ?? field.property.name;
		if (!isBlank(input[key])) {
			throw badInput(
				{ label: field.property.displayName, itemIndex, timezone },
				`cannot be used together with '${labelOf(key)}'`,
				'Keep one of the two and remove the other.',
			);
		}
		input[key] = value as IDataObject;
	}
	return input;
}

function labelOf(name: string): string {
	const field = CUSTOMER_FIELDS.find(({ property }) => property.name === name);
	return field?.property.displayName ?? name;
}
