import type { ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import { describeMissing, describeRead } from '../messages/read';
import { amountsInParameter } from '../parameters/amountsIn';
import { optionsProperty } from '../parameters/options';
import { outputParameters } from '../parameters/output';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { hasList, referenceParameters } from '../parameters/recordReference';
import { showAmounts } from '../parameters/showAmounts';
import { getRecord } from '../transport/getRecords';
import type { Operation } from './operation';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';

const OPTIONS = ['concurrency', 'giveUpAfter', 'ifNotFound', 'maxRetries', 'timeout'] as const;

/** Whoever gets one record usually wants to see all of it. */
const SIMPLIFIES = false;

/** Get: the record that each item names. */
export function get(resource: ResourceDescription): Operation {
	const { noun, endpoints } = resource;
	const reference = referenceParameters(resource, endpoints.get, endpoints.getBySource);
	const output = outputParameters(resource, SIMPLIFIES);

	const begin = (run: OperationRun): HandleItem => {
		const readOptions = optionsReader(run.context, resource, OPTIONS);
		return async ({ index, stopping }) => {
			const named = reference.read(run.parameter, index);
			const shape = output.read(run.context, index);
			const amountsIn = run.amountsIn(index);
			const options = readOptions(index);
			const budget = retryBudgetOf(options, stopping);

			const found = await getRecord(run.client, budget, endpoints, named);
			if (found.kind === 'done') {
				return { outputs: [shape(showAmounts(found.value, { amountsIn }))] };
			}
			const message = messageContext(run, budget);
			if (found.kind !== 'missing') throw new ItemError(describeRead(found, message));
			if (options.ifNotFound === 'nothing') return { outputs: [] };
			throw new ItemError(
				describeMissing(found, named, message, {
					label: resource.displayName,
					hasList: hasList(resource),
					nextStep: "To continue without it, set the option 'If Not Found' to 'Output Nothing'.",
				}),
			);
		};
	};

	return {
		option: {
			name: 'Get',
			value: 'get',
			description: `Retrieve ${noun.article} ${noun.one}`,
			action: `Get ${noun.one}`,
		},
		properties: [
			...reference.properties,
			...output.properties,
			...amountsInParameter(resource),
			optionsProperty(resource, OPTIONS),
		],
		run: (context) => runOperation(context, resource, { changes: [], begin }),
	};
}
