import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ResourceDescription, SourceKey } from '../../description';
import { ItemError, reportOf, type ErrorReport } from '../../execution/errorReport';
import type { ItemResult } from '../../execution/itemMemory';
import type { ItemJob } from '../../execution/runItems';
import { checkHint, describeUncheckable } from '../../messages/check';
import { mixedSwitch } from '../../messages/input';
import { CHECK_PARAMETERS } from '../../messages/run';
import { currencyOf } from '../../parameters/amountUnits';
import { OPTIONS } from '../../parameters/options';
import { retryBudgetOf } from '../../parameters/readOptions';
import { FIRST_IN_FLIGHT } from '../../transport/concurrencyLimit';
import { sourceKeyOf } from '../../transport/reference';
import { References } from '../references';
import { runOperation, type HandleItem, type OperationRun } from '../runOperation';
import { planItem, type KnownRecord, type PlannedItem } from './checkItem';
import { planResult, refusedResult, type CheckedItem } from './checkResult';
import type { TaskOptions } from './createTask';
import { isCheckable, type Creation } from './creation';
import { InputReader } from './inputReader';
import { PlannedRecords } from './plannedRecords';
import { KEYS_PER_SEARCH, RecordLookup } from './recordLookup';

/** An item that would be sent. */
interface ReadItem extends CheckedItem {
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
	const { companion, isUpsert = false } = creation;
	const { displayName: label } = OPTIONS.checkOnly.parameter('checkOnly', resource);
	if (!isCheckable(resource)) {
		const refusal = new ItemError(describeUncheckable(label, resource.noun));
		return () => Promise.reject(refusal);
	}
	const reader = new InputReader(run, creation.readInput);
	const lookup = new RecordLookup(run);
	const references = new References(run);
	const planned = new PlannedRecords(memory, reader.sharedKeys);
	let isRead: Promise<void> | undefined;

	const read = (itemIndex: number): ReadItem | ErrorReport => {
		try {
			const options = creation.readOptions(itemIndex);
			if (!options.checkOnly) throw mixedSwitch({ label, itemIndex });
			const { input, doubts } = reader.inspect(itemIndex);
			run.doubts.noteOrRefuse(itemIndex, doubts, options);
			const amounts = { amountsIn: run.amountsIn(itemIndex), currency: currencyOf(input) };
			return { input, doubts, options, amounts };
		} catch (thrown) {
			return reportOf(thrown, CHECK_PARAMETERS);
		}
	};
	const plan = async (
		{ input, options, amounts }: ReadItem,
		sourceKey: SourceKey | undefined,
		{ index: itemIndex, stopping }: ItemJob,
	) => {
		const { ifExists } = options;
		const operation = { resource, companion, isUpsert, ifExists, amounts, itemIndex };
		const budget = retryBudgetOf(options, stopping);
		const planWith = async (known: KnownRecord): Promise<PlannedItem> => {
			const resolved = await references.lookUp(input, budget);
			return resolved.refusal
				? { refusal: resolved.refusal, before: known, after: known }
				: planItem(operation, resolved.input, known);
		};
		if (!sourceKey) return await planWith({});
		return await planned.next(
			sourceKey,
			async () => ({ record: await lookup.find(sourceKey, budget) }),
			planWith,
		);
	};
	return async (job): Promise<ItemResult> => {
		// What an item shares with a later one has to be known.
		isRead ??= reader.readAheadWithPauses();
		await isRead;
		const item = read(job.index);
		const given = (name: string) => creation.given(name, parameter, job.index);
		if ('message' in item) return refusedResult(resource, given, item);
		const planned = await plan(item, sourceKeyOf(item.input), job);
		if (planned.refusal) return refusedResult(resource, given, planned.refusal);
		return planResult(resource, item, planned);
	};
}
