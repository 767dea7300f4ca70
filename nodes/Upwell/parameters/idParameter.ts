import type { INodeProperties } from 'n8n-workflow';
import type { FieldContext, Noun } from '../description';
import { blankReference, notAnId } from '../messages/input';
import { fitsPath } from './id';
import { locatorValue } from './locator';
import type { ParameterReader } from './parameterReader';

/** How an operation lets the user name something beside its record, by an ID alone. */
export interface IdParameter {
	property: INodeProperties;
	/** Throws `ItemError` where it is blank, or no ID. */
	read(parameter: ParameterReader, itemIndex: number): string;
}

/**
 * The parameter for the ID of what the noun says, of which there is no list to choose from.
 *
 * @param nextStep what to enter, where that is no ID in Upwell
 */
export function idParameter(
	noun: Noun,
	label: Required<Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'placeholder'>>,
	nextStep?: string,
): IdParameter {
	return {
		property: { ...label, type: 'string', required: true, default: '' },
		read: (parameter, itemIndex) => {
			const context: FieldContext = { label: label.displayName, itemIndex };
			const id = locatorValue(parameter(label.name, itemIndex, null), context);
			if (id === undefined) throw blankReference(noun, false)(context);
			if (!fitsPath(id)) throw notAnId(noun, nextStep)(context, id);
			return id;
		},
	};
}
