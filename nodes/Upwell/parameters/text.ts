import type { Parser } from '../description';
import { digitsLost, notText } from '../messages/input';
import { isBlank, trimUnseen } from './blank';
import { inspectText } from './damage';

/**
 * Text; numbers and booleans become text, since a CRM's numeric id must arrive as text. Throws `ItemError` for what shows that
 * it was no text before this node.
 */
export const text: Parser<string> = (value, context) => {
	if (isBlank(value)) return undefined;
	if (typeof value === 'string') return inspectText(trimUnseen(value), context);
	if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	if (typeof value !== 'number' || !Number.isFinite(value)) throw notText(context, value);
	// A whole number of that size has been rounded before it came here.
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw digitsLost(context, value);
	return String(value);
};
