import type { INodePropertyOptions } from 'n8n-workflow';
import type { Parser } from '../description';
import { notAChoice, notYesOrNo } from '../messages/input';
import { isBlank } from './blank';
import { text } from './text';
import { textList } from './textList';

type Options<V extends string> = ReadonlyArray<INodePropertyOptions & { value: V }>;

/** One of the values that the user chooses from; not case-sensitive. */
export function choice<V extends string>(options: Options<V>): Parser<V> {
	return (value, context) => {
		const chosen = text(value, context);
		if (chosen === undefined) return undefined;
		const found = options.find((option) => option.value.toLowerCase() === chosen.toLowerCase());
		if (found) return found.value;
		throw notAChoice(options)(context, chosen);
	};
}

/** Any number of the values that the user chooses from: a list, or text separated by commas. */
export function choices<V extends string>(options: Options<V>): Parser<V[]> {
	const one = choice(options);
	return (value, context) =>
		textList(value, context)
			?.map((entry) => one(entry, context))
			.filter((entry) => entry !== undefined);
}

/** Yes or no, which an expression may give as text. */
export const yesOrNo: Parser<boolean> = (value, context) => {
	if (isBlank(value)) return undefined;
	if (typeof value === 'boolean') return value;
	const entered = typeof value === 'string' ? value.trim().toLowerCase() : '';
	if (entered === 'true' || entered === 'false') return entered === 'true';
	throw notYesOrNo(context, value);
};
