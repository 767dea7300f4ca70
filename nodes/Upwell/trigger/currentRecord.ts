import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import { showHints } from '../messages/hints';
import { describeMissing, describeRead } from '../messages/read';
import { noCurrentRecord, RAN_BEFORE } from '../messages/trigger';
import {
	messageContext,
	runOperation,
	type HandleItem,
	type OperationRun,
} from '../operations/runOperation';
import { currencyOf } from '../parameters/amountUnits';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { showAmounts } from '../parameters/showAmounts';
import { getRecord } from '../transport/getRecords';
import { isFirstRun } from './firstRun';

const OPTIONS = ['giveUpAfter', 'maxRetries', 'timeout'] as const;

/** What the trigger says of the event, and stays as it is. */
const OF_EVENT = ['event', 'eventId', 'eventCreatedAt', 'table', 'changes', 'previous'];

/**
 * What the trigger does when the workflow has been started: it passes the event on, and reads its record anew if it is set to.
 * Only here, since Upwell waits for the answer until the workflow has been started, and n8n shows, retries and routes what goes
 * wrong in here.
 */
export async function passOn(
	context: IExecuteFunctions,
	resources: readonly ResourceDescription[],
): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	const isRaw = context.getNodeParameter('output', 0, 'record') === 'raw';
	const event: IDataObject = items[0]?.json ?? {};
	if (!(await isFirstRun(context, isRaw ? event.id : event.eventId))) {
		showHints(context, [RAN_BEFORE]);
		return [];
	}
	if (isRaw || context.getNodeParameter('fetchCurrentRecord', 0, false) !== true) return items;
	// A deleted record has no current state; neither has what is no event, such as data that a user made up.
	if (typeof event.id !== 'string' || typeof event.table !== 'string' || isDeleted(event)) {
		return items;
	}
	const { table } = event;
	const resource = resources.find(({ endpoints: { get } }) => get && tableOf(get.path) === table);
	if (!resource) {
		showHints(context, [{ warning: noCurrentRecord(table) }]);
		return items;
	}
	return await runOperation(context, resource, { changes: [], begin: readAnew(resource, event) });
}

/** As Get does; what a read does not show stays as the delivery has it, and what the trigger says of the event as well. */
function readAnew(resource: ResourceDescription, event: IDataObject) {
	return (run: OperationRun): HandleItem => {
		const readOptions = optionsReader(run.context, resource, OPTIONS);
		return async ({ index, stopping }) => {
			const named = { id: String(event.id) };
			const budget = retryBudgetOf(readOptions(index), stopping);
			const found = await getRecord(run.client, budget, resource.endpoints, named);
			if (found.kind === 'done') {
				const form = { amountsIn: run.amountsIn(index), currency: currencyOf(event) };
				const record = showAmounts(found.value, form);
				// Reads show fewer columns than the row has: an invoice by its ID comes without its status.
				return { outputs: [{ ...event, ...record, ...pick(event, OF_EVENT) }] };
			}
			const message = messageContext(run, budget);
			if (found.kind !== 'missing') throw new ItemError(describeRead(found, message));
			const help = { label: 'Events', hasList: false };
			throw new ItemError(describeMissing(found, named, message, help));
		};
	};
}

const pick = (event: IDataObject, names: readonly string[]): IDataObject =>
	Object.fromEntries(names.map((name) => [name, event[name] ?? null]));

/** `/api/rest/invoices/{id}` reads a row of the table `invoices` [docs: api-guides/webhooks, of `carrier_invoices`]. */
const tableOf = (path: string) => /\/(\w+)\/\{id\}$/.exec(path)?.[1];

const isDeleted = ({ event }: IDataObject) => /^delete\b/i.test(String(event));
