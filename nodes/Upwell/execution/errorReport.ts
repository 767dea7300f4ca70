import type { IDataObject, IExecuteFunctions, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

/** The `failure` of n8n's error classes, for poll back-off and who has to act; n8n-workflow before 2.37 ignores it. */
export type FailureCause =
	| { cause: 'credential-invalid' | 'configuration-invalid' }
	| { cause: 'rate-limited' | 'temporarily-unavailable'; retryAfterMs?: number };

/** What a failed item says to the user. */
export interface ErrorReport {
	/** What happened, in Upwell's words where it had any. */
	message: string;
	/** How to get unstuck. */
	description: string;
	/** What did not happen; said before the description, unless an earlier attempt has left that open. */
	reassurance?: string;
	/** Facts for a workflow that branches on them: outcome, HTTP status, Upwell's own code and details. */
	details?: IDataObject;
	httpStatus?: number;
	failure?: FailureCause;
	/** Another try of the same execution would not be safe: the item keeps this result. */
	isFinal?: boolean;
}

/** Thrown wherever an item cannot be completed; carries everything there is to say about it. */
export class ItemError extends Error {
	constructor(readonly report: ErrorReport) {
		super(report.message);
	}
}

/** Makes a report of whatever was thrown; `nextStep` is what to do where n8n does not say it. */
export function reportOf(thrown: unknown, nextStep: string): ErrorReport {
	if (thrown instanceof ItemError) return thrown.report;
	// An expression that cannot be evaluated, or a credential that n8n cannot read, comes with n8n's own words.
	const { message, description } = thrown as { message?: unknown; description?: unknown };
	return {
		message: typeof message === 'string' && message !== '' ? message : String(thrown),
		description: typeof description === 'string' ? description : nextStep,
	};
}

/**
 * The output item of a failed item. n8n takes exactly this shape to the error branch and adds the input item's fields;
 * with any further key it would stay among the successful ones.
 */
export function failedItem(
	context: IExecuteFunctions,
	index: number,
	report: ErrorReport,
): INodeExecutionData {
	const message = messageFor(context, report);
	const details = { outcome: 'refused', ...report.details, description: report.description };
	const item = { json: { error: message, details }, pairedItem: { item: index } };
	if (context.getNode().onError === 'continueErrorOutput') showError(item, message);
	return item;
}

/**
 * Shows an item's error to n8n before 2.34.4, which would leave one with `details` among the successful ones. To add its input,
 * n8n copies the item, and so loses what cannot be enumerated. Where a node has no input, such as a trigger, it goes on with the
 * item itself: it clears the error, or, since 1.123 at the latest, puts its message in the place of the json. By either, the item
 * becomes as it would be without this.
 */
function showError(item: INodeExecutionData, message: string): void {
	const { json } = item;
	const restore = () => {
		Object.defineProperty(item, 'json', { value: json, writable: true });
		Reflect.deleteProperty(item, 'error');
	};
	Object.defineProperty(item, 'json', { get: () => json, set: restore });
	Object.defineProperty(item, 'error', {
		...{ get: () => ({ message }), set: restore, configurable: true },
	});
}

/** Fails all items with the same words: as output items where the node is set to continue, else by throwing. */
export function failAll(context: IExecuteFunctions, report: ErrorReport): INodeExecutionData[] {
	if (!context.continueOnFail()) throw nodeError(context, 0, report);
	return context.getInputData().map((_, index) => failedItem(context, index, report));
}

/** The error that ends the node's run: n8n's own kind, made from plain texts so that no request can cling to it. */
export function nodeError(context: IExecuteFunctions, index: number, report: ErrorReport) {
	const { details, failure, httpStatus } = report;
	const message = messageFor(context, report);
	// It is in a tool's message already, and older n8n gives an agent the description alone.
	const description = isTool(context) ? undefined : report.description;
	const options = { message, description, itemIndex: index, failure };
	const apiOptions = { ...options, httpCode: String(httpStatus) };
	const node = context.getNode();
	// What an AI agent's tool throws n8n wraps once more, and would change the message of an API error on the way.
	const error =
		httpStatus === undefined || isTool(context)
			? new NodeOperationError(node, message, options)
			: new NodeApiError(node, { message, ...details } as JsonObject, apiOptions);
	// n8n replaces a message in which it finds the name of a system code, even within a customer's name.
	error.message = message;
	error.description = description;
	return error;
}

/** Whether it is an AI agent that uses the node. */
export function isTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool');
}

/** An AI agent is shown the message alone, so that must also say what to do. */
function messageFor(context: IExecuteFunctions, { message, description }: ErrorReport): string {
	return isTool(context) ? `${message}. ${description}` : message;
}
