import type { Field } from '../../description';
import { columnKey } from './columnName';

type Form = NonNullable<Field['form']>;

/** A part of an entry that a column fits. */
export interface PartFit {
	/** Which entry: columns that have this in common belong together. */
	entry: string;
	part: string;
	/** It stands before the part's own column: a house number. */
	isBefore: boolean;
	/** From 0; a lower one counts first. */
	tier: number;
}

type Name = Omit<PartFit, 'entry'>;
type Numbered = Name & { number: string };

/** The two ways to read 'Address 2': as the second line of an address, or as the first one of the second address. */
interface Reading {
	asNamed?: Numbered;
	asCounted?: Numbered;
}

const ofEntry = (prefix: string, { number, ...name }: Numbered): PartFit => ({
	...name,
	entry: `${prefix} ${number}`,
});

/**
 * Finds the parts of a form that columns fit, such as 'Billing City', 'City 2' and 'Address 2: City'. Columns belong to the
 * same entry if they have the same word before the part, and the same number. 'Street 1' and 'Street 2' are the lines of one
 * address, unless other parts are numbered as well.
 *
 * @param columns the names as `columnKey` gives them
 * @returns by the same names
 */
export function formColumns(form: Form, columns: readonly string[]): Map<string, PartFit> {
	const read = columnReader(form);
	const readings = columns.flatMap((column) => {
		const reading = read(column);
		return reading ? [{ column, ...reading }] : [];
	});
	const isCounted = ({ asNamed, asCounted, isSure }: (typeof readings)[number]) =>
		asNamed ? asNamed.number !== '' : isSure && asCounted !== undefined;
	const counted = new Set(readings.filter(isCounted).map(({ prefix }) => prefix));
	const fits = readings.flatMap(
		({ column, prefix, asNamed, asCounted }): Array<[string, PartFit]> => {
			const name = counted.has(prefix) ? (asCounted ?? asNamed) : asNamed;
			return name ? [[column, ofEntry(prefix, name)]] : [];
		},
	);
	return new Map(fits);
}

/** Reads one column's name: what stands before the part, and the part. */
function columnReader(form: Form) {
	const { owners = [], entries = [] } = form.columns ?? {};
	const readRest = restReader(form);
	const byLength = (names: readonly string[]) =>
		['', ...names.map(columnKey)].sort((a, b) =>
			a && b ? b.length - a.length : a.length - b.length,
		);
	const prefixes = byLength(entries);
	const word = columnKey(form.entry);
	// Pipedrive: 'City of Address'.
	const ending = `of${word}`;

	return (column: string): (Reading & { prefix: string; isSure: boolean }) | undefined => {
		const key = column.endsWith(ending) ? column.slice(0, -ending.length) : column;
		for (const owner of byLength(owners)) {
			if (!key.startsWith(owner)) continue;
			for (const prefix of prefixes) {
				if (!key.startsWith(owner + prefix)) continue;
				const found = readRest(key.slice(owner.length + prefix.length));
				if (found) return { ...found, prefix };
			}
		}
		return undefined;
	};
}

/** Reads what is left of a name: a part, with the form's word for an entry before it and numbers, or without. */
function restReader({ entry, parts, columns }: Form) {
	const word = columnKey(entry);
	const known = new Map<string, Name>();
	// A part without names of its own is known only after the word: 'Type' may be the type of anything.
	const knownAfterWord = new Map<string, Name>();
	for (const { name: part, displayName } of parts) {
		const own = [part, displayName].map(columnKey);
		const { names, before = [] } = columns?.parts[part] ?? {};
		const target = names ? known : knownAfterWord;
		for (const key of own) target.set(key, { part, isBefore: false, tier: 0 });
		for (const [tier, list] of (names ?? []).entries()) {
			for (const name of list) known.set(columnKey(name), { part, isBefore: false, tier });
		}
		for (const name of before) known.set(columnKey(name), { part, isBefore: true, tier: 0 });
	}
	const words = [word, `${word}s`, `${word}es`];
	const wordBefore = words.map((one) => new RegExp(`^${one}(\\d{0,2})(\\D.*)$`, 'u'));

	const find = (name: string, isAfterWord: boolean) =>
		known.get(name) ??
		(isAfterWord
			? (knownAfterWord.get(name) ??
				known.get(word + name) ??
				knownAfterWord.get(name.slice(name.startsWith(word) ? word.length : 0)))
			: undefined);

	return function read(
		rest: string,
		isAfterWord = false,
	): (Reading & { isSure: boolean }) | undefined {
		const named = find(rest, isAfterWord);
		const [, stem = '', digits = ''] = /^(.*\D)(\d{1,2})$/u.exec(rest) ?? [];
		const stemName = stem === '' ? undefined : find(stem, isAfterWord);
		const asCounted = stemName && { ...stemName, number: String(Number(digits)) };
		if (named) return { asNamed: { ...named, number: '' }, asCounted, isSure: false };
		for (const pattern of isAfterWord ? [] : wordBefore) {
			const [, count = '', tail = ''] = pattern.exec(rest) ?? [];
			const inner = count === '' ? undefined : find(tail, true);
			if (inner) return { asNamed: { ...inner, number: String(Number(count)) }, isSure: true };
			const found = count === '' && tail !== '' ? read(tail, true) : undefined;
			if (found) return found;
		}
		// 'Street 3' is a further line: it counts addresses only where other parts do.
		const isLine = find(`${stem}1`, isAfterWord) !== undefined;
		return asCounted && { asCounted, isSure: !isLine };
	};
}
