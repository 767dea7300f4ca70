import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemMemory, ItemResult } from '../execution/itemMemory';
import { describeRequest, REQUESTS_AGAIN } from '../messages/apiRequest';
import { PATH } from '../parameters/apiPath';
import { BODY, METHOD, readRequest, RESEND } from '../parameters/apiRequest';
import { optionsProperty, REQUEST_OPTIONS } from '../parameters/options';
import { QUERY } from '../parameters/queryEntries';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { asRecord } from '../transport/apiMessage';
import { isRead, sendRequest, type CustomRequest } from '../transport/sendRequest';
import type { RetryBudget } from '../transport/sendWithRetry';
import type { Operation } from './operation';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';
import { attemptsOf } from './writeAttempts';

const NOTICE: INodeProperties = {
	displayName:
		"For every Upwell endpoint that has no operation of its own here. Unlike n8n's HTTP Request node, to which 'Custom API Call' only points, it waits for rate limits, sends nothing twice that could do harm, keeps the link between items, and shows Upwell's own words. It speaks Upwell's language: amounts are whole cents, in what you send and in what comes back.",
	name: 'apiRequestNotice',
	type: 'notice',
	default: '',
};

/** Send: any request to Upwell's API, one for each item; the answer's body comes out as it is. */
export function send(resource: ResourceDescription): Operation {
	const begin = (run: OperationRun): HandleItem => {
		const { context, parameter } = run;
		const readOptions = optionsReader(context, resource, REQUEST_OPTIONS);
		return async ({ index, memory, stopping }) => {
			const request = readRequest(parameter, index);
			const budget = retryBudgetOf(readOptions(index), stopping);
			const body = await sendItem(run, memory, request, budget);
			const outputs = [asRecord(body) ? (body as IDataObject) : ({ data: body } as IDataObject)];
			if (isRead(request)) return { outputs };
			return { outputs, ...carriedOut(request, index) };
		};
	};

	return {
		option: {
			name: 'Send',
			value: 'send',
			description:
				"Send a request to any endpoint, with this node's waiting, protection and messages",
			action: 'Send API request',
		},
		properties: [
			NOTICE,
			METHOD,
			PATH,
			QUERY,
			BODY,
			RESEND,
			optionsProperty(resource, REQUEST_OPTIONS),
		],
		output: {},
		run: (context) =>
			runOperation(context, resource, {
				changes: ['carried out'],
				begin,
				describeAgain: () => REQUESTS_AGAIN,
			}),
	};
}

/** Sends the request of one item; gives the body of the answer. Throws `ItemError` where there is none, or it is a refusal. */
async function sendItem(
	run: OperationRun,
	memory: ItemMemory,
	request: CustomRequest,
	budget: RetryBudget,
): Promise<unknown> {
	const isRepeatable = !request.resend;
	const attempts = attemptsOf(memory, 'carried out', { isRepeatable });
	const reads = isRead(request);
	const outcome = await sendRequest(run.client, budget, request, reads ? undefined : attempts);
	if (outcome.kind === 'done') return outcome.value.body;
	const sent = asRecord(request.body?.input) as IDataObject | undefined;
	const context = { ...messageContext(run, budget), sent, isRead: reads, resend: request.resend };
	const report = describeRequest(outcome, context);
	// Should Upwell have carried it out before somebody else answered, another try would do so again.
	const mayBeDone = isRepeatable && outcome.kind === 'refused' && memory.isDoubtful;
	throw new ItemError({ ...report, isFinal: report.isFinal === true || mayBeDone });
}

/** What was done, named by the request: each item's is one of its own. */
function carriedOut(
	{ method, path, resend }: CustomRequest,
	index: number,
): Pick<ItemResult, 'done' | 'id' | 'isRepeatable'> {
	const id = `${method} ${path.replace('/api/rest', '')} (item ${index})`;
	return { done: 'carried out', id, isRepeatable: !resend };
}
