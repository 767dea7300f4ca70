import type { INodeProperties } from 'n8n-workflow';
import type { Field, Filter, Noun } from '../description';
import { textField } from './fieldKinds';

export const SOURCE_SYSTEM = 'Source System';
export const SOURCE_ID = 'Source System ID';

/**
 * The two parts of the source key as fields of a record.
 *
 * @param filters of the source system
 */
export function sourceKeyFields(
	{ one }: Noun,
	uses: Field['in'],
	filters?: readonly Filter[],
): [Field, Field] {
	const pays = `lets Upwell refuse a second copy of the same ${one}, so fill in both whenever you can`;
	return [
		textField(
			SOURCE_SYSTEM,
			'sourceSystem',
			`A fixed name for the system this ${one} comes from. Together with '${SOURCE_ID}' it ${pays}.`,
			{
				in: uses,
				placeholder: 'e.g. HubSpot',
				updateDescription: `The new name of the system this ${one} comes from`,
				filters,
			},
		),
		textField(
			SOURCE_ID,
			'sourceSystemId',
			`The ID of this ${one} in the system it comes from. Together with '${SOURCE_SYSTEM}' it ${pays}.`,
			{
				in: uses,
				placeholder: 'e.g. 10042',
				updateDescription: `The new ID of this ${one} in that system`,
			},
		),
	];
}

/** The two parts of the source key where they name the record that an operation is about. */
export function sourceKeyParameters({ one }: Noun): [INodeProperties, INodeProperties] {
	return [
		{
			displayName: SOURCE_SYSTEM,
			name: 'sourceSystem',
			type: 'string',
			default: '',
			placeholder: 'e.g. HubSpot',
			description: `A fixed name for the system this ${one} comes from. Together with '${SOURCE_ID}' it identifies the ${one}. Case-sensitive.`,
		},
		{
			displayName: SOURCE_ID,
			name: 'sourceSystemId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 10042',
			description: `The ID of this ${one} in the system it comes from`,
		},
	];
}

/** Whether a field is a part of the source key. */
export function isSourceKeyField({ name }: Field): boolean {
	return name === 'sourceSystem' || name === 'sourceSystemId';
}
