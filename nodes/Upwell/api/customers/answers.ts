import type { IDataObject } from 'n8n-workflow';
import { asRecord } from '../reply';
import { keyOf, pairOf } from '../sourcePair';

/** A customer as Upwell sends it: an object with an `id`, whatever else it holds. */
export function readCustomer(value: unknown): IDataObject | undefined {
	const customer = asRecord(value);
	const { id } = customer ?? {};
	const hasId = (typeof id === 'string' && id.trim() !== '') || typeof id === 'number';
	return hasId ? (customer as IDataObject) : undefined;
}

/** A customer, or null where the answer says in so many words that there is none. */
export function readCustomerOrNull(value: unknown): IDataObject | null | undefined {
	return value === null ? null : readCustomer(value);
}

/** The rows of a page; undefined where the answer holds no list of customers. */
export function readCustomers(body: unknown): IDataObject[] | undefined {
	return readRows(asRecord(body)?.customers);
}

function readRows(list: unknown): IDataObject[] | undefined {
	if (!Array.isArray(list)) return undefined;
	const rows = list.map(readCustomer).filter((customer) => customer !== undefined);
	return rows.length === list.length ? rows : undefined;
}

/** The customers of a bulk create, by `keyOf` their pairs. */
export function readCreated(body: unknown): Map<string, IDataObject> | undefined {
	const { returning } = asRecord(asRecord(body)?.createCustomers) ?? {};
	if (!Array.isArray(returning)) return undefined;
	const found = new Map<string, IDataObject>();
	for (const entry of returning) {
		const customer = readCustomer(entry);
		const pair = pairOf(customer);
		if (customer && pair && !found.has(keyOf(pair))) found.set(keyOf(pair), customer);
	}
	return found;
}

/** What came of an update. */
export interface Update {
	/** As it is now; Upwell may leave it out, or return another one. */
	customer?: IDataObject;
	/** How many rows of the customer's rule were changed, where the answer says so. */
	rulesChanged?: number;
}

/**
 * Reads the answer to an update. One page of the documentation has the customer in `updateCustomer`, the other
 * `{affectedRows, returning}` [docs: customers/update-one-customer, …-by-source-system-id]; each is taken in either place,
 * and so is a bare list. A 200 proves nothing: `null`, no affected rows and an empty list say that there is no such
 * customer [inferred].
 *
 * @param isMeant whether it is the customer that was to be updated
 * @param ofRuleOnly whether none of the customer's columns was to change; then it is the rule's rows that count
 */
export function readUpdate(
	body: unknown,
	isMeant: (customer: IDataObject) => boolean,
	ofRuleOnly: boolean,
): Update | null | undefined {
	const { updateCustomer, updateCustomerRules } = asRecord(body) ?? {};
	const { affectedRows: rulesChanged } = asRecord(updateCustomerRules) ?? {};
	const single = readCustomer(updateCustomer);
	const { affectedRows, returning } = asRecord(updateCustomer) ?? { returning: updateCustomer };
	const rows = single ? [single] : readRows(returning);
	const update = (): Update => ({
		customer: rows?.find(isMeant),
		rulesChanged: typeof rulesChanged === 'number' ? rulesChanged : undefined,
	});
	if (ofRuleOnly && typeof rulesChanged === 'number') return update();
	if (updateCustomer === null || affectedRows === 0) return null;
	if (typeof affectedRows === 'number') return update();
	if (rows === undefined) return undefined;
	return rows.length === 0 ? null : update();
}
