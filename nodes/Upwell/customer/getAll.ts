import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { searchCustomers } from '../api/customers/search';
import { readPages } from '../api/paging';
import { ItemFailure } from '../explanation';
import { yesOrNo } from '../items/choice';
import { parameterReader, type ParameterReader } from '../items/parameters';
import { wholeNumber } from '../items/values';
import type { Operation } from '../operation';
import { explainRead } from './messages/read';
import { surroundingsOf } from './messages/shared';
import { FILTERS_PROPERTY, readFilters } from './parameters/filters';
import { optionsProperty } from './parameters/options';
import { optionsReader, sendingOf } from './parameters/readOptions';
import { outputProperties, readShape } from './parameters/output';
import { readSort, SORT_PROPERTY } from './parameters/sort';
import { runCustomers, type CustomerRun, type CustomerWork } from './runCustomers';

const OPTIONS = ['concurrency', 'maxRetries', 'timeout'] as const;

/** Many customers with all their fields are hard to look through, and take memory. */
const SIMPLIFIES = true;

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

/** Customer → Get Many: the customers that fit the filters, as many items as there are. */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		description: 'Retrieve a list of customers',
		action: 'Get many customers',
	},
	properties: [
		RETURN_ALL,
		LIMIT,
		FILTERS_PROPERTY,
		...outputProperties(SIMPLIFIES),
		optionsProperty(OPTIONS),
		SORT_PROPERTY,
	],
	run: async (context) =>
		await runCustomers(context, { changes: [], begin: (run) => getMany(context, run) }),
};

function getMany(context: IExecuteFunctions, { client }: CustomerRun): CustomerWork {
	const parameter = parameterReader(context);
	const readOptions = optionsReader(context, OPTIONS);
	const timezone = context.getTimezone();
	return async ({ index, stopping }) => {
		const wanted = readWanted(parameter, index);
		const place = { itemIndex: index, timezone };
		const where = readFilters(parameter('filters', index, {}), place);
		const orderBy = readSort(parameter('sort', index, {}), index);
		const shape = readShape(context, index, SIMPLIFIES);
		const sending = sendingOf(readOptions(index), stopping);

		const found = await readPages(wanted, async (limit, offset) => {
			// Each page may be tried as often as a request of its own: there can be hundreds of them.
			const ofPage = { ...sending };
			return await searchCustomers(client, ofPage, { where, orderBy, limit, offset });
		});
		if (found.kind === 'done') return { outputs: found.value.map(shape) };
		throw new ItemFailure(explainRead(found, surroundingsOf(client, sending)));
	};
}

/** How many customers an item wants. */
function readWanted(parameter: ParameterReader, itemIndex: number): number {
	const all = parameter(RETURN_ALL.name, itemIndex, false);
	if (yesOrNo(all, { label: RETURN_ALL.displayName, itemIndex })) return Infinity;
	const limit = parameter(LIMIT.name, itemIndex, null);
	return wholeNumber(1)(limit, { label: LIMIT.displayName, itemIndex }) ?? Number(LIMIT.default);
}
