/** A row as a CRM would hand it out: what is mapped, and some columns that nobody asks for. */
export interface BenchRow {
	id: number;
	name: string;
	email: string;
	sourceSystem: string;
	sourceSystemId: string;
	city: string;
	country: string;
	owner: string;
	updatedAt: string;
}

/** The row with this number. The same number always gives the same row. */
export function benchRow(index: number, withPair: boolean): BenchRow {
	const number = String(index + 1).padStart(6, '0');
	return {
		id: index + 1,
		name: `Freight Company ${number}`,
		email: `billing@company-${number}.example`,
		sourceSystem: withPair ? 'BENCH' : '',
		sourceSystemId: withPair ? number : '',
		city: 'Austin',
		country: 'US',
		owner: 'sam@example.com',
		updatedAt: '2026-01-31T09:30:00.000Z',
	};
}

/** What is to become of it in Upwell. */
export function customerOf({ name, email, sourceSystem, sourceSystemId }: BenchRow) {
	const customer = { name, emailAddress: email };
	return sourceSystem === '' ? customer : { ...customer, sourceSystem, sourceSystemId };
}
