import type { INodePropertyOptions } from 'n8n-workflow';
import type { Endpoint, ResourceDescription } from '../description';
import { ItemError, type ErrorReport } from '../execution/errorReport';
import type { ItemMemory, ItemResult } from '../execution/itemMemory';
import { describeDelete, removedAgain, type Removed } from '../messages/delete';
import type { IdParameter } from '../parameters/idParameter';
import { optionsProperty, REQUEST_OPTIONS } from '../parameters/options';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { referenceParameters } from '../parameters/recordReference';
import type { NamedRecord } from '../transport/approvalState';
import type { DeleteResult } from '../transport/answers';
import type { UpwellClient } from '../transport/client';
import type { Outcome, UnsuccessfulOutcome } from '../transport/outcome';
import { referenceText } from '../transport/reference';
import type { RetryBudget, WriteAttempts } from '../transport/sendWithRetry';
import { findNamedRecord, idName, SOURCE_KEY_PREVIEW } from './namedRecord';
import type { Operation } from './operation';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';
import { attemptsOf } from './writeAttempts';

/** How something is removed from a record. */
export interface Removal {
	option: INodePropertyOptions & { value: string; action: string };
	change: Removed;
	/** What messages say was removed: the record itself, or what belonged to it. */
	removed: ResourceDescription;
	/** Names what is removed. */
	part: IdParameter;
	/** Which of the two IDs people are told of. */
	toldId: 'record' | 'part';
	/** Sends the request. Throws as `sendWithRetry` does. */
	send(
		client: UpwellClient,
		budget: RetryBudget,
		id: string,
		partId: string,
		attempts: WriteAttempts,
	): Promise<Outcome<DeleteResult>>;
	/** Says that Upwell has nothing of the kind. */
	describeMissing(outcome: UnsuccessfulOutcome, id: string, partId: string): ErrorReport;
}

/** An operation that removes something from the record that each item names. What comes out is what named the two. */
export function removeFromRecord(
	resource: ResourceDescription,
	endpoint: Endpoint,
	removal: Removal,
): Operation {
	const { option, change, removed, part } = removal;
	const records = referenceParameters(resource, endpoint, resource.endpoints.getBySource);
	const [recordIdName, partIdName] = [idName(resource), part.property.name];

	const begin = (run: OperationRun): HandleItem => {
		const readOptions = optionsReader(run.context, removed, REQUEST_OPTIONS);
		return async ({ index, memory, stopping }) => {
			const reference = records.read(run.parameter, index);
			const partId = part.read(run.parameter, index);
			const budget = retryBudgetOf(readOptions(index), stopping);
			return await run.mutex.run(`${referenceText(reference)} ${partId}`, async () => {
				const record = await findNamedRecord({ ...run, resource }, budget, reference);
				await removeOne(run, memory, budget, record, partId);
				return resultOf(record, partId);
			});
		};
	};

	const removeOne = async (
		run: OperationRun,
		memory: ItemMemory,
		budget: RetryBudget,
		{ id }: NamedRecord,
		partId: string,
	): Promise<void> => {
		const attempts = attemptsOf(memory, change);
		const outcome = await removal.send(run.client, budget, id, partId, attempts);
		if (outcome.kind === 'done') return;
		if (outcome.kind === 'missing') {
			throw new ItemError(removal.describeMissing(outcome, id, partId));
		}
		throw new ItemError(describeDelete(outcome, messageContext(run, budget), change));
	};

	const resultOf = ({ id, sourceKey }: NamedRecord, partId: string): ItemResult => {
		const output = { [change]: true, [recordIdName]: id, [partIdName]: partId, ...sourceKey };
		return { outputs: [output], done: change, id: removal.toldId === 'record' ? id : partId };
	};

	return {
		option,
		properties: [...records.properties, part.property, optionsProperty(removed, REQUEST_OPTIONS)],
		output: {
			[change]: { type: 'boolean' },
			[recordIdName]: { type: 'string' },
			[partIdName]: { type: 'string' },
			...(resource.endpoints.getBySource && SOURCE_KEY_PREVIEW),
		},
		run: (context) =>
			runOperation(context, removed, {
				changes: [change],
				leading: [change, recordIdName, partIdName],
				begin,
				describeAgain: () => removedAgain(change),
			}),
	};
}
