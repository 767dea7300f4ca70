import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Doubt, ResourceDescription, SourceKey } from '../../description';
import { ItemError, reportOf, type ErrorReport } from '../../execution/errorReport';
import type { ItemResult } from '../../execution/itemMemory';
import type { ItemJob } from '../../execution/runItems';
import { checkHint, describeUncheckable } from '../../messages/check';
import { mixedSwitch } from '../../messages/input';
import { CHECK_PARAMETERS } from '../../messages/run';
import { OPTIONS } from '../../parameters/options';
import { retryBudgetOf } from '../../parameters/readOptions';
import { FIRST_IN_FLIGHT } from '../../transport/concurrencyLimit';
import { sourceKeyOf } from '../../transport/reference';
import { runOperation, type HandleItem, type OperationRun } from '../runOperation';
import { planItem } from './checkItem';
import { planResult, refusedResult } from './checkResult';
import type { TaskOptions } from './createTask';
import type { Creation } from './creation';
import { InputReader } from './inputReader';
import { PlannedRecords } from './plannedRecords';
import { KEYS_PER_SEARCH, RecordLookup } from './recordLookup';

/** An item that would be sent. */
interface ReadItem {
	input: IDataObject;
	doubts: Doubt[];
	options: TaskOptions;
}

/** Says for each item what an operation that creates records would do, and only searches. */
export async function runCheck(
	context: IExecuteFunctions,
	resource: ResourceDescription,
	creation: Creation,
): Promise<INodeExecutionData[]> {
	const { noun } = resource;
	return await runOperation(context, resource, {
		changes: [],
		// Beside the requests in flight, one is being filled.
		limit: resource.endpoints.search
			? (concurrency = FIRST_IN_FLIGHT) => (concurrency + 1) * KEYS_PER_SEARCH
			: undefined,
		begin: (run) => checkItems(run, creation),
		hints: (memories) => [creation.inputHint(), checkHint(memories, noun)],
	});
}

function checkItems(run: OperationRun, creation: Creation): HandleItem {
	const { resource, memory, parameter } = run;
	const { search, getBySource } = resource.endpoints;
	const { companion, isUpsert = false } = creation;
	const { displayName: label } = OPTIONS.checkOnly.parameter('checkOnly', resource);
	if (!search && !getBySource) {
		const refusal = new ItemError(describeUncheckable(label, resource.noun));
		return () => Promise.reject(refusal);
	}
	const reader = new InputReader(run, creation.readInput);
	const lookup = new RecordLookup(run);
	const planned = new PlannedRecords(memory, reader.sharedKeys);
	let isRead: Promise<void> | undefined;

	const read = (itemIndex: number): ReadItem | ErrorReport => {
		try {
			const options = creation.readOptions(itemIndex);
			if (!options.checkOnly) throw mixedSwitch({ label, itemIndex });
			const { input, doubts } = reader.inspect(itemIndex);
			run.doubts.noteOrRefuse(itemIndex, doubts, options);
			return { input, doubts, options };
		} catch (thrown) {
			return reportOf(thrown, CHECK_PARAMETERS);
		}
	};
	const plan = async (
		{ input, options }: ReadItem,
		sourceKey: SourceKey | undefined,
		{ stopping }: ItemJob,
	) => {
		const { ifExists } = options;
		const operation = { resource, companion, isUpsert, ifExists };
		if (!sourceKey) return planItem(operation, input, {});
		const budget = retryBudgetOf(options, stopping);
		return await planned.next(
			sourceKey,
			async () => ({ record: await lookup.find(sourceKey, budget) }),
			(known) => planItem(operation, input, known),
		);
	};
	return async (job): Promise<ItemResult> => {
		// What an item shares with a later one has to be known.
		isRead ??= reader.readAheadWithPauses();
		await isRead;
		const item = read(job.index);
		if ('message' in item) {
			const given = (name: string) => creation.given(name, parameter, job.index);
			return refusedResult(resource, given, item);
		}
		const outcome = await plan(item, sourceKeyOf(item.input), job);
		return planResult(resource, item, outcome);
	};
}
