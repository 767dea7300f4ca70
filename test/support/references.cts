import type { Sandbox } from '../../sandbox/server.cts';

/** How an item names its customer, by its field `id`. */
export const BY_ID = { recordId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } };
export const BY_PAIR = {
	recordId: { __rl: true, mode: 'sourceId', value: '={{ $json.id }}' },
	sourceSystem: 'CRM',
};
export const WAYS = [
	['by ID', BY_ID],
	['by source ID', BY_PAIR],
] as const;

/** Seeds as many customers as there are to be rows; the ID of each is that of its source too. */
export function seedRows(sandbox: Sandbox, count: number, nameOf: (id: string) => string) {
	const ids = Array.from({ length: count }, (_, i) => `c${i}`);
	for (const id of ids) {
		sandbox.seed({ id, name: nameOf(id), sourceSystem: 'CRM', sourceSystemId: id });
	}
	return ids.map((id) => ({ id }));
}

/** The two ways to name the one customer that `seedOne` makes. */
export const ONE_BY_ID = { recordId: { __rl: true, mode: 'id', value: 'cus_1' } };
export const ONE_BY_PAIR = {
	recordId: { __rl: true, mode: 'sourceId', value: '1' },
	sourceSystem: 'CRM',
};
export const ONE_IN_WAYS: Array<[string, object]> = [
	['by ID', ONE_BY_ID],
	['by source ID', ONE_BY_PAIR],
];

export const seedOne = (sandbox: Sandbox, more: object = {}) =>
	sandbox.seed({
		id: 'cus_1',
		name: 'Acme',
		emailAddress: 'old@acme.example',
		sourceSystem: 'CRM',
		sourceSystemId: '1',
		...more,
	});
