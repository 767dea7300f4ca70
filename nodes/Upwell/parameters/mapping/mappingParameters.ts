import type { INodeProperties } from 'n8n-workflow';

export const MAPPING = 'mapping';
export const OTHER_COLUMNS = 'otherColumns';

/** The values of the parameters that a run branches on. */
export const AUTO = 'auto';
export const IN_METADATA = 'metadata';

const inMode = (mode: 'manual' | typeof AUTO) => ({ show: { [MAPPING]: [mode] } });

const MODE: INodeProperties = {
	displayName: 'Mapping',
	name: MAPPING,
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Map Each Field',
			value: 'manual',
			description: 'Drag columns into the fields, or write expressions',
		},
		{
			name: 'Map Automatically',
			value: AUTO,
			description:
				"Columns of the input fill the fields with the same or a usual name, such as 'Company Name' or 'Billing City'. What is filled in by hand wins.",
		},
	],
	default: 'manual',
	description: 'How the fields get their values',
};

/** How the fields are mapped; `metadataLabel` is the field that can hold columns which fit no other. */
export function mappingParameters(metadataLabel: string | undefined): INodeProperties[] {
	if (metadataLabel === undefined) return [MODE];
	const others: INodeProperties = {
		displayName: 'Other Columns',
		name: OTHER_COLUMNS,
		type: 'options',
		noDataExpression: true,
		displayOptions: inMode(AUTO),
		options: [
			{ name: 'Ignore', value: 'ignore', description: 'They are left out' },
			{
				name: `Store in ${metadataLabel}`,
				value: IN_METADATA,
				description: `Their values are stored in '${metadataLabel}', under the names of the columns`,
			},
		],
		default: 'ignore',
		description: 'What to do with columns that fit no field',
	};
	return [MODE, others];
}

/** A parameter without which there is nothing to send: in automatic mapping a column may fill it. */
export function requiredParameter(parameter: INodeProperties): INodeProperties[] {
	return [
		{ ...parameter, required: true, displayOptions: inMode('manual') },
		{
			...parameter,
			required: undefined,
			displayOptions: inMode(AUTO),
			hint: 'Left blank, it is taken from the column',
		},
	];
}
