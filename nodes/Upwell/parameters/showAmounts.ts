import type { IDataObject } from 'n8n-workflow';
import type { AmountForm } from '../description';
import { currencyOf, inCurrencyUnits, isAmountName } from './amountUnits';
import { isPlainObject } from './blank';

/** What users keep in a form of their own: an `amount` in there is none of Upwell's. */
const OF_USERS: ReadonlySet<string> = new Set(['metadata', 'sourceSystemMeta']);

/**
 * A copy of a record with its amounts in the form that the item asks for, those of nested records included. A record says its
 * currency itself; a nested one that does not has that of the record around it.
 *
 * @param record as Upwell has it, with amounts in the smallest unit
 * @param form `currency` is that of a record which does not say it itself
 */
export function showAmounts(record: IDataObject, { amountsIn, currency }: AmountForm): IDataObject {
	if (amountsIn === 'cents') return record;
	// Does not call itself: an answer may be nested as deep as it likes.
	const pending: Array<{ source: object; copy: object; currency: string | undefined }> = [];
	const begin = <T extends object>(source: object, copy: T, around: string | undefined): T => {
		pending.push({ source, copy, currency: currencyOf(source) ?? around });
		return copy;
	};
	const shown = begin(record, {} as IDataObject, currency);
	for (let next = pending.pop(); next; next = pending.pop()) {
		const { source, copy } = next;
		for (const [name, value] of Object.entries(source) as Array<[string, unknown]>) {
			if (OF_USERS.has(name)) set(copy, name, value);
			else if (Array.isArray(value)) set(copy, name, begin(value, [], next.currency));
			else if (isPlainObject(value)) set(copy, name, begin(value, {}, next.currency));
			else set(copy, name, isAmountName(name) ? inCurrencyUnits(value, next.currency) : value);
		}
	}
	return shown;
}

/** Defined rather than set: a property may be called `__proto__`. */
function set(object: object, name: string, value: unknown): void {
	const entry = { value, configurable: true, enumerable: true, writable: true };
	if (name === '__proto__') Object.defineProperty(object, name, entry);
	else (object as Record<string, unknown>)[name] = value;
}
