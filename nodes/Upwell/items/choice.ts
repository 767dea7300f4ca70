import type { INodePropertyOptions } from 'n8n-workflow';
import { badInput, isBlank, shown, text, textList, type Place, type Reader } from './values';

/** One of the values that the user chooses from; upper and lower case are the same. */
export function choice<V extends string>(
	options: ReadonlyArray<INodePropertyOptions & { value: V }>,
): Reader<V> {
	return (value, place) => {
		const chosen = text(value, place);
		if (chosen === undefined) return undefined;
		const found = options.find((option) => option.value.toLowerCase() === chosen.toLowerCase());
		if (found) return found.value;
		throw unknownChoice(options, chosen, place);
	};
}

/** Any number of the values that the user chooses from: a list, or text separated by commas. */
export function choices<V extends string>(
	options: ReadonlyArray<INodePropertyOptions & { value: V }>,
): Reader<V[]> {
	const one = choice(options);
	return (value, place) =>
		textList(value, place)
			?.map((entry) => one(entry, place))
			.filter((entry) => entry !== undefined);
}

function unknownChoice(
	options: ReadonlyArray<INodePropertyOptions & { value: string }>,
	chosen: string,
	place: Place,
) {
	return badInput(
		place,
		`needs ${listed(
			options.map(({ value }) => value),
			'or',
		)}, but got '${chosen}'`,
		`These stand for ${listed(
			options.map(({ name }) => name),
			'and',
		)}.`,
	);
}

function listed(texts: string[], word: string): string {
	const quoted = texts.map((entry) => `'${entry}'`);
	return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(` ${word} `);
}

/** Yes or no, which an expression may give as text. */
export const yesOrNo: Reader<boolean> = (value, place) => {
	if (isBlank(value)) return undefined;
	if (typeof value === 'boolean') return value;
	const written = typeof value === 'string' ? value.trim().toLowerCase() : '';
	if (written === 'true' || written === 'false') return written === 'true';
	throw badInput(
		place,
		`needs true or false, but got ${shown(value)}`,
		'Switch it on or off, or use an expression that gives true or false.',
	);
};
