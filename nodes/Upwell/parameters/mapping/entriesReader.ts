import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../description';
import { columnLabel } from '../../messages/mapping';
import { isBlank, isPlainObject } from '../blank';
import { columnKey, hasValue } from './columnName';
import { formColumns, type PartFit } from './formColumns';
import { fieldLabel } from './columnFits';
import type { EntryPlan } from './columnPlan';

/** Reads the entries of a form from columns, as the user would have filled them in. */
export function entriesReader({ form, ...field }: Field, entries: readonly EntryPlan[]) {
	const { parts = [], entryName = '' } = form ?? {};
	const label = fieldLabel({ form, ...field });
	const labels = entries.map((entry) => {
		const named = entry.map(({ part, columns }): [string, string] => {
			const { displayName = part } = parts.find(({ name }) => name === part) ?? {};
			return [part, columnLabel(columns[0], `${label}: ${displayName}`)];
		});
		return new Map(named);
	});

	/** A whole entry in one column, as webhooks and shops have it: `{ "line1": …, "postal_code": … }`. */
	const partsOf = (given: IDataObject): IDataObject => {
		// 'line1' is 'Address Line 1' within an address.
		const keys = new Map(
			Object.keys(given).flatMap((name) =>
				['', form?.entry ?? ''].map((word) => [columnKey(word + name), name] as const),
			),
		);
		const fits = form ? formColumns(form, [...keys.keys()]) : new Map<string, PartFit>();
		const read: IDataObject = {};
		for (const [key, { part, isBefore }] of fits) {
			const value = given[keys.get(key) ?? ''];
			if (!isBefore && isBlank(read[part])) read[part] = value;
		}
		return read;
	};

	/** All entries, the blank ones too: so the label of a part is found by its place. */
	const valueOf = (json: IDataObject): IDataObject => ({
		[entryName]: entries.map((entry) => {
			const values: IDataObject = {};
			for (const { part, columns, before } of entry) {
				const value = firstOf(json, columns);
				if (isBlank(value)) continue;
				const nested = isPlainObject(value) ? partsOf(value) : {};
				if (!isBlank(nested)) {
					Object.assign(values, nested);
					continue;
				}
				const lead = before.length > 0 ? firstOf(json, before) : undefined;
				values[part] = isTextual(value) && isTextual(lead) ? joined(lead, value) : value;
			}
			return values;
		}),
	});
	return { valueOf, partLabel: (part: string, entry: number) => labels[entry]?.get(part) };
}

/** Where there are several columns, an item has one of them. */
function firstOf(json: IDataObject, columns: readonly string[]): IDataObject[string] {
	const column = columns.find((name) => hasValue(json, name));
	return column === undefined ? undefined : json[column];
}

function isTextual(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

/** A house number before its street; once, where the street has it already. */
function joined(lead: string | number, value: string | number): string {
	const [first, second] = [lead, value].map((one) => String(one).trim());
	const isThere = second.startsWith(first) && !/^[\p{L}\p{N}]/u.test(second.slice(first.length));
	return first === '' || isThere ? second : `${first} ${second}`;
}
