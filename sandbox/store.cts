import type { Clock } from './clock.cts';
import { customerRow } from './customer.cts';
import type { CustomerChanges, CustomerInput, RuleChanges, StoredCustomer } from './customer.cts';
import { keyIn, PairIndex } from './pairs.cts';
import { duplicate, missingName, missingReference } from './violations.cts';
import type { DuplicateStyle } from './violations.cts';

/** The one user of the sandbox: the only `collectorId` that refers to somebody. */
export const COLLECTOR_ID = 'usr_sandbox';

/** Where a refused update says that the trouble is. Source: inferred; in Hasura only inserts name the argument. */
const UPDATE_PATH = '$';

/** The customers of the sandbox and the rules their table keeps. */
export class CustomerStore {
	/** In the order in which they were stored; for reading only, since more is kept about them than the list. */
	readonly customers: StoredCustomer[] = [];
	/** The place of each id in the list, which none ever leaves. */
	private readonly places = new Map<string, number>();
	private readonly pairs = new PairIndex();

	constructor(
		private readonly clock: Clock,
		private readonly duplicateStyle: DuplicateStyle,
	) {}

	/**
	 * Stores all the customers of one request at once, or none of them.
	 * Source: inferred; one insert is one transaction, whose start is the time of all its rows.
	 *
	 * @param path where a refusal says that the trouble is, in Hasura's notation
	 * @throws Refusal what Upwell would answer
	 */
	insert(inputs: CustomerInput[], path: string): StoredCustomer[] {
		const taken = new Set<string>();
		for (const input of inputs) {
			if ((input.name ?? null) === null) throw missingName(path);
			this.checkPair(keyIn(input), taken, path);
		}
		// References are looked at when the rows are all there, which is how PostgreSQL goes about it.
		for (const input of inputs) this.checkReferences(input, path);
		const now = this.clock.timestamp();
		return inputs.map((input) => this.put(input, now));
	}

	/** Stores a customer unseen. Unlike a client, `input` may set any column, such as `id` and `createdAt`. */
	put(input: CustomerInput, now = this.clock.timestamp()): StoredCustomer {
		const customer = customerRow(input, now);
		this.places.set(customer.id, this.customers.length);
		this.customers.push(customer);
		this.pairs.add(customer);
		return customer;
	}

	/**
	 * Changes all the customers given, or none of them. What was handed out of them before stays as it was.
	 *
	 * @throws Refusal what Upwell would answer
	 */
	update(found: StoredCustomer[], changes: CustomerChanges): StoredCustomer[] {
		const taken = new Set<string>();
		for (const customer of found) {
			if (changes.name === null) throw missingName(UPDATE_PATH);
			const key = keyIn({ ...customer, ...changes });
			if (key !== keyIn(customer)) this.checkPair(key, taken, UPDATE_PATH);
			this.checkReferences(changes, UPDATE_PATH);
		}
		const updatedAt = this.clock.timestamp();
		return found.map((customer) => this.replace(customer, { ...customer, ...changes, updatedAt }));
	}

	/** Changes the rules of the customers given, and returns how many of them have one. */
	updateRules(found: StoredCustomer[], changes: RuleChanges): number {
		let count = 0;
		for (const customer of found) {
			const { customerRule } = customer;
			if (!customerRule) continue;
			const { dueOption = customerRule.dueOption } = changes;
			this.replace(customer, { ...customer, customerRule: { ...customerRule, dueOption } });
			count++;
		}
		return count;
	}

	withId(id: string): StoredCustomer | undefined {
		const place = this.places.get(id);
		return place === undefined ? undefined : this.customers[place];
	}

	/** The customers that hold a source pair: one, unless more were stored unseen. */
	withPair(sourceSystem: string, sourceSystemId: string): StoredCustomer[] {
		return this.pairs.holding(sourceSystem, sourceSystemId);
	}

	/** How many source pairs more than one customer holds. */
	storedTwice(): number {
		return this.pairs.heldTwice();
	}

	clear(): void {
		this.customers.length = 0;
		this.places.clear();
		this.pairs.clear();
	}

	private replace(old: StoredCustomer, customer: StoredCustomer): StoredCustomer {
		const place = this.places.get(old.id);
		if (place !== undefined) this.customers[place] = customer;
		this.pairs.remove(old);
		this.pairs.add(customer);
		return customer;
	}

	/** @param taken the pairs of the rows before it in the same request, to which its own is added */
	private checkPair(key: string | undefined, taken: Set<string>, path: string): void {
		if (key === undefined) return;
		if (taken.has(key) || this.pairs.has(key)) throw duplicate(this.duplicateStyle, path);
		taken.add(key);
	}

	/** Source: inferred. A row cannot refer to another of its request, whose id nobody knows before the answer. */
	private checkReferences(row: CustomerChanges, path: string): void {
		const { billToCustomerId, collectorId } = row;
		if (typeof billToCustomerId === 'string' && !this.places.has(billToCustomerId)) {
			throw missingReference('customers_bill_to_customer_id_fkey', path);
		}
		if ((collectorId ?? null) !== null && collectorId !== COLLECTOR_ID) {
			throw missingReference('customers_collector_id_fkey', path);
		}
	}
}
