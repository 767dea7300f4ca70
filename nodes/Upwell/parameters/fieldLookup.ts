import { isSafeObjectProperty } from 'n8n-workflow';

/**
 * Finds what an expression comes to in the data of an item, n8n's `$json`; undefined where only n8n can tell. What is
 * found is a text, a number, a truth value or nothing, but never an object, of which n8n would hand out a copy.
 */
export type Lookup = (json: unknown) => { value: unknown } | undefined;

/** `$json.name`, `$json["company name"]`, `$json.addresses[0].city`: what dragging a field into a parameter makes. */
const FIELD =
	/\{\{\s*\$json((?:\.[A-Za-z_$][\w$]*|\["[^"\\{}\p{Cc}\p{Zl}\p{Zp}]*"\]|\['[^'\\{}\p{Cc}\p{Zl}\p{Zp}]*'\]|\[(?:0|[1-9]\d*)\])+)\s*\}\}/u;

const STEP = /\.([\w$]+)|\["([^"]*)"\]|\['([^']*)'\]|\[(\d+)\]/g;

/** Whatever may begin, end or change an expression, or make n8n refuse it. */
const MEANS_SOMETHING = /[{}\\]|constructor/;

/** Reads an expression that only names fields of the item, alone or within a text; undefined for all other parameters. */
export function fieldLookup(written: unknown): Lookup | undefined {
	if (typeof written !== 'string' || !written.startsWith('=')) return undefined;
	// Splitting by a pattern with a group gives text, path, text, path, …, text.
	const parts = written.slice(1).split(FIELD);
	const texts = parts.filter((_, index) => index % 2 === 0);
	const paths = parts.filter((_, index) => index % 2 === 1).map(stepsOf);
	if (paths.length === 0 || texts.some((text) => MEANS_SOMETHING.test(text))) return undefined;
	if (!paths.flat().every(isOfData)) return undefined;
	if (paths.length === 1 && texts.every((text) => text === '')) {
		return (json) => follow(json, paths[0]);
	}
	return (json) => fillIn(texts, paths, json);
}

function stepsOf(path: string): string[] {
	return [...path.matchAll(STEP)].map(
		([, ...forms]) => forms.find((form) => form !== undefined) ?? '',
	);
}

/** n8n forbids some names; and some every object has, though they are no data. */
export function isOfData(step: string): boolean {
	// Missing in n8n before it had such a list.
	return !(step in Object.prototype) && (isSafeObjectProperty?.(step) ?? true);
}

function follow(json: unknown, steps: string[]): { value: unknown } | undefined {
	let value = json;
	for (let position = 0; position < steps.length; position++) {
		const step = steps[position];
		if (value === null || typeof value !== 'object') return undefined;
		if (!Object.prototype.hasOwnProperty.call(value, step)) {
			const isLast = position === steps.length - 1;
			return isLast && !(step in value) ? { value: undefined } : undefined;
		}
		value = (value as Record<string, unknown>)[step];
	}
	const isFinal = value === null || value === undefined || typeof value === 'boolean';
	return isFinal || isTextOrNumber(value) ? { value } : undefined;
}

/** Text with fields in it. What n8n makes of nothing, or of an object, in the middle of a text is left to n8n. */
function fillIn(texts: string[], paths: string[][], json: unknown): { value: string } | undefined {
	let filled = texts[0];
	for (const [index, steps] of paths.entries()) {
		const value = follow(json, steps)?.value;
		if (!isTextOrNumber(value)) return undefined;
		filled += String(value) + texts[index + 1];
	}
	return { value: filled };
}

function isTextOrNumber(value: unknown): value is string | number {
	return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
