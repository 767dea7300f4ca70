import type { IDataObject } from 'n8n-workflow';
import type { Filter } from '../description';
import { JSON_IN_CENTS } from '../messages/amounts';
import { noCondition } from '../messages/input';
import { isBlank, isPlainObject } from './blank';
import { json } from './json';

const EXAMPLE = '{ "overdueInvoiceCount": { "_gt": 0 } }';

/** Any other condition, in Upwell's own form. */
export const conditionFilter = (noun: string): Filter => ({
	parameter: {
		displayName: 'Filter (JSON)',
		name: 'where',
		type: 'json',
		default: '',
		description: `Any other condition, as the 'where' of Upwell's ${noun} search. ${JSON_IN_CENTS}.`,
		hint: `Such as ${EXAMPLE}`,
	},
	parse: (value, context) => {
		const condition = json(value, context);
		if (condition === undefined || isPlainObject(condition)) return condition;
		throw noCondition(EXAMPLE)(context, condition);
	},
});

/** Compared with a blank text, these find what has no value, or are true of every text. */
const OF_TEXT = ['_eq', '_ilike', '_like'];

/**
 * Whether something in a condition has nothing to compare with, as `{ "name": { "_eq": $json.name } }` where the item has
 * no name. JSON leaves such a comparison out, and what is left is true of every record [HASURA: boolean expressions].
 */
export function hasBlankPart(condition: IDataObject): boolean {
	return Object.entries(condition).some(([key, value]) => {
		if (value === undefined || value === null) return true;
		if (key === '_and' && isBlank(value)) return true;
		if (key === '_and' || key === '_or') {
			const parts = [value].flat();
			return parts.some((part) => isPlainObject(part) && (isBlank(part) || hasBlankPart(part)));
		}
		if (key.startsWith('_') && key !== '_not') return OF_TEXT.includes(key) && isBlankText(value);
		return isPlainObject(value) && (isBlank(value) || hasBlankPart(value));
	});
}

/** Also in a pattern for whatever contains it. */
function isBlankText(value: unknown): boolean {
	return typeof value === 'string' && isBlank(value.replaceAll('%', ''));
}
