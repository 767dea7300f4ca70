import type { Clock } from './clock.cts';
import { customerRow } from './customer.cts';
import type { CustomerInput, StoredCustomer } from './customer.cts';
import { formatA, formatB, Refusal } from './errors.cts';

/** The one user of the sandbox: the only `collectorId` that refers to somebody. */
export const COLLECTOR_ID = 'usr_sandbox';

export type DuplicateStyle = 'hasura' | 'errorCodes';

const violation = (text: string, path: string) =>
	new Refusal(400, formatB('constraint-violation', text, path));

function missingReference(constraint: string, path: string) {
	const text = `insert or update on table "customers" violates foreign key constraint "${constraint}"`;
	return violation(`Foreign key violation. ${text}`, path);
}

type Pair = Pick<CustomerInput, 'sourceSystem' | 'sourceSystemId'>;

/** No two pairs have the same key. */
const keyOf = (system: string, id: string) => `${system.length} ${system}${id}`;

/** Undefined for half a pair: SQL's unique constraints take nulls to differ from each other. */
function keyIn({ sourceSystem, sourceSystemId }: Pair): string | undefined {
	const isPair = (sourceSystem ?? null) !== null && (sourceSystemId ?? null) !== null;
	return isPair ? keyOf(String(sourceSystem), String(sourceSystemId)) : undefined;
}

/** The customers of the sandbox and the rules their table keeps. */
export class CustomerStore {
	/** In the order in which they were stored; for reading only, since more is kept about them than the list. */
	readonly customers: StoredCustomer[] = [];
	private readonly ids = new Set<string>();
	private readonly byPair = new Map<string, StoredCustomer[]>();

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
		for (const input of inputs) this.checkRow(input, taken, path);
		// References are looked at when the rows are all there, which is how PostgreSQL goes about it.
		for (const input of inputs) this.checkReferences(input, path);
		const now = this.clock.timestamp();
		return inputs.map((input) => this.put(input, now));
	}

	/** Stores a customer unseen. Unlike a client, `input` may set any column, such as `id` and `createdAt`. */
	put(input: CustomerInput, now = this.clock.timestamp()): StoredCustomer {
		const customer = customerRow(input, now);
		this.customers.push(customer);
		this.ids.add(customer.id);
		const key = keyIn(customer);
		if (key === undefined) return customer;
		const holders = this.byPair.get(key);
		if (holders) holders.push(customer);
		else this.byPair.set(key, [customer]);
		return customer;
	}

	/** The customers that hold a source pair: one, unless more were stored unseen. */
	withPair(sourceSystem: string, sourceSystemId: string): StoredCustomer[] {
		return this.byPair.get(keyOf(sourceSystem, sourceSystemId)) ?? [];
	}

	/** How many source pairs more than one customer holds. */
	storedTwice(): number {
		let count = 0;
		for (const holders of this.byPair.values()) if (holders.length > 1) count++;
		return count;
	}

	clear(): void {
		this.customers.length = 0;
		this.ids.clear();
		this.byPair.clear();
	}

	/** @param taken the pairs of the rows before it in the same request, to which its own is added */
	private checkRow(input: CustomerInput, taken: Set<string>, path: string): void {
		// Source: inferred; no page calls the name mandatory.
		if ((input.name ?? null) === null) {
			const text = 'null value in column "name" of relation "customers"';
			throw violation(`Not-NULL violation. ${text} violates not-null constraint`, path);
		}
		const key = keyIn(input);
		if (key === undefined) return;
		if (taken.has(key) || this.byPair.has(key)) throw this.duplicate(path);
		taken.add(key);
	}

	/** Source: inferred. A row cannot refer to another of its request, whose id nobody knows before the answer. */
	private checkReferences({ billToCustomerId, collectorId }: CustomerInput, path: string): void {
		if (typeof billToCustomerId === 'string' && !this.ids.has(billToCustomerId)) {
			throw missingReference('customers_bill_to_customer_id_fkey', path);
		}
		if ((collectorId ?? null) !== null && collectorId !== COLLECTOR_ID) {
			throw missingReference('customers_collector_id_fkey', path);
		}
	}

	/** Two pages contradict each other: docs integration-patterns (400) and api-reference/error-codes (409). */
	private duplicate(path: string): Refusal {
		if (this.duplicateStyle === 'errorCodes') {
			const text = 'A customer with this source system and source system id already exists';
			return new Refusal(409, formatA('RESOURCE_ALREADY_EXISTS', text));
		}
		const constraint = 'customers_tenant_id_source_system_source_system_id_key';
		const text = `duplicate key value violates unique constraint "${constraint}"`;
		return violation(`Uniqueness violation. ${text}`, path);
	}
}
