import { COUNTRIES } from './countries';

/** Left out of "Korea, the Republic of" and "Antigua & Barbuda" as often as not. */
const IGNORED_WORDS = new Set(['and', 'of', 'the']);
const SHORT_WORDS: Record<string, string> = { dem: 'democratic', rep: 'republic', st: 'saint' };

let codes: Map<string, string> | undefined;

/** The two-letter code of a country that is given by a code or an English name; anything else as it is, in upper case. */
export function countryCode(entered: string): string {
	codes ??= codesByKey();
	const code = entered.trim().toUpperCase();
	if (code in COUNTRIES) return code;
	// Not 'N/A' or 'c/o': letters with signs between them are no code, but full stops.
	if (/^\p{L}{1,2}[^\p{L}.]+\p{L}{1,2}$/u.test(code) || /^N\.A\.?$/.test(code)) return code;
	const [key, sortedKey] = countryKeys(entered);
	return codes.get(key) ?? codes.get(sortedKey) ?? code;
}

/**
 * What the ways to write a name have in common: no case, diacritics, signs, spaces or small words.
 *
 * @returns the words in their order, and in that of the alphabet: "Korea, Republic of" is "Republic of Korea"
 */
export function countryKeys(name: string): [inOrder: string, sorted: string] {
	const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const all = letters.match(/[\p{L}\p{N}]+/gu) ?? [];
	const important = all.filter((word) => !IGNORED_WORDS.has(word));
	// The code AND, for one, is nothing but a small word.
	const words = (important.length > 0 ? important : all).map((word) => SHORT_WORDS[word] ?? word);
	return [words.join(''), [...words].sort().join('')];
}

function codesByKey(): Map<string, string> {
	const map = new Map<string, string>();
	for (const [code, names] of Object.entries(COUNTRIES)) {
		for (const name of [code, ...names.split('|')]) {
			for (const key of countryKeys(name)) map.set(key, code);
		}
	}
	return map;
}
