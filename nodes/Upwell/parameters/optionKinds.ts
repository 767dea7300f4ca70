import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Parser, ResourceDescription } from '../description';
import { blankSwitch } from '../messages/input';
import { choice, yesOrNo } from './choice';
import { wholeNumber } from './number';

type Named = Pick<ResourceDescription, 'displayName' | 'endpoints' | 'fields' | 'noun'>;

type Label = Pick<INodeProperties, 'displayName' | 'description'>;

/** An entry of the collection 'Options': what the user sees, how it is read, and its value unless it is set. */
export interface Option<T> {
	parameter(name: string, resource: Named): INodeProperties;
	parser(resource: Named): Parser<T>;
	unset: T;
}

/** @param parser what a number is read with; by itself: a whole one */
export const numberOption = (
	unset: number,
	[minValue, maxValue]: [least: number, most?: number],
	label: (resource: Named) => Label,
	parser = wholeNumber,
): Option<number> => ({
	parameter: (name, resource) => ({
		...label(resource),
		name,
		type: 'number',
		typeOptions: { minValue, maxValue },
		default: unset,
	}),
	parser: () => parser(minValue, maxValue),
	unset,
});

/** An option for which it matters whether it is added: where it is not, the node decides. */
export const automatic = <T>(option: Option<T>): Option<T | undefined> => ({
	...option,
	unset: undefined,
});

export const choiceOption = <V extends string>(
	unset: V,
	label: (resource: Named) => Label & { options: Array<INodePropertyOptions & { value: V }> },
): Option<V> => ({
	parameter: (name, resource) => ({ ...label(resource), name, type: 'options', default: unset }),
	parser: (resource) => choice(label(resource).options),
	unset,
});

/** A switch that an expression leaves blank is refused: nobody knows what was meant. */
export const switchOption = (
	label: (resource: Named) => Label,
	unset = false,
): Option<boolean> => ({
	parameter: (name, resource) => ({ ...label(resource), name, type: 'boolean', default: unset }),
	parser: () => (value, context) => {
		const isOn = yesOrNo(value, context);
		if (isOn === undefined) throw blankSwitch(context);
		return isOn;
	},
	unset,
});

export const letFail = (description: string) =>
	({ name: 'Let the Item Fail', value: 'error', description }) as const;
