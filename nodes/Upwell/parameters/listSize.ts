import type { INodeProperties } from 'n8n-workflow';
import { yesOrNo } from './choice';
import { wholeNumber } from './number';
import type { ParameterReader } from './parameterReader';

const RETURN_ALL: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const LIMIT: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

/** How many records of a list come out. */
export const LIST_SIZE: readonly INodeProperties[] = [RETURN_ALL, LIMIT];

/** How many records an item wants; may be Infinity. Throws `ItemError` for a value that cannot be read. */
export function readListSize(parameter: ParameterReader, itemIndex: number): number {
	const all = parameter(RETURN_ALL.name, itemIndex, false);
	if (yesOrNo(all, { label: RETURN_ALL.displayName, itemIndex })) return Infinity;
	const limit = parameter(LIMIT.name, itemIndex, null);
	return wholeNumber(1)(limit, { label: LIMIT.displayName, itemIndex }) ?? Number(LIMIT.default);
}
