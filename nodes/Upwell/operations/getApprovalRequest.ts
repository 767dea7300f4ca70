import type { Endpoint, Field, ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import { describeMissing, describeRead } from '../messages/read';
import { amountsInParameter } from '../parameters/amountsIn';
import { TEXT } from '../parameters/fieldKinds';
import { idParameter } from '../parameters/idParameter';
import { optionsProperty } from '../parameters/options';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { showAmounts } from '../parameters/showAmounts';
import { getRecord } from '../transport/getRecords';
import type { Operation } from './operation';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';

const OPTIONS = ['concurrency', 'giveUpAfter', 'ifNotFound', 'maxRetries', 'timeout'] as const;

/**
 * Get Approval Request: what tracks the approval of a record, by an ID of its own.
 *
 * @param fields of an approval request
 */
export function getApprovalRequest(
	{ noun }: ResourceDescription,
	endpoint: Endpoint,
	fields: readonly Field[],
): Operation {
	const { one, article } = noun;
	const requests: ResourceDescription = {
		value: 'approvalRequest',
		displayName: 'Approval Request',
		noun: { one: `${one} approval request`, many: `${one} approval requests`, article },
		fields,
		identity: { id: { placeholder: 'ciar_1a2b3c' } },
		endpoints: { get: endpoint },
	};
	const requestId = idParameter(requests.noun, {
		displayName: 'Approval Request ID',
		name: 'approvalRequestId',
		placeholder: 'e.g. ciar_1a2b3c',
		description:
			'The ID of the approval request in Upwell. Upwell does not publish where it is shown: the published answer to an approval does not have it.',
	});

	const begin = (run: OperationRun): HandleItem => {
		const { context, client, parameter } = run;
		const readOptions = optionsReader(context, requests, OPTIONS);
		return async ({ index, stopping }) => {
			const reference = { id: requestId.read(parameter, index) };
			const amountsIn = run.amountsIn(index);
			const options = readOptions(index);
			const budget = retryBudgetOf(options, stopping);
			const found = await getRecord(client, budget, requests.endpoints, reference);
			if (found.kind === 'done') return { outputs: [showAmounts(found.value, { amountsIn })] };
			const message = messageContext(run, budget);
			if (found.kind !== 'missing') throw new ItemError(describeRead(found, message));
			if (options.ifNotFound === 'nothing') return { outputs: [] };
			const help = { label: requestId.property.displayName, hasList: false };
			throw new ItemError(describeMissing(found, reference, message, help));
		};
	};

	return {
		option: {
			name: 'Get Approval Request',
			value: 'getApprovalRequest',
			description: `Retrieve an approval request of ${article} ${one}`,
			action: `Get ${one} approval request`,
		},
		properties: [
			requestId.property,
			...amountsInParameter(requests),
			optionsProperty(requests, OPTIONS),
		],
		output: Object.fromEntries(fields.map(({ name, preview = TEXT }) => [name, preview])),
		run: (context) => runOperation(context, requests, { changes: [], begin }),
	};
}
