import type { IExecuteFunctions } from 'n8n-workflow';
import { isPlainObject } from './blank';
import { isLocator } from './locator';

/**
 * Which entries of a collection are filled in by expressions: these, or all of them by a single expression. Up to 2.41, n8n
 * takes such an expression for an empty collection.
 */
export type FilledByExpression = ReadonlySet<string> | 'all';

export const NONE: FilledByExpression = new Set();

/** Looks at how a collection of the node is written, which is the same for all items. */
export function filledByExpression(context: IExecuteFunctions, name: string): FilledByExpression {
	const written: unknown = context.getNodeParameter(name, 0, {}, { rawExpressions: true });
	if (isExpression(written)) return 'all';
	if (!isPlainObject(written)) return NONE;
	const filled = Object.entries(written).filter(([, value]) =>
		isExpression(isLocator(value) ? value.value : value),
	);
	return new Set(filled.map(([key]) => key));
}

function isExpression(written: unknown): boolean {
	return typeof written === 'string' && written.startsWith('=');
}
