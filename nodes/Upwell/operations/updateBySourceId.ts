import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, Field, ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemMemory, ItemResult } from '../execution/itemMemory';
import { noFields, nothingToChange } from '../messages/input';
import { UPDATE_AGAIN } from '../messages/run';
import { describeMissingSourceId, describeUpdate } from '../messages/update';
import { isBlank, isPlainObject } from '../parameters/blank';
import { idParameter } from '../parameters/idParameter';
import { optionsProperty, REQUEST_OPTIONS } from '../parameters/options';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { readField } from '../parameters/readFields';
import type { RetryBudget } from '../transport/sendWithRetry';
import { updateBySourceId as sendUpdate, type SourceIdUpdate } from '../transport/updateBySourceId';
import type { Operation } from './operation';
import { idOf } from './recordUpdate';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';
import { attemptsOf } from './writeAttempts';

/**
 * Update of a resource whose records are named by their source ID alone, and whose fields are not published.
 *
 * @param fields the field that takes all of them, as JSON
 */
export function updateBySourceId(
	resource: ResourceDescription,
	endpoint: Endpoint,
	fields: Field,
): Operation {
	const { noun } = resource;
	const { parameter: fieldsProperty } = fields;
	const sourceId = idParameter(
		noun,
		{
			displayName: 'Source System ID',
			name: 'sourceSystemId',
			placeholder: 'e.g. 10042',
			description: `The ID of this ${noun.one} in the system it comes from. Case-sensitive. Upwell takes no source system here: an ID that ${noun.many} of several systems share may change all of them.`,
		},
		'Enter its ID in the system it comes from.',
	);

	const begin = (run: OperationRun): HandleItem => {
		const { context, parameter, timezone } = run;
		const readOptions = optionsReader(context, resource, REQUEST_OPTIONS);
		return async (job) => {
			const { index: itemIndex, memory, stopping } = job;
			const sourceSystemId = sourceId.read(parameter, itemIndex);
			const given = parameter(fieldsProperty.name, itemIndex, null);
			const input = readField(fields, given, { itemIndex, timezone });
			const at = { label: fieldsProperty.displayName, itemIndex };
			if (isBlank(input)) throw nothingToChange(at);
			if (!isPlainObject(input)) throw noFields(at, input);
			const budget = retryBudgetOf(readOptions(itemIndex), stopping);
			return await run.inOrder.run(sourceSystemId, job, () =>
				updateItem(run, memory, endpoint, { sourceSystemId, input }, budget),
			);
		};
	};

	return {
		option: {
			name: 'Update',
			value: 'update',
			description: `Update ${noun.article} ${noun.one}`,
			action: `Update ${noun.one}`,
		},
		properties: [
			sourceId.property,
			{ ...fieldsProperty, required: true },
			optionsProperty(resource, REQUEST_OPTIONS),
		],
		output: {},
		run: (context) =>
			runOperation(context, resource, {
				changes: ['updated'],
				begin,
				describeAgain: () => UPDATE_AGAIN,
			}),
	};
}

/** What comes out is the record as Upwell answers with it; without one, what was sent. */
async function updateItem(
	run: OperationRun,
	memory: ItemMemory,
	endpoint: Endpoint,
	change: SourceIdUpdate,
	budget: RetryBudget,
): Promise<ItemResult> {
	const attempts = attemptsOf(memory, 'updated');
	const updated = await sendUpdate(run.client, budget, endpoint, change, attempts);
	const { sourceSystemId, input } = change;
	if (updated.kind === 'done') {
		const record: IDataObject = updated.value.record ?? { sourceSystemId, ...input };
		const id = idOf(record, { sourceSystem: '', sourceSystemId });
		return { outputs: [record], done: 'updated', id };
	}
	const context = messageContext(run, budget);
	if (updated.kind === 'missing') {
		throw new ItemError(describeMissingSourceId(updated, sourceSystemId, context));
	}
	throw new ItemError(describeUpdate(updated, { ...context, sent: input }));
}
