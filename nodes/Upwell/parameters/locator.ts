import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';
import type { Parser } from '../description';
import { isPlainObject } from './blank';
import { idText } from './id';

/** What n8n stores for a record that is chosen from a list or named in another way. */
export interface Locator {
	mode: string;
	value: unknown;
}

/** One that was added to a collection and left alone is stored as its default, without the mark `__rl` [seen in the editor]. */
export function isLocator(value: unknown): value is Locator {
	return isPlainObject(value) && 'mode' in value && 'value' in value;
}

/** The ID in a resource locator, or of what an expression or an older workflow has in its place. */
export const locatorValue: Parser<string> = (value, context) =>
	idText(isLocator(value) ? value.value : value, context);

export type LocatorMode = 'list' | 'id' | 'sourceId';

/** The records that a locator is for. */
export interface LocatorTarget {
	/** What one of them is called. */
	noun: string;
	idExample: string;
	/** The name under which the node offers their list to the editor; for the mode `list` only. */
	listSearch?: string;
}

/** A parameter for one record in Upwell. */
export function recordLocator(
	label: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
	modes: readonly LocatorMode[],
	{ noun, idExample, listSearch }: LocatorTarget,
): INodeProperties {
	const known: Record<LocatorMode, Omit<INodePropertyMode, 'name'>> = {
		list: {
			displayName: 'From List',
			type: 'list',
			placeholder: `Select a ${noun}…`,
			typeOptions: { searchListMethod: listSearch, searchable: true },
		},
		id: { displayName: 'By ID', type: 'string', placeholder: `e.g. ${idExample}` },
		// n8n's mode selector cuts labels of more than about eight characters [seen in the editor of 2.41.1].
		sourceId: { displayName: 'Your ID', type: 'string', placeholder: 'e.g. 10042' },
	};
	return {
		...label,
		type: 'resourceLocator',
		default: { mode: modes[0], value: '' },
		modes: modes.map((name) => ({ ...known[name], name })),
	};
}
