import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { AmountForm, AmountsIn, ResourceDescription } from '../description';
import { reportOf, type ItemError } from '../execution/errorReport';
import { FlushSignal } from '../execution/flushSignal';
import { InOrderWrites } from '../execution/inOrderWrites';
import type { Change, ItemMemory, ItemResult } from '../execution/itemMemory';
import { KeyedMutex } from '../execution/keyedMutex';
import { runItems, type ItemJob, type StoppedRun } from '../execution/runItems';
import { runMemoryOf, type RunMemory } from '../execution/runMemory';
import { connectionError } from '../messages/connection';
import type { MessageContext } from '../messages/words';
import { showHints, waitHint, type Hint } from '../messages/hints';
import { CANCELLED, CHECK_PARAMETERS, describeStopped, withEarlierAttempts } from '../messages/run';
import { amountsInReader } from '../parameters/amountsIn';
import { inCurrencyUnits, isAmountName } from '../parameters/amountUnits';
import { usefulFirst } from '../parameters/output';
import { parameterReader, type ParameterReader } from '../parameters/parameterReader';
import { readRunOption } from '../parameters/readOptions';
import { enteredValue } from '../parameters/related';
import { UpwellClient } from '../transport/client';
import { MOST_IN_FLIGHT } from '../transport/concurrencyLimit';
import { refusesSecondCopy } from '../transport/outcome';
import { RunStoppedError, type RetryBudget } from '../transport/sendWithRetry';
import { runDoubtsOf, type RunDoubts } from './doubts';

/** What the items of one run share. */
export interface OperationRun {
	context: IExecuteFunctions;
	parameter: ParameterReader;
	/** The workflow's. */
	timezone: string;
	resource: ResourceDescription;
	client: UpwellClient;
	/** Two items about the same record must not be in flight at once: which came last could not be told. */
	mutex: KeyedMutex;
	/** For operations in which the last item about a record wins. */
	inOrder: InOrderWrites;
	/** What is known of all items, earlier tries included. */
	memory: RunMemory;
	/** Says when no more items are coming for the moment. */
	flush: FlushSignal;
	doubts: RunDoubts;
	/** How an item writes amounts. Throws `ItemError` where it says something else than it can. */
	amountsIn(itemIndex: number): AmountsIn;
}

/** Completes one item. Throws `ItemError`, or `RunStoppedError` where there is nothing to say of the item. */
export type HandleItem = (job: ItemJob) => Promise<ItemResult>;

/** What an operation does with its items. */
export interface OperationWork {
	/** What it may do to records; nothing if it only reads. */
	changes: readonly Change[];
	/**
	 * How many items may be in progress at the moment, where several go in one request: more than requests.
	 *
	 * @param concurrency undefined where it is found by itself
	 */
	limit?(concurrency: number | undefined): number;
	/** Whether the user has set that few, or one, go in one request. */
	hasSmallBatches?: boolean;
	/** Fields of what it outputs that are not Upwell's; they come first. */
	leading?: readonly string[];
	/** Is called once, with what the items share. */
	begin(run: OperationRun): HandleItem;
	/** What another run of the same items would do, after one that did not come to its end. */
	describeAgain?(run: StoppedRun): string | undefined;
	/** What to say beside the items, when all is done. */
	hints?(memories: ItemMemory[], run: RunMemory): Hint[];
}

/**
 * Runs all items of an operation over one connection to Upwell. A connection that cannot be made fails each item with the
 * same words, so that none is lost where the node is set to continue.
 */
export async function runOperation(
	context: IExecuteFunctions,
	resource: ResourceDescription,
	{ changes, limit, hasSmallBatches = false, leading, begin, hints, describeAgain }: OperationWork,
): Promise<INodeExecutionData[]> {
	const { noun, endpoints } = resource;
	const flush = new FlushSignal();
	const memory = runMemoryOf(context);
	const concurrency = readRunOption(context, resource, 'concurrency');
	// Before any item is begun: those that waited for it would all be read at once, and block n8n.
	let refusal: ItemError | undefined;
	const client = await UpwellClient.connect(context, concurrency).catch((thrown: unknown) => {
		refusal = connectionError(thrown);
		return undefined;
	});
	const mutex = new KeyedMutex();
	const inOrder = new InOrderWrites(mutex, memory.items);
	const parameter = parameterReader(context);
	const timezone = context.getTimezone();
	const doubts = runDoubtsOf(memory);
	const amountsIn = amountsInReader(resource, parameter);
	const shared = { context, parameter, timezone, resource, mutex, inOrder, memory, flush, doubts };
	const handle = client && begin({ ...shared, amountsIn, client });
	const redact = <T>(value: T): T => client?.redact(value) ?? value;
	// What a read outputs has the shape that the item asks for.
	const isWrite = changes.length > 0;
	const arrange = isWrite ? usefulFirst(resource, leading) : (record: IDataObject) => record;
	const waitedMs = () => client?.rateLimit.waitedMs ?? 0;
	return await runItems(context, {
		limit: () => limit?.(concurrency) ?? concurrency ?? MOST_IN_FLIGHT,
		flush,
		changes,
		handle: (job) => (handle ? handle(job) : Promise.reject(refusal)),
		arrange: (record) => redact(arrange(record)),
		isStopped: (thrown) => thrown instanceof RunStoppedError,
		describe: (thrown, item) => {
			const report = reportOf(thrown, CHECK_PARAMETERS);
			const earlier = {
				mayBe: possibleChange(item, changes),
				isUnproven: item.attempt !== undefined,
				isDoubtful: item.isDoubtful,
				isRepeatable: item.attempt?.isRepeatable === true,
			};
			const complete = withEarlierAttempts(report, earlier, changes, noun);
			return redact(complete);
		},
		describeStopped: (run) => redact(describeStopped(run, noun, changes, describeAgain?.(run))),
		describeCancelled: () => CANCELLED,
		summarize: (memories) =>
			showHints(context, [
				...(hints?.(memories, memory) ?? []),
				doubts.hint(noun, context.getInputData(), refusesSecondCopy(endpoints.create)),
				waitHint(memory.waitedMs + waitedMs(), {
					hasSmallBatches,
					hasConcurrency: concurrency !== undefined,
				}),
			]),
	}).finally(() => {
		memory.waitedMs += waitedMs();
	});
}

/** What may have been done for an item without anybody knowing; undefined where all is certain. */
function possibleChange(item: ItemMemory, changes: readonly Change[]): Change | undefined {
	const { state, isUncertain } = item;
	if (!isUncertain) return undefined;
	return state.status === 'uncertain' ? state.effect : changes[0];
}

/** What messages need to know of the resource, the connection and the request. */
export function messageContext(
	{ resource: { noun, fields }, client: { host } }: Pick<OperationRun, 'resource' | 'client'>,
	{ timeoutMs }: Pick<RetryBudget, 'timeoutMs'>,
): MessageContext {
	return { host, timeoutMs, noun, fields, enteredValue };
}

/** The same with what was sent of an item, of which messages quote what was entered. */
export function sentContext(
	run: Pick<OperationRun, 'resource' | 'client'>,
	budget: Pick<RetryBudget, 'timeoutMs'>,
	sent: IDataObject,
	{ amountsIn, currency }: AmountForm,
): MessageContext & { sent: IDataObject } {
	const context = messageContext(run, budget);
	const isShown = (record: object, name: string) =>
		amountsIn === 'currency' && record === sent && isAmountName(name);
	return {
		...context,
		sent,
		enteredValue: (record, name) =>
			isShown(record, name) ? inCurrencyUnits(sent[name], currency) : enteredValue(record, name),
	};
}
