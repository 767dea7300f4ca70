import type { Endpoint, Noun, ResourceDescription } from '../description';
import { isTool, ItemError } from '../execution/errorReport';
import { blankFilterHint, blankFilters, nothingFound } from '../messages/filters';
import { describeEndlessPages, describeRead } from '../messages/read';
import { amountsInParameter } from '../parameters/amountsIn';
import { filledByExpression } from '../parameters/filledByExpression';
import { filterParameters } from '../parameters/filters';
import { LIST_SIZE, readListSize } from '../parameters/listSize';
import { optionsProperty, REQUEST_OPTIONS } from '../parameters/options';
import { outputParameters } from '../parameters/output';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { showAmounts } from '../parameters/showAmounts';
import { sortParameters } from '../parameters/sort';
import { readPages, unlessEndless } from '../transport/paging';
import { searchRecords } from '../transport/getRecords';
import type { Operation } from './operation';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';

const OPTIONS = [...REQUEST_OPTIONS, 'ifFilterBlank'] as const;

/** Many records with all their fields are hard to look through, and take memory. */
const SIMPLIFIES = true;

/** How the operation stands in the list, whether there is a search or a list only. */
export function getManyOption({ many }: Noun): Operation['option'] {
	return {
		name: 'Get Many',
		value: 'getAll',
		description: `Retrieve a list of ${many}`,
		action: `Get many ${many}`,
	};
}

/** Get Many: the records that fit the filters, as many items as there are. */
export function getMany(resource: ResourceDescription, search: Endpoint): Operation {
	const { noun } = resource;
	const filters = filterParameters(resource);
	const sort = sortParameters(resource);
	const output = outputParameters(resource, SIMPLIFIES);

	const begin = (run: OperationRun): HandleItem => {
		const { context, parameter, timezone, client } = run;
		const readOptions = optionsReader(context, resource, OPTIONS);
		const byExpression = filledByExpression(context, filters.property.name);
		const forAgent = isTool(context);
		return async ({ index, stopping }) => {
			const wanted = readListSize(parameter, index);
			const given = parameter(filters.property.name, index, {});
			const amountsIn = run.amountsIn(index);
			const item = { itemIndex: index, timezone, amountsIn };
			const { where, plain, blank } = filters.read(given, item, byExpression);
			const orderBy = sort.read(parameter(sort.property.name, index, {}), index);
			const shape = output.read(context, index);
			const options = readOptions(index);
			if (blank.length > 0 && options.ifFilterBlank !== 'all') {
				// An agent would take nothing for the answer to what it asked.
				if (forAgent || options.ifFilterBlank === 'error') {
					throw blankFilters(blank, index, noun, forAgent);
				}
				return { outputs: [], notes: blank };
			}
			const budget = retryBudgetOf(options, stopping);

			const found = await readPages(wanted, async (limit, offset) => {
				const page = { where, orderBy, limit, offset };
				// Each page may be tried as often as a request of its own: there can be hundreds of them.
				return await searchRecords(client, { ...budget }, search, page, { plain });
			}).catch(unlessEndless);
			if (!found) throw new ItemError(describeEndlessPages());
			if (found.kind !== 'done') {
				throw new ItemError(describeRead(found, messageContext(run, budget)));
			}
			if (found.value.length > 0 || !forAgent) {
				return { outputs: found.value.map((one) => shape(showAmounts(one, { amountsIn }))) };
			}
			return { outputs: [{ message: nothingFound(noun) }] };
		};
	};

	return {
		option: getManyOption(noun),
		properties: [
			...LIST_SIZE,
			filters.property,
			sort.property,
			...output.properties,
			...amountsInParameter(resource),
			optionsProperty(resource, OPTIONS),
		],
		run: (context) =>
			runOperation(context, resource, {
				changes: [],
				begin,
				hints: (memories) => [blankFilterHint(memories, noun)],
			}),
	};
}
