import type { IExecuteFunctions } from 'n8n-workflow';

/** Whether it is an AI agent that uses the node. */
export function isTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool');
}
