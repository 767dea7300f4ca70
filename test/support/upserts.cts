import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server.cts';
import { runUpwell, type UpwellResult, type UpwellRun } from './upwell.cts';

/** The pair of the rows in the tests of Create or Update. */
export const PAIR = { sourceSystem: 'CRM', sourceSystemId: '={{ $json.id }}' };

export interface UpsertRun extends UpwellRun {
	fields?: IDataObject;
	options?: IDataObject;
}

/** A run of Create or Update over rows with `name` and `id`. */
export const upserting = ({ fields = {}, options = {}, ...run }: UpsertRun): UpwellRun => ({
	...run,
	parameters: {
		operation: 'upsert',
		...PAIR,
		additionalFields: fields,
		options,
		...run.parameters,
	},
	node: { onError: 'continueErrorOutput', ...run.node },
});

export const upsert = async (sandbox: Sandbox, run: UpsertRun): Promise<UpwellResult> =>
	await runUpwell(sandbox, upserting(run));

/** So many rows, each with a name and an id of its own. */
export const rowsTo = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ name: `C${i}`, id: `${i}` }));

/** Older than any slack that the node may give to clocks. */
export const longAgo = (): string => new Date(Date.now() - 60_000).toISOString();

/** A customer that was there before, of the row with that id. */
export const seedOld = (sandbox: Sandbox, id: string, more: object = {}) =>
	sandbox.seed({
		name: 'Old',
		sourceSystem: 'CRM',
		sourceSystemId: id,
		createdAt: longAgo(),
		...more,
	});

/** What was asked, as method and the end of the path, in the order of arrival. */
export const asked = (sandbox: Sandbox): string[] =>
	sandbox.requests.map(({ method, path }) => `${method} ${path.replace('/api/rest/', '')}`);

/** What is stored under each pair, told by one field. */
export const storedBy = (sandbox: Sandbox, field: 'name' | 'emailAddress' = 'name') =>
	Object.fromEntries(
		sandbox.customers.map((customer) => [customer.sourceSystemId, customer[field]]),
	);
