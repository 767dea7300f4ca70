import type { IDataObject } from 'n8n-workflow';
import { timeOf } from '../../transport/time';

const SOURCE_KEY = ['sourceSystem', 'sourceSystemId'];

/**
 * Tells which of the records that a batch has created belongs to which of its rows. Their order is not documented, so they are
 * told apart by their source keys, where only one row has it, and otherwise by all fields that were sent and that the answer
 * shows. Of rows that are the same in every field each gets a record of its own, and it does not matter which.
 *
 * @returns the records by the places of their rows; a row is missing where nobody can tell which record is its own
 */
export function matchReturned(
	inputs: readonly IDataObject[],
	records: readonly IDataObject[],
): Map<number, IDataObject> {
	const matched = new Map<number, IDataObject>();
	const left = new Set(records);
	const shown = new Set(records.flatMap((record) => Object.keys(record)));
	const isShown = (name: string) => shown.has(name);
	const open = () => [...inputs.keys()].filter((row) => !matched.has(row));

	/** Matches rows by these fields of theirs. Returns whether any was. */
	const matchBy = (namesOf: (input: IDataObject) => string[]): boolean => {
		const before = matched.size;
		const rowsByNames = groupBy(open(), (row) => namesOf(inputs[row]).join());
		for (const rows of rowsByNames.values()) {
			const names = namesOf(inputs[rows[0]]);
			if (names.length === 0) continue;
			const candidates = groupBy([...left], (record) => projection(record, names));
			for (const [text, same] of groupBy(rows, (row) => projection(inputs[row], names))) {
				const found = candidates.get(text) ?? [];
				const isSame = new Set(same.map((row) => JSON.stringify(inputs[row]))).size === 1;
				if (!isSame || found.length !== same.length) continue;
				for (const [place, row] of same.entries()) {
					matched.set(row, found[place]);
					left.delete(found[place]);
				}
			}
		}
		return matched.size > before;
	};

	const keyed = inputs.filter(({ sourceSystemId }) => sourceSystemId !== undefined);
	if (keyed.length > 0 && shown.has('sourceSystemId')) {
		matchBy((input) => {
			const given = SOURCE_KEY.filter((name) => input[name] !== undefined);
			return given.length === SOURCE_KEY.length ? given.filter(isShown) : [];
		});
	}
	const sentFields = (input: IDataObject) =>
		Object.keys(input)
			.filter((name) => isShown(name) && typeof input[name] !== 'object')
			.sort();
	// Where some are missing, one that looks like a row's may be another's.
	if (records.length !== inputs.length) return matched;
	// Each record that is taken may leave only one for another row.
	while (matchBy(sentFields));
	return matched;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of all) {
		const key = keyOf(one);
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return groups;
}

/** The values of these fields as one text, in which differences of form do not show. */
function projection(values: IDataObject, names: readonly string[]): string {
	return JSON.stringify(names.map((name) => comparable(values[name])));
}

/** Upwell may store a text trimmed, show a time in another form, or a number as text. */
function comparable(value: unknown): string {
	if (value === undefined || value === null) return '';
	const text = String(value).normalize('NFC').trim();
	const time = timeOf(text);
	return time === undefined ? text : new Date(time).toISOString();
}
