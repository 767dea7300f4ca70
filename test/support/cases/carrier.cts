import type { OperationCase } from '../resources.cts';

const ID = '={{ $json.id }}';

const CARRIER = {
	resource: 'carrier',
	seed: (sandbox, { id }) =>
		void sandbox
			.table('carriers')
			.seed({ id, name: 'Before', sourceSystem: 'CRM', sourceSystemId: id }),
	stored: (sandbox) => sandbox.table('carriers').rows,
	resend: true,
	needsRecord: true,
} as const satisfies Partial<OperationCase>;

export const CARRIER_CASES: OperationCase[] = [
	{
		...CARRIER,
		title: 'carrier: delete',
		operation: 'delete',
		parameters: { sourceSystem: 'CRM', sourceSystemId: ID },
		request: { method: 'DELETE' },
		output: ({ id }) => ({ deleted: true, sourceSystem: 'CRM', sourceSystemId: id }),
		effect: 'deleted',
		names: (rows) => rows.map(({ id }) => id),
		removes: true,
	},
	{
		...CARRIER,
		title: 'carrier: update',
		operation: 'update',
		parameters: { sourceSystemId: ID, carrierFields: '={{ { name: $json.name } }}' },
		request: { method: 'PUT' },
		// Nothing else of an answer is known.
		output: ({ id }) => ({ id }),
		effect: 'updated',
	},
];
