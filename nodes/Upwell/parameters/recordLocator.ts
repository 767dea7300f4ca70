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

type Mode = (locator: RecordLocator) => INodePropertyMode;

const mode = (
	displayName: string,
	name: LocatorMode,
	type: INodePropertyMode['type'],
	more: Partial<INodePropertyMode>,
): INodePropertyMode => ({ displayName, name, type, ...more });

const MODES: Record<LocatorMode, Mode> = {
	list: ({ listSearch, noun = 'customer' }) =>
		mode('From List', 'list', 'list', {
			placeholder: `Select a ${noun}…`,
			typeOptions: { searchListMethod: listSearch, searchable: true },
		}),
	id: ({ idExample = 'cus_1a2b3c' }) =>
		mode('By ID', 'id', 'string', { placeholder: `e.g. ${idExample}` }),
	// n8n's mode selector cuts labels of more than about eight characters [seen in the editor of 2.41.1].
	sourceId: () => mode('Your ID', 'sourceId', 'string', { placeholder: 'e.g. 10042' }),
};
