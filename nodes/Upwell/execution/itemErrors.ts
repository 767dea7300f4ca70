import type { IExecuteFunctions, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { ItemError, type ErrorReport } from './errorReport';
import { isTool } from './tool';

/**
 * Makes a report of whatever was thrown.
 *
 * @param nextStep what to do where n8n does not say it
 */
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
	const { description, details } = report;
	return {
		json: {
			error: messageFor(context, report),
			details: { outcome: 'refused', ...details, description },
		},
		pairedItem: { item: index },
	};
}

/** Fails all items with the same words: as output items where the node is set to continue, else by throwing. */
export function failAll(context: IExecuteFunctions, report: ErrorReport): INodeExecutionData[] {
	if (!context.continueOnFail()) throw nodeError(context, 0, report, report.description);
	return context.getInputData().map((_, index) => failedItem(context, index, report));
}

/** The error that ends the node's run: n8n's own kind, made from plain texts so that no request can cling to it. */
export function nodeError(
	context: IExecuteFunctions,
	index: number,
	report: ErrorReport,
	description: string,
): NodeApiError | NodeOperationError {
	const { details, failure, httpStatus } = report;
	const message = messageFor(context, { ...report, description });
	const options = { message, description, itemIndex: index, failure };
	const node = context.getNode();
	// What an AI agent's tool throws n8n wraps once more, and would change the message of an API error on the way.
	const error =
		httpStatus === undefined || isTool(context)
			? new NodeOperationError(node, message, options)
			: new NodeApiError(node, { message, ...details } as JsonObject, {
					...options,
					httpCode: String(httpStatus),
				});
	// n8n replaces a message in which it finds the name of a system code, even within a customer's name.
	error.message = message;
	error.description = description;
	return error;
}

/** An AI agent is shown the message alone, so that must also say what to do. */
function messageFor(context: IExecuteFunctions, { message, description }: ErrorReport): string {
	return isTool(context) ? `${message}. ${description}` : message;
}
