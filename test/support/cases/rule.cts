import type { OperationCase } from '../resources.cts';

const ID = '={{ $json.id }}';
const NAME = '={{ $json.name }}';
const BY_ID = { recordId: { __rl: true, mode: 'id', value: ID } };

const RULE = {
	resource: 'rule',
	stored: (sandbox) => sandbox.table('rules').rows,
	output: ({ name }) => ({ criteriaValue: name }),
	resend: true,
	needsRecord: true,
} as const satisfies Partial<OperationCase>;

const seed: OperationCase['seed'] = (sandbox, { id }) =>
	void sandbox.table('rules').seed({ id, criteriaValue: 'Before' });
const seedNamed: OperationCase['seed'] = (sandbox, { id, name }) =>
	void sandbox.table('rules').seed({ id, criteriaValue: name });

export const RULE_CASES: OperationCase[] = [
	{
		...RULE,
		title: 'rule: create',
		operation: 'create',
		parameters: { additionalFields: { criteriaValue: NAME } },
		request: { method: 'POST' },
		effect: 'created',
		resend: false,
		needsRecord: false,
	},
	{
		...RULE,
		title: 'rule: delete',
		operation: 'delete',
		parameters: BY_ID,
		request: { method: 'DELETE' },
		seed,
		output: ({ id }) => ({ deleted: true, id }),
		effect: 'deleted',
		names: (rows) => rows.map(({ id }) => id),
		removes: true,
	},
	{
		...RULE,
		title: 'rule: get',
		operation: 'get',
		parameters: BY_ID,
		request: { method: 'GET' },
		seed: seedNamed,
	},
	{
		...RULE,
		title: 'rule: update',
		operation: 'update',
		parameters: { ...BY_ID, updateFields: { criteriaValue: NAME } },
		request: { method: 'PUT' },
		seed,
		effect: 'updated',
	},
];
