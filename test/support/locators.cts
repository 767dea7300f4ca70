import type { Sandbox } from '../../sandbox/server.cts';

/** The two locators of the customer that an item means by its field `id`. */
export const BY_ID = { recordId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } };
export const BY_SOURCE_ID = {
	recordId: { __rl: true, mode: 'sourceId', value: '={{ $json.id }}' },
	sourceSystem: 'CRM',
};
export const LOCATORS = [
	['by ID', BY_ID],
	['by source ID', BY_SOURCE_ID],
] as const;

/** Seeds this many customers, each with the same ID in Upwell and in its source system, and gives their rows. */
export function seedRows(sandbox: Sandbox, count: number, nameOf: (id: string) => string) {
	const ids = Array.from({ length: count }, (_, i) => `c${i}`);
	for (const id of ids) {
		sandbox.seed({ id, name: nameOf(id), sourceSystem: 'CRM', sourceSystemId: id });
	}
	return ids.map((id) => ({ id }));
}

/** The two locators of the customer that `seedOne` stores. */
export const ONE_BY_ID = { recordId: { __rl: true, mode: 'id', value: 'cus_1' } };
export const ONE_BY_SOURCE_ID = {
	recordId: { __rl: true, mode: 'sourceId', value: '1' },
	sourceSystem: 'CRM',
};
export const ONE_LOCATORS: Array<[string, object]> = [
	['by ID', ONE_BY_ID],
	['by source ID', ONE_BY_SOURCE_ID],
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
