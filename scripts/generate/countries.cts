import { alpha2ToAlpha3, getAlpha2Codes, getNames, registerLocale } from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json';
import { countryKeys } from '../../nodes/Upwell/parameters/countryCode';
import { FURTHER_NAMES } from './countryNames.cts';

const HEAD = `// Generated from i18n-iso-countries and scripts/generate/countryNames.cts by npm run generate: change those, not this file.

/** All countries of ISO 3166 by their two-letter code: the three-letter code, and the usual English names. */
export const COUNTRIES: Readonly<Record<string, string>> = {
`;

registerLocale(english);
const CODES = Object.keys(getAlpha2Codes()).sort();
const LISTED = getNames('en', { select: 'all' });

/** The three-letter code and the names of a country; each once, however it is written. */
function namesOf(code: string): string[] {
	const known = new Set(countryKeys(code));
	const all = [alpha2ToAlpha3(code) ?? '', ...(LISTED[code] ?? []), ...(FURTHER_NAMES[code] ?? [])];
	return all.filter((name) => {
		const keys = countryKeys(name);
		const isKnown = keys.some((key) => known.has(key));
		for (const key of keys) known.add(key);
		return !isKnown;
	});
}

/** What several countries are called: to choose one would be a guess. */
function ambiguousKeys(): Set<string> {
	const codeOf = new Map<string, string>();
	const ambiguous = new Set<string>();
	for (const code of CODES) {
		for (const key of [code, ...namesOf(code)].flatMap(countryKeys)) {
			if ((codeOf.get(key) ?? code) !== code) ambiguous.add(key);
			codeOf.set(key, code);
		}
	}
	return ambiguous;
}

/** The module of all countries. */
export function countries(): string {
	const ambiguous = ambiguousKeys();
	const isClear = (name: string) => !countryKeys(name).some((key) => ambiguous.has(key));
	const lines = CODES.map((code) => {
		const text = namesOf(code).filter(isClear).join('|');
		const mark = text.includes("'") ? '"' : "'";
		return `\t${code}: ${mark}${text}${mark},\n`;
	});
	return `${HEAD}${lines.join('')}};\n`;
}
