import type { INodeProperties } from 'n8n-workflow';
import type { Filter, Parser, ReferenceTarget, SourceKey } from '../description';
import { blankReferenceSystem, notAnId } from '../messages/input';
import { idText, systemName } from './id';
import { isLocator, locatorValue, recordLocator, type LocatorMode } from './locator';

/**
 * Another record that an item refers to by the ID it has in its own system. Upwell takes nothing but its own IDs, so that one
 * has to be looked up before the item is sent.
 */
export class SourceReference {
	constructor(
		readonly target: ReferenceTarget,
		readonly sourceKey: SourceKey,
		/** The parameter, and the one for the system beside it, as the user sees them. */
		readonly label: string,
		readonly systemLabel: string,
	) {}

	/** It must never be sent in the place of an ID. */
	toJSON(): never {
		throw new Error('The Upwell ID was not looked up');
	}
}

type Label = Pick<INodeProperties, 'displayName' | 'name' | 'description'>;

function locatorFor(label: Label, target: ReferenceTarget, more: LocatorMode[]): INodeProperties {
	const { noun, idExample, listSearch } = target;
	const modes: LocatorMode[] = listSearch === undefined ? ['id', ...more] : ['list', 'id', ...more];
	return recordLocator(label, modes, { noun: noun.one, idExample, listSearch });
}

/** The parameter for the system of a record that is named by its ID there. */
export function systemBeside(
	displayName: string,
	name: string,
	{ noun: { one } }: ReferenceTarget,
): INodeProperties {
	return {
		displayName: `${displayName.replace(/ ID$/, '')} Source System`,
		name: `${name.replace(/Id$/, '')}SourceSystem`,
		type: 'string',
		default: '',
		placeholder: 'e.g. HubSpot',
		description: `The name of the system that the ${one} comes from, as given when the ${one} was created. Only needed with 'Your ID'. Case-sensitive.`,
	};
}

/** The parameter for a record that another one refers to. */
export function referenceParameter(
	{ description, ...label }: Label,
	target: ReferenceTarget,
	beside: INodeProperties,
): INodeProperties {
	const how = `To enter its ID in another system, choose 'Your ID', and add '${beside.displayName}'.`;
	return locatorFor({ ...label, description: `${description}. ${how}` }, target, ['sourceId']);
}

/** Reads a reference: an Upwell ID, or what it has to be looked up by. */
export const referenceValue =
	(target: ReferenceTarget, beside: INodeProperties): Parser<string | SourceReference> =>
	(value, context) => {
		if (!isLocator(value) || value.mode !== 'sourceId') return locatorValue(value, context);
		const sourceSystemId = idText(value.value, context);
		if (sourceSystemId === undefined) return undefined;
		const { label } = context;
		const besideIt = { ...context, label: beside.displayName };
		const sourceSystem = systemName(context.beside, besideIt);
		if (sourceSystem === undefined) throw blankReferenceSystem(target.noun, label)(besideIt);
		const sourceKey = { sourceSystem, sourceSystemId };
		return new SourceReference(target, sourceKey, label, beside.displayName);
	};

/** The filter for the records that refer to one, which is named by its Upwell ID: a search does not know another. */
export function referenceFilter(label: Label, target: ReferenceTarget): Filter {
	return {
		parameter: locatorFor(label, target, []),
		parse: (value, context) => {
			const id = locatorValue(value, context);
			const isForeign = isLocator(value) && value.mode === 'sourceId';
			if (id !== undefined && isForeign) throw notAnId(target.noun)(context, id);
			return id;
		},
		condition: [label.name, '_eq'],
	};
}
