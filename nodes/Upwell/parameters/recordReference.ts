import type { INodeProperties } from 'n8n-workflow';
import type { Endpoint, FieldContext, ResourceDescription } from '../description';
import { blankReference, blankSourceKey, blankSourceSystem, notAnId } from '../messages/input';
import type { RecordReference } from '../transport/reference';
import { isLocator, locatorValue } from './locatorValue';
import type { ParameterReader } from './parameterReader';
import { recordLocator, type LocatorMode } from './recordLocator';
import { sourceKeyParameters, SOURCE_ID, SOURCE_SYSTEM } from './sourceKeyFields';
import { text } from './text';

const RECORD_ID = 'recordId';

/** How an operation lets the user name a record. */
export interface ReferenceParameters {
	properties: INodeProperties[];
	/** Throws `ItemError` where it is left open which record is meant: nobody would want any record to be taken. */
	read(parameter: ParameterReader, itemIndex: number): RecordReference;
}

/** The name of the search that fills the lists of a resource. */
export function listSearchName({ noun }: ResourceDescription): string {
	return `search${noun.many.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

/** Whether the records of a resource can be listed for the user to choose one. */
export function hasList({ endpoints, titleField }: ResourceDescription): boolean {
	return endpoints.search !== undefined && titleField !== undefined;
}

/**
 * The parameters that name the record of an operation: a locator, or the two parts of the source key where that is the only
 * way.
 *
 * @param byId the operation's endpoint that takes an ID
 * @param bySource its endpoint that takes a source key
 */
export function referenceParameters(
	resource: ResourceDescription,
	byId: Endpoint | undefined,
	bySource: Endpoint | undefined,
): ReferenceParameters {
	if (!byId) return sourceKeyReference(resource);
	const { noun, displayName } = resource;
	const modes: LocatorMode[] = ['id'];
	if (hasList(resource)) modes.unshift('list');
	if (bySource) modes.push('sourceId');
	const ways = [
		...(hasList(resource) ? ['choose it from the list'] : []),
		'enter its ID in Upwell',
		...(bySource ? ["enter its ID in the system it comes from ('Your ID')"] : []),
	];
	const locator = recordLocator({
		displayName,
		name: RECORD_ID,
		description: `The ${noun.one}: ${[ways.slice(0, -1).join(', '), ways.at(-1)].filter(Boolean).join(', or ')}`,
		modes,
		listSearch: listSearchName(resource),
		noun: noun.one,
		idExample: resource.identity.id?.placeholder,
	});
	const sourceSystem: INodeProperties = {
		...sourceKeyParameters(noun)[0],
		required: true,
		description: `The name of the system that the ${noun.one} comes from, as given when the ${noun.one} was created. Case-sensitive.`,
		displayOptions: { show: { [`/${RECORD_ID}.mode`]: ['sourceId'] } },
	};
	return {
		properties: [{ ...locator, required: true }, ...(bySource ? [sourceSystem] : [])],
		read: (parameter, itemIndex) => {
			const context: FieldContext = { label: displayName, itemIndex };
			const given = parameter(RECORD_ID, itemIndex, null);
			const id = locatorValue(given, context);
			if (id === undefined) throw blankReference(noun, hasList(resource))(context);
			if (bySource && isLocator(given) && given.mode === 'sourceId') {
				const systemContext = { label: SOURCE_SYSTEM, itemIndex };
				const system = text(parameter('sourceSystem', itemIndex, null), systemContext);
				if (system === undefined) throw blankSourceSystem(noun)(systemContext);
				return { sourceSystem: system, sourceSystemId: id };
			}
			// As the last part of an address these would lead somewhere else, and half a character cannot be part of one.
			if (id === '.' || id === '..' || /\p{Surrogate}/u.test(id)) throw notAnId(noun)(context, id);
			return { id };
		},
	};
}

function sourceKeyReference({ noun }: ResourceDescription): ReferenceParameters {
	return {
		properties: sourceKeyParameters(noun).map((parameter) => ({ ...parameter, required: true })),
		read: (parameter, itemIndex) => {
			const read = (name: string, label: string): string => {
				const context = { label, itemIndex };
				const value = text(parameter(name, itemIndex, null), context);
				if (value === undefined) throw blankSourceKey(noun)(context);
				return value;
			};
			return {
				sourceSystem: read('sourceSystem', SOURCE_SYSTEM),
				sourceSystemId: read('sourceSystemId', SOURCE_ID),
			};
		},
	};
}
