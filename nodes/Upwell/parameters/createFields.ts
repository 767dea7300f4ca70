import type {
	IDataObject,
	IExecuteFunctions,
	INodeParameters,
	INodeProperties,
} from 'n8n-workflow';
import type { FieldContext, ResourceDescription } from '../description';
import type { Hint } from '../messages/hints';
import { secondCopyNotice } from '../messages/create';
import { blankField, blankSourceKey } from '../messages/input';
import { currencyOf } from './amountUnits';
import { besideAtTop, inCollection } from './beside';
import { isBlank, isPlainObject } from './blank';
import { autoMapping } from './mapping/autoMapping';
import { fieldLabel } from './mapping/columnFits';
import {
	AUTO,
	IN_METADATA,
	MAPPING,
	mappingParameters,
	OTHER_COLUMNS,
	requiredParameter,
} from './mapping/mappingParameters';
import type { ParameterReader } from './parameterReader';
import { protectionOf } from './protection';
import {
	collectionValues,
	readField,
	readFields,
	readRequired,
	withCurrency,
	type ItemContext,
} from './readFields';
import { isSourceKeyField, sourceKeyParameters } from './sourceKeyFields';

const LABEL = 'Additional Fields';

const COLLECTION: INodeProperties = {
	displayName: LABEL,
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
};

/** What a field that is shown from the start holds until it is filled in: nothing, also where one of several is chosen. */
function defaultOf({ type, default: value }: INodeProperties): INodeParameters | '' {
	return type === 'resourceLocator' ? (value as INodeParameters) : '';
}

/** How the fields of a run are read. */
export interface CreateReading {
	/** Reads the fields of an item. Throws `ItemError` when a required one is blank, or one cannot be read. */
	read(parameter: ParameterReader, item: ItemContext): IDataObject;
	/** What an item gives for a field of this name, as it is; also of an item that cannot be read. */
	given(name: string, parameter: ParameterReader, itemIndex: number): unknown;
	/** What to say of how they were read, when the run is over. */
	hint(): Hint;
}

/**
 * The fields of a create, and how they are read: those without which there is nothing to send stand at the top, the others
 * in a collection. An upsert needs the source key too: it tells whether the record exists.
 */
export function createFields(resource: ResourceDescription, isUpsert = false) {
	const { noun, shownFirst = [] } = resource;
	const protection = protectionOf(resource);
	const fields = resource.fields.filter((field) => field.in.includes('create'));
	const keyFields = isUpsert ? fields.filter(isSourceKeyField) : [];
	const required = fields.filter((field) => field.required);
	const takesCurrency = fields.some(({ name }) => name === 'currency');
	const optional = fields.filter((field) => !field.required && !keyFields.includes(field));
	const metadata = optional.find(({ name }) => name === 'metadata');
	const shown = shownFirst.flatMap((name) => optional.find((field) => field.name === name) ?? []);
	const top = [
		...(isUpsert ? sourceKeyParameters(noun) : []),
		...required.map(({ parameter }) => parameter),
	].flatMap(requiredParameter);
	const besideTop = required.flatMap(({ parameter, beside }) =>
		beside ? [besideAtTop(parameter, beside)] : [],
	);
	const notice: INodeProperties = {
		displayName: secondCopyNotice(protection, noun),
		name: 'sourceKeyNotice',
		type: 'notice',
		default: '',
	};
	const collection: INodeProperties = {
		...COLLECTION,
		default: Object.fromEntries(
			shown.map(({ parameter }) => [parameter.name, defaultOf(parameter)]),
		),
		options: inCollection(COLLECTION.name, optional),
	};
	const refuseBlank = (context: FieldContext) => blankField(context, noun);
	const withoutKey = "use the operation 'Create'";
	const refuseBlankKey = blankSourceKey(noun, withoutKey);

	const valuesOf = (parameter: ParameterReader, item: ItemContext): IDataObject => {
		const given = parameter(collection.name, item.itemIndex, {});
		return collectionValues(given, { ...item, label: LABEL });
	};
	/** The item with its currency: amounts beside the collection, and in columns, are in it as well. */
	const inItsCurrency = (
		parameter: ParameterReader,
		item: ItemContext,
		inColumn?: unknown,
	): ItemContext => {
		if (!takesCurrency) return item;
		const currency = currencyOf({ currency: inColumn });
		return withCurrency(fields, valuesOf(parameter, item), { ...item, currency });
	};
	const readOptional = (parameter: ParameterReader, item: ItemContext): IDataObject =>
		readFields(optional, valuesOf(parameter, item), item);
	const readAll = (parameter: ParameterReader, given: ItemContext): IDataObject => {
		const item = inItsCurrency(parameter, given);
		return {
			...readRequired(required, parameter, item, refuseBlank),
			...readOptional(parameter, item),
			...(isUpsert && readRequired(keyFields, parameter, item, refuseBlankKey)),
		};
	};

	/** What was filled in beside columns; nothing has to be. */
	const readByHand = (parameter: ParameterReader, item: ItemContext): IDataObject => {
		const input = readOptional(parameter, item);
		for (const field of [...required, ...keyFields]) {
			const valueOf = (name: string) => parameter(name, item.itemIndex, '');
			const given = valueOf(field.parameter.name);
			const value = isBlank(given) ? undefined : readField(field, given, item, valueOf);
			if (value !== undefined) input[field.name] = value as IDataObject;
		}
		return input;
	};

	const givenByHand: CreateReading['given'] = (name, parameter, itemIndex) => {
		const more: unknown = parameter(collection.name, itemIndex, {});
		const inCollection = isPlainObject(more) ? more[name] : undefined;
		return parameter(name, itemIndex, null) ?? inCollection;
	};

	const begin = (context: IExecuteFunctions): CreateReading => {
		const choice = (name: string) => context.getNodeParameter(name, 0, '');
		if (choice(MAPPING) !== AUTO) {
			return { read: readAll, given: givenByHand, hint: () => undefined };
		}
		const mapping = autoMapping({
			noun,
			fields,
			required: [
				...keyFields.map((field) => ({ field, alternative: withoutKey })),
				...required.map((field) => ({ field })),
			],
			items: context.getInputData(),
			metadata: choice(OTHER_COLUMNS) === IN_METADATA ? metadata : undefined,
		});
		const given: CreateReading['given'] = (name, parameter, itemIndex) => {
			const byHand = givenByHand(name, parameter, itemIndex);
			return isBlank(byHand) ? mapping.given(name, itemIndex) : byHand;
		};
		const read = (parameter: ParameterReader, item: ItemContext) => {
			const inColumn = takesCurrency ? mapping.given('currency', item.itemIndex) : undefined;
			const own = inItsCurrency(parameter, item, inColumn);
			return mapping.read(readByHand(parameter, own), own);
		};
		return { read, given, hint: mapping.hint };
	};

	// A key that has to be filled in needs no advice.
	const notices = isUpsert ? [] : [notice];
	const modes = mappingParameters(metadata && fieldLabel(metadata));
	return { properties: [...modes, ...top, ...besideTop, ...notices, collection], begin };
}
