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
	const { customers } = asRecord(body) ?? {};
	if (!Array.isArray(customers)) return undefined;
	const read = customers.map(readCustomer).filter((customer) => customer !== undefined);
	return read.length === customers.length ? read : undefined;
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
	/** As it is now; Upwell may leave it out. */
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
 * @param ofRuleOnly whether none of the customer's columns was to change; then it is the rule's rows that count
 */
export function readUpdate(body: unknown, ofRuleOnly: boolean): Update | null | undefined {
	const { updateCustomer, updateCustomerRules } = asRecord(body) ?? {};
	const { affectedRows: rulesChanged } = asRecord(updateCustomerRules) ?? {};
	const update = (customer?: IDataObject): Update => ({
		customer,
		rulesChanged: typeof rulesChanged === 'number' ? rulesChanged : undefined,
	});
	if (readCustomer(updateCustomer)) return update(readCustomer(updateCustomer));

	const { affectedRows, returning } = asRecord(updateCustomer) ?? { returning: updateCustomer };
	const customer = Array.isArray(returning) ? readCustomer(returning[0]) : undefined;
	if (ofRuleOnly && typeof rulesChanged === 'number') return update(customer);
	if (updateCustomer === null || affectedRows === 0) return null;
	if (customer || typeof affectedRows === 'number') return update(customer);
	return Array.isArray(returning) && returning.length === 0 ? null : undefined;
}
