import type { Endpoint, Noun, ResourceDescription } from '../description';
import { isTool, ItemError } from '../execution/errorReport';
import { noneAtAll } from '../messages/filters';
import { describeEndlessPages, describeRead } from '../messages/read';
import { amountsInParameter } from '../parameters/amountsIn';
import { LIST_SIZE, readListSize } from '../parameters/listSize';
import { optionsProperty, REQUEST_OPTIONS } from '../parameters/options';
import { outputParameters } from '../parameters/output';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { showAmounts } from '../parameters/showAmounts';
import { listRecords } from '../transport/listRecords';
import { unlessEndless } from '../transport/paging';
import { getManyOption } from './getMany';
import type { Operation } from './operation';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';

/** Many records with all their fields are hard to look through, and take memory. */
const SIMPLIFIES = true;

/** What one operation that lists records has of its own. */
export interface ListOperation extends Pick<Operation, 'option'> {
	/** The fields of what is output, where they are no record of the resource and few enough to be output as they are. */
	output?: Operation['output'];
	/** Tells an AI agent that there are none. */
	describeNone(noun: Noun): string;
}

/** Lists records: as many items as there are. Upwell takes no filter and no order. */
export function listOperation(
	resource: ResourceDescription,
	endpoint: Endpoint,
	{ option, output, describeNone }: ListOperation,
): Operation {
	const { noun } = resource;
	const simplified = output ? undefined : outputParameters(resource, SIMPLIFIES);

	const begin = (run: OperationRun): HandleItem => {
		const { context, parameter, client } = run;
		const readOptions = optionsReader(context, resource, REQUEST_OPTIONS);
		return async ({ index, stopping }) => {
			const wanted = readListSize(parameter, index);
			const amountsIn = run.amountsIn(index);
			const shape = simplified?.read(context, index);
			const budget = retryBudgetOf(readOptions(index), stopping);
			const found = await listRecords(client, budget, endpoint, wanted).catch(unlessEndless);
			if (!found) throw new ItemError(describeEndlessPages(false));
			if (found.kind !== 'done') {
				throw new ItemError(describeRead(found, messageContext(run, budget)));
			}
			if (found.value.length === 0 && isTool(context)) {
				return { outputs: [{ message: describeNone(noun) }] };
			}
			const shown = found.value.map((record) => showAmounts(record, { amountsIn }));
			return { outputs: shape ? shown.map(shape) : shown };
		};
	};

	return {
		option,
		properties: [
			...LIST_SIZE,
			...(simplified?.properties ?? []),
			...amountsInParameter(resource, output),
			optionsProperty(resource, REQUEST_OPTIONS),
		],
		output,
		run: (context) => runOperation(context, resource, { changes: [], begin }),
	};
}

/** Get Many, where Upwell has a list of all records and no search. */
export function list(resource: ResourceDescription, endpoint: Endpoint): Operation {
	return listOperation(resource, endpoint, {
		option: getManyOption(resource.noun),
		describeNone: noneAtAll,
	});
}
