import type { INodeProperties } from 'n8n-workflow';
import type { Endpoint, FieldContext, ResourceDescription } from '../description';
import type { ItemError } from '../execution/errorReport';
import { blankReference, blankSourceKey, blankSourceSystem, notAnId } from '../messages/input';
import type { RecordReference } from '../transport/reference';
import { isLocator, locatorValue, recordLocator, type LocatorMode } from './locator';
import type { ParameterReader } from './parameterReader';
import { sourceKeyParameters } from './sourceKeyFields';
import { fitsPath, idText, systemName } from './id';

const RECORD_ID = 'recordId';

/** What the description of a locator says of each way to name a record. */
const WAYS: Record<LocatorMode, string> = {
	list: 'choose it from the list',
	id: 'enter its ID in Upwell',
	sourceId: "enter its ID in the system it comes from ('Your ID')",
};

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
 * way. `byId` and `bySource` are the operation's endpoints that take an ID and a source key.
 */
export function referenceParameters(
	resource: ResourceDescription,
	byId: Endpoint | undefined,
	bySource: Endpoint | undefined,
): ReferenceParameters {
	const { noun, displayName, identity } = resource;
	const [system, sourceId] = sourceKeyParameters(noun);
	if (!byId) {
		const refuse = blankSourceKey(noun);
		return {
			properties: [system, sourceId],
			read: (parameter, itemIndex) => ({
				sourceSystem: readText(system, parameter, itemIndex, refuse),
				sourceSystemId: readText(sourceId, parameter, itemIndex, refuse),
			}),
		};
	}
	const isListed = hasList(resource);
	const modes: LocatorMode[] = ['id'];
	if (isListed) modes.unshift('list');
	if (bySource) modes.push('sourceId');
	const ways = modes.map((mode) => WAYS[mode]);
	const either = [ways.slice(0, -1).join(', '), ways.at(-1)].filter(Boolean).join(', or ');
	const label = { displayName, name: RECORD_ID, description: `The ${noun.one}: ${either}` };
	const locator = recordLocator(label, modes, {
		noun: noun.one,
		idExample: identity.id?.placeholder ?? '',
		listSearch: listSearchName(resource),
	});
	const refuseBlankSystem = blankSourceSystem(noun);
	const systemBeside: INodeProperties = {
		...system,
		description: `The name of the system that the ${noun.one} comes from, as given when the ${noun.one} was created. Case-sensitive.`,
		displayOptions: { show: { [`/${RECORD_ID}.mode`]: ['sourceId'] } },
	};
	return {
		properties: [{ ...locator, required: true }, ...(bySource ? [systemBeside] : [])],
		read: (parameter, itemIndex) => {
			const context: FieldContext = { label: displayName, itemIndex };
			const given = parameter(RECORD_ID, itemIndex, null);
			const id = locatorValue(given, context);
			if (id === undefined) throw blankReference(noun, isListed)(context);
			if (isLocator(given) && given.mode === 'sourceId') {
				// Kept by the editor from another resource: an ID of another system is none of Upwell's.
				if (!bySource) throw notAnId(noun)(context, id);
				const sourceSystem = readText(system, parameter, itemIndex, refuseBlankSystem);
				return { sourceSystem, sourceSystemId: id };
			}
			if (!fitsPath(id)) throw notAnId(noun)(context, id);
			return { id };
		},
	};
}

function readText(
	{ displayName: label, name }: INodeProperties,
	parameter: ParameterReader,
	itemIndex: number,
	refuseBlank: (context: FieldContext) => ItemError,
): string {
	const context = { label, itemIndex };
	const parse = name === 'sourceSystem' ? systemName : idText;
	const value = parse(parameter(name, itemIndex, null), context);
	if (value === undefined) throw refuseBlank(context);
	return value;
}
