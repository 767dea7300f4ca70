import type { IDataObject } from 'n8n-workflow';
import type { PreviewSchema, ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemMemory, ItemResult } from '../execution/itemMemory';
import { describeDelete, removedAgain } from '../messages/delete';
import { optionsProperty, REQUEST_OPTIONS } from '../parameters/options';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { referenceParameters } from '../parameters/recordReference';
import { deleteRecord } from '../transport/deleteRecord';
import { referenceText, type RecordReference } from '../transport/reference';
import type { RetryBudget } from '../transport/sendWithRetry';
import { missingRecord, SOURCE_KEY_PREVIEW } from './namedRecord';
import type { Operation } from './operation';
import { idOf } from './recordUpdate';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';
import { attemptsOf } from './writeAttempts';

/** The field of the output that says what was done. */
const DELETED = 'deleted';

/** Delete: the record that each item names. What comes out is what named it. */
export function del(resource: ResourceDescription): Operation {
	const { noun, endpoints } = resource;
	const records = referenceParameters(resource, endpoints.delete, endpoints.deleteBySource);

	const begin = (run: OperationRun): HandleItem => {
		const readOptions = optionsReader(run.context, resource, REQUEST_OPTIONS);
		return async ({ index, memory, stopping }) => {
			const reference = records.read(run.parameter, index);
			const budget = retryBudgetOf(readOptions(index), stopping);
			return await run.mutex.run(referenceText(reference), () =>
				deleteItem(run, memory, reference, budget),
			);
		};
	};

	return {
		option: {
			name: 'Delete',
			value: 'delete',
			description: `Delete ${noun.article} ${noun.one}`,
			action: `Delete ${noun.one}`,
		},
		properties: [...records.properties, optionsProperty(resource, REQUEST_OPTIONS)],
		output: outputOf(resource),
		run: (context) =>
			runOperation(context, resource, {
				changes: ['deleted'],
				leading: [DELETED],
				begin,
				describeAgain: () => removedAgain('deleted'),
			}),
	};
}

function outputOf({ endpoints }: ResourceDescription): Record<string, PreviewSchema> {
	const sourceKey = endpoints.deleteBySource && SOURCE_KEY_PREVIEW;
	return { [DELETED]: { type: 'boolean' }, id: { type: 'string' }, ...sourceKey };
}

/** Deletes the record of one item. A lost answer is settled by asking again: see `deleteRecord`. */
async function deleteItem(
	run: OperationRun,
	memory: ItemMemory,
	reference: RecordReference,
	budget: RetryBudget,
): Promise<ItemResult> {
	const { client, resource } = run;
	const attempts = attemptsOf(memory, 'deleted');
	const outcome = await deleteRecord(client, budget, resource.endpoints, reference, attempts);
	if (outcome.kind === 'done') {
		const named: IDataObject = { ...outcome.value, ...reference };
		const id = idOf(named, reference);
		return { outputs: [{ [DELETED]: true, ...named }], done: 'deleted', id };
	}
	if (outcome.kind === 'missing') throw missingRecord(run, budget, reference, outcome);
	throw new ItemError(describeDelete(outcome, messageContext(run, budget)));
}
