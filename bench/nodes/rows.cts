/**
 * What the server refuses in one row of each hundred: a customer rule of the wrong type, and the refusal names the row; or
 * a collector that does not exist, and the refusal names no row.
 */
export type BadRows = 'rule' | 'collector';

/** The columns that the rows have. */
export interface RowKind {
	/** Whether they have a source system and a source system ID. */
	withSourceKey: boolean;
	badRows?: BadRows;
}

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
	/** The customer rule as JSON text. */
	rule?: string;
	/** The id of a user. */
	collector?: string;
}

const [GOOD, BAD] = [
	{ rule: '{ "dueOption": 30 }', collector: 'usr_sandbox' },
	{ rule: '{ "dueOption": "soon" }', collector: 'usr_nobody' },
];

/** Whether the row with this index is bad if there are bad rows: one of each hundred, never in the same place. */
export const isBad = (index: number): boolean =>
	index % 100 === (Math.floor(index / 100) * 37 + 41) % 100;

/** The row with this index, always the same. */
export function benchRow(index: number, { withSourceKey, badRows }: RowKind): BenchRow {
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
		...(badRows ? { [badRows]: (isBad(index) ? BAD : GOOD)[badRows] } : {}),
	};
}

/** The customer that Upwell should store for a row. */
export function customerOf({ name, email, sourceSystem, sourceSystemId }: BenchRow) {
	const customer = { name, emailAddress: email };
	return sourceSystem === '' ? customer : { ...customer, sourceSystem, sourceSystemId };
}
