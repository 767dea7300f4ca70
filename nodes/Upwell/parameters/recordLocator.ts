import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

export type LocatorMode = 'list' | 'id' | 'sourceId';

interface RecordLocator {
	displayName: string;
	name: string;
	description: string;
	modes: readonly LocatorMode[];
	/** The name under which the node offers the list search to the editor. */
	listSearch?: string;
	/** One record, for the list's placeholder. */
	noun?: string;
	/** An example of an ID. */
	idExample?: string;
}

/** A parameter for one record in Upwell. */
export function recordLocator(locator: RecordLocator): INodeProperties {
	const { displayName, name, description, modes } = locator;
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: modes[0], value: '' },
		description,
		modes: modes.map((mode) => MODES[mode](locator)),
	};
}

const MODES: Record<LocatorMode, (locator: RecordLocator) => INodePropertyMode> = {
	list: ({ listSearch, noun = 'customer' }) => ({
		displayName: 'From List',
		name: 'list',
		type: 'list',
		placeholder: `Select a ${noun}…`,
		typeOptions: { searchListMethod: listSearch, searchable: true },
	}),
	id: ({ idExample = 'cus_1a2b3c' }) => ({
		displayName: 'By ID',
		name: 'id',
		type: 'string',
		placeholder: `e.g. ${idExample}`,
	}),
	sourceId: () => ({
		// n8n's mode selector cuts labels of more than about eight characters [seen in the editor of 2.41.1].
		displayName: 'Your ID',
		name: 'sourceId',
		type: 'string',
		placeholder: 'e.g. 10042',
	}),
};
