import type { Clock } from './clock.cts';
import { customerRow } from './customer.cts';
import type { CustomerInput, StoredCustomer } from './customer.cts';
import { formatA, formatB, Refusal } from './errors.cts';

/** The one user of the sandbox: the only `collectorId` that refers to somebody. */
export const COLLECTOR_ID = 'usr_sandbox';

export type DuplicateStyle = 'hasura' | 'errorCodes';

const OBJECT = '$.selectionSet.createCustomer.args.object';
const violation = (text: string) => new Refusal(400, formatB('constraint-violation', text, OBJECT));

function missingReference(constraint: string) {
	const text = `insert or update on table "customers" violates foreign key constraint "${constraint}"`;
	return violation(`Foreign key violation. ${text}`);
}

/** The customers of the sandbox and the rules their table keeps. */
export class CustomerStore {
	readonly customers: StoredCustomer[] = [];

	constructor(
		private readonly clock: Clock,
		private readonly duplicateStyle: DuplicateStyle,
	) {}

	/** Stores a customer, or throws the {@link Refusal} Upwell would answer. */
	create(input: CustomerInput): StoredCustomer {
		// Source: inferred; no page calls the name mandatory.
		if ((input.name ?? null) === null) {
			const text = 'null value in column "name" of relation "customers"';
			throw violation(`Not-NULL violation. ${text} violates not-null constraint`);
		}
		if (this.holdsPair(input)) throw this.duplicate();
		const { billToCustomerId: billTo, collectorId } = input;
		if ((billTo ?? null) !== null && !this.customers.some(({ id }) => id === billTo)) {
			throw missingReference('customers_bill_to_customer_id_fkey');
		}
		if ((collectorId ?? null) !== null && collectorId !== COLLECTOR_ID) {
			throw missingReference('customers_collector_id_fkey');
		}
		return this.put(input);
	}

	/** Stores a customer unseen. Unlike a client, `input` may set any column, such as `id` and `createdAt`. */
	put(input: CustomerInput): StoredCustomer {
		const customer = customerRow(input, this.clock.timestamp());
		this.customers.push(customer);
		return customer;
	}

	private holdsPair({ sourceSystem, sourceSystemId }: CustomerInput): boolean {
		// SQL's unique constraints take nulls to differ from each other.
		if ((sourceSystem ?? null) === null || (sourceSystemId ?? null) === null) return false;
		return this.customers.some(
			(other) => other.sourceSystem === sourceSystem && other.sourceSystemId === sourceSystemId,
		);
	}

	/** Two pages contradict each other: docs integration-patterns (400) and api-reference/error-codes (409). */
	private duplicate(): Refusal {
		if (this.duplicateStyle === 'errorCodes') {
			const text = 'A customer with this source system and source system id already exists';
			return new Refusal(409, formatA('RESOURCE_ALREADY_EXISTS', text));
		}
		const constraint = 'customers_tenant_id_source_system_source_system_id_key';
		const text = `duplicate key value violates unique constraint "${constraint}"`;
		return violation(`Uniqueness violation. ${text}`);
	}
}
