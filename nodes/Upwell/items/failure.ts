import type { IExecuteFunctions, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { ItemFailure, type Explanation } from '../explanation';
import { isTool } from './tool';

/** Whatever was thrown for an item, as something that can be said to the user. */
export function explanationOf(
	thrown: unknown,
	wayOut = 'Check the parameters of this item.',
): Explanation {
	if (thrown instanceof ItemFailure) return thrown.explanation;
	// An expression that cannot be evaluated, or a credential that n8n cannot read, comes with n8n's own words.
	const { message, description } = thrown as { message?: unknown; description?: unknown };
	return {
		message: typeof message === 'string' && message !== '' ? message : String(thrown),
		description: typeof description === 'string' ? description : wayOut,
	};
}

/**
 * The output item of a failed item. n8n takes exactly this shape to the error branch and adds the input item's fields;
 * with any further key it would stay among the successful ones.
 */
export function failedItem(
	context: IExecuteFunctions,
	index: number,
	explanation: Explanation,
): INodeExecutionData {
	const { description, details } = explanation;
	return {
		json: {
			error: messageFor(context, explanation),
			details: { outcome: 'refused', ...details, description },
		},
		pairedItem: { item: index },
	};
}

/** Fails all items with the same words: as output items where the node is set to continue, else by throwing. */
export function failAll(
	context: IExecuteFunctions,
	explanation: Explanation,
): INodeExecutionData[] {
	if (!context.continueOnFail()) throw nodeError(context, 0, explanation, explanation.description);
	return context.getInputData().map((_, index) => failedItem(context, index, explanation));
}

/** The error that ends the node's run: n8n's own kind, made from plain texts so that no request can cling to it. */
export function nodeError(
	context: IExecuteFunctions,
	index: number,
	explanation: Explanation,
	description: string,
): NodeApiError | NodeOperationError {
	const { details, failure, httpStatus } = explanation;
	const message = messageFor(context, { ...explanation, description });
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
	// n8n replaces a message in which it finds the name of a system code, be it within a customer's name.
	error.message = message;
	error.description = description;
	return error;
}

/** An AI agent is shown the message alone, so that must also say what to do. */
function messageFor(context: IExecuteFunctions, { message, description }: Explanation): string {
	return isTool(context) ? `${message}. ${description}` : message;
}
