/** A row as a CRM might export it: the columns that are mapped, and some that are not. */
export interface BenchRow {
	id: number;
	name: string;
	email: string;
	sourceSystem: string;
	sourceSystemId: string;
	terminal: string;
	equipment: string;
	owner: string;
	updatedAt: string;
}

/** The row with this index, always the same. */
export function benchRow(index: number, withSourceKey: boolean): BenchRow {
	const number = String(index + 1).padStart(6, '0');
	return {
		id: index + 1,
		name: `Freight Company ${number}`,
		email: `billing@company-${number}.example`,
		sourceSystem: withSourceKey ? 'BENCH' : '',
		sourceSystemId: withSourceKey ? number : '',
		terminal: 'Austin',
		equipment: 'Dry van',
		owner: 'sam@example.com',
		updatedAt: '2026-01-31T09:30:00.000Z',
	};
}

/** The customer that Upwell should store for a row. */
export function customerOf({ name, email, sourceSystem, sourceSystemId }: BenchRow) {
	const customer = { name, emailAddress: email };
	return sourceSystem === '' ? customer : { ...customer, sourceSystem, sourceSystemId };
}
