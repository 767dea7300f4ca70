import type { IDataObject } from 'n8n-workflow';
import type { TableName } from '../../sandbox/tables.cts';
import type { Fault, Sandbox } from '../../sandbox/server.cts';
import { runUpwell, type UpwellRun } from './upwell.cts';

/** The creates of one resource, of which Upwell is not known to refuse a second copy. */
export interface CreatedResource {
	resource: string;
	table: TableName;
	/** Where one is created, and where many are. */
	path: string;
	bulkPath?: string;
}

export const LINE_ITEM: CreatedResource = {
	resource: 'customerPaymentLineItem',
	table: 'customerPaymentLineItems',
	path: '/customer_payment_line_items',
	bulkPath: '/bulk-customer-payment-line-items',
};
export const BILL: CreatedResource = {
	resource: 'bill',
	table: 'bills',
	path: '/bills',
	bulkPath: '/bulk-bills',
};
export const PAYMENT: CreatedResource = {
	resource: 'customerPayment',
	table: 'customerPayments',
	path: '/customer_payments',
};

/** Fields that have what the item has under their names. n8n takes no expression for a collection as a whole. */
export const eachOfItem = (names: string[]): IDataObject =>
	Object.fromEntries(names.map((name) => [name, `={{ $json.${name} }}`]));

/** Creates a record for each row, whose columns are its fields: what was sent, what is stored, what came out. */
export async function createUnprotected(
	sandbox: Sandbox,
	{ resource, table, path, bulkPath }: CreatedResource,
	rows: IDataObject[],
	fault: Fault | Fault[] = [],
	{ options = {}, ...run }: { options?: IDataObject } & Partial<UpwellRun> = {},
) {
	for (const one of [fault].flat()) sandbox.misbehave(one);
	const stored = sandbox.table(table).rows;
	const before = stored.length;
	const result = await runUpwell(sandbox, {
		rows,
		...run,
		parameters: {
			resource,
			operation: 'create',
			amountsIn: 'cents',
			additionalFields: eachOfItem(rows.flatMap(Object.keys)),
			options,
			...run.parameters,
		},
		node: { onError: 'continueRegularOutput', ...run.node },
	});
	const sentTo = (end: string) =>
		sandbox.requests.filter(
			({ method, path: to }) => method === 'POST' && to === `/api/rest${end}`,
		);
	return {
		...result,
		outcomes: result.items.map(({ json }) =>
			json.error === undefined ? 'created' : (json.details as IDataObject).outcome,
		),
		ids: result.items.map(({ json }) => json.id),
		posts: sentTo(path).length,
		batches: bulkPath === undefined ? 0 : sentTo(bulkPath).length,
		searches: sandbox.requests.filter(({ path: to }) => to.endsWith('/search')).length,
		stored: sandbox.table(table).rows.length - before,
	};
}
