import type { Endpoint, PreviewSchema, ResourceDescription } from '../description';
import { isTool, ItemError } from '../execution/errorReport';
import { nothingReady } from '../messages/approve';
import { describeEndlessPages, describeRead } from '../messages/read';
import { amountsInParameter } from '../parameters/amountsIn';
import { LIST_SIZE, readListSize } from '../parameters/listSize';
import { optionsProperty } from '../parameters/options';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { showAmounts } from '../parameters/showAmounts';
import { listRecords } from '../transport/listRecords';
import { EndlessPagesError } from '../transport/paging';
import type { Operation } from './operation';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';

const OPTIONS = ['concurrency', 'giveUpAfter', 'maxRetries', 'timeout'] as const;

/**
 * Get Ready for Approval: the records that wait to be approved, as many items as there are.
 *
 * @param output the fields of one in this list; few enough to be output as they are
 */
export function getReadyForApproval(
	resource: ResourceDescription,
	endpoint: Endpoint,
	output: Readonly<Record<string, PreviewSchema>>,
): Operation {
	const { noun } = resource;

	const begin = (run: OperationRun): HandleItem => {
		const { context, parameter, client } = run;
		const readOptions = optionsReader(context, resource, OPTIONS);
		return async ({ index, stopping }) => {
			const wanted = readListSize(parameter, index);
			const amountsIn = run.amountsIn(index);
			const budget = retryBudgetOf(readOptions(index), stopping);
			const found = await listRecords(client, budget, endpoint, wanted).catch((thrown: unknown) => {
				if (thrown instanceof EndlessPagesError) return undefined;
				throw thrown;
			});
			if (!found) throw new ItemError(describeEndlessPages());
			if (found.kind !== 'done') {
				throw new ItemError(describeRead(found, messageContext(run, budget)));
			}
			if (found.value.length > 0 || !isTool(context)) {
				return { outputs: found.value.map((record) => showAmounts(record, { amountsIn })) };
			}
			return { outputs: [{ message: nothingReady(noun) }] };
		};
	};

	return {
		option: {
			name: 'Get Ready for Approval',
			value: 'getReadyForApproval',
			description: `Retrieve the ${noun.many} that wait to be approved`,
			action: `Get ${noun.many} ready for approval`,
		},
		properties: [...LIST_SIZE, ...amountsInParameter(resource), optionsProperty(resource, OPTIONS)],
		output,
		run: (context) => runOperation(context, resource, { changes: [], begin }),
	};
}
