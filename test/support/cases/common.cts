import type { TableName } from '../../../sandbox/tables.cts';
import type { Sandbox } from '../../../sandbox/server.cts';
import type { ItemRow, OperationCase } from '../resources.cts';

export const ID = '={{ $json.id }}';
export const NAME = '={{ $json.name }}';
export const SOURCE_KEY = { sourceSystem: 'CRM', sourceSystemId: ID };
export const BY_ID = { recordId: { __rl: true, mode: 'id', value: ID } };
export const sourceKeyOf = ({ id }: ItemRow) => ({ sourceSystem: 'CRM', sourceSystemId: id });

/** A resource of which Upwell is not known to refuse a second copy. */
interface Unprotected {
	resource: OperationCase['resource'];
	table: TableName;
	/** Where its records are created. */
	path: string;
	/** The field that an item's name goes into, which answers show. */
	field: string;
	/** Whether records can be searched by their source keys. */
	isSearched: boolean;
	updateMethod?: 'PATCH' | 'PUT';
}

/** The cases of Create and Update, and of Get where there is a search. */
export function unprotectedCases({
	resource,
	table,
	path,
	field,
	isSearched,
	updateMethod = 'PUT',
}: Unprotected): OperationCase[] {
	const shared = {
		resource,
		stored: (sandbox: Sandbox) => sandbox.table(table).rows,
		output: ({ name }: ItemRow) => ({ [field]: name }),
	};
	const created = {
		...shared,
		operation: 'create',
		request: { method: 'POST', path },
		effect: 'created',
		resend: false,
		needsRecord: false,
	} as const;
	const get: OperationCase = {
		...shared,
		title: `${resource}: get`,
		operation: 'get',
		parameters: BY_ID,
		request: { method: 'GET' },
		seed: (sandbox, row) => void sandbox.table(table).seed({ id: row.id, [field]: row.name }),
		resend: true,
		needsRecord: true,
	};
	return [
		{
			...created,
			title: `${resource}: create with a source key`,
			parameters: { additionalFields: { ...SOURCE_KEY, [field]: NAME } },
			...(isSearched && { isSettled: true as const }),
		},
		{
			...created,
			title: `${resource}: create without a source key`,
			parameters: { additionalFields: { [field]: NAME } },
		},
		...(isSearched ? [get] : []),
		{
			...shared,
			title: `${resource}: update`,
			operation: 'update',
			parameters: { ...BY_ID, updateFields: { [field]: NAME } },
			request: { method: updateMethod },
			seed: (sandbox, row) => void sandbox.table(table).seed({ id: row.id, [field]: 'Before' }),
			effect: 'updated',
			resend: true,
			needsRecord: true,
		},
	];
}
