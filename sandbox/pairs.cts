import type { StoredCustomer } from './customer.cts';

type Pair = Partial<Pick<StoredCustomer, 'sourceSystem' | 'sourceSystemId'>>;

/** No two pairs have the same key. */
const keyOf = (system: string, id: string) => `${system.length} ${system}${id}`;

/** Undefined for half a pair: SQL's unique constraints take nulls to differ from each other. */
export function keyIn({ sourceSystem, sourceSystemId }: Pair): string | undefined {
	const isPair = (sourceSystem ?? null) !== null && (sourceSystemId ?? null) !== null;
	return isPair ? keyOf(String(sourceSystem), String(sourceSystemId)) : undefined;
}

/** Which customers hold which source pair: to go through all for each pair costs the square of their number. */
export class PairIndex {
	private readonly holders = new Map<string, StoredCustomer[]>();

	has(key: string): boolean {
		return this.holders.has(key);
	}

	/** The customers that hold a pair: one, unless more were stored unseen. */
	holding(sourceSystem: string, sourceSystemId: string): StoredCustomer[] {
		return [...(this.holders.get(keyOf(sourceSystem, sourceSystemId)) ?? [])];
	}

	add(customer: StoredCustomer): void {
		const key = keyIn(customer);
		if (key === undefined) return;
		const holders = this.holders.get(key);
		if (holders) holders.push(customer);
		else this.holders.set(key, [customer]);
	}

	remove(customer: StoredCustomer): void {
		const key = keyIn(customer);
		if (key === undefined) return;
		const others = (this.holders.get(key) ?? []).filter((holder) => holder !== customer);
		if (others.length > 0) this.holders.set(key, others);
		else this.holders.delete(key);
	}

	/** How many pairs more than one customer holds. */
	heldTwice(): number {
		let count = 0;
		for (const holders of this.holders.values()) if (holders.length > 1) count++;
		return count;
	}

	clear(): void {
		this.holders.clear();
	}
}
