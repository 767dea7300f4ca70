import type { INodeProperties } from 'n8n-workflow';
import type { ColumnNames, Field, Noun } from '../description';
import { idField, systemField } from './fieldKinds';

const SOURCE_SYSTEM = 'Source System';
const SOURCE_ID = 'Source System ID';

/**
 * What exports call their own ID of a record that is called by one of these names [seen in those of HubSpot, Salesforce,
 * NetSuite, Pipedrive and Dynamics]. A number comes last: it is not always unique.
 */
function idColumns(names: readonly string[], hasNumber: boolean): ColumnNames {
	const ids = ['Record ID', 'External ID', 'Internal ID', 'Source ID', 'Source Record ID'];
	const own = names.flatMap((name) => [
		...[`${name} ID`, `Record ID - ${name}`, `(Do Not Modify) ${name}`],
		`${name} - Pipedrive System ID`,
	]);
	const numbered = hasNumber ? [] : names;
	const numbers = numbered.flatMap((name) => [`${name} Number`, `${name} No`, `${name} Num`]);
	// Xero has the company's number in a register beside the account's.
	const [registered, counted] = [/^Company /, /^(?!Company )/].map((kind) =>
		numbers.filter((name) => kind.test(name)),
	);
	return [[...ids, ...own, 'Pipedrive System ID'], ['ID'], counted, registered];
}

/**
 * The two parts of the source key as fields of a record; `hasFilter`: lists can be filtered by the source system, `names` is
 * what other systems call such a record; `hasNumber`: another field takes its number; `isUnique` says whether Upwell is
 * documented to refuse a second copy of a key.
 */
export function sourceKeyFields(
	{ one, many }: Noun,
	uses: Field['in'],
	hasFilter = false,
	names: readonly string[] = [one],
	hasNumber = false,
	isUnique = true,
): [Field, Field] {
	const why = isUnique
		? `it lets Upwell refuse a second copy of the same ${one}, so fill in both whenever you can.`
		: `it tells where the ${one} comes from. Upwell does not publish that it refuses a second copy.`;
	const system = `A fixed name for the system this ${one} comes from. Together with '${SOURCE_ID}' ${why}`;
	const id = `The ID of this ${one} in the system it comes from. Together with '${SOURCE_SYSTEM}' ${why}`;
	const only = `Only ${many} that come from this system. Case-sensitive.`;
	return [
		systemField(SOURCE_SYSTEM, 'sourceSystem', system, {
			in: uses,
			placeholder: 'e.g. HubSpot',
			updateDescription: `The new name of the system this ${one} comes from`,
			exactFilter: hasFilter ? only : undefined,
		}),
		idField(SOURCE_ID, 'sourceSystemId', id, {
			in: uses,
			placeholder: 'e.g. 10042',
			columns: idColumns(names, hasNumber),
			updateDescription: `The new ID of this ${one} in that system`,
		}),
	];
}

/** The two parts of the source key where they name the record that an operation is about. */
export function sourceKeyParameters(noun: Noun): [INodeProperties, INodeProperties] {
	const { one } = noun;
	const [system, id] = sourceKeyFields(noun, []);
	const name = `A fixed name for the system this ${one} comes from. Together with '${SOURCE_ID}' it identifies the ${one}. Case-sensitive.`;
	const origin = `The ID of this ${one} in the system it comes from`;
	return [
		{ ...system.parameter, required: true, description: name },
		{ ...id.parameter, required: true, description: origin },
	];
}

/** Whether a field is a part of the source key. */
export function isSourceKeyField({ name }: Field): boolean {
	return name === 'sourceSystem' || name === 'sourceSystemId';
}
