import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server.cts';
import { SOURCE_KEY } from './common.cts';
import { runUpwell, type UpwellResult, type UpwellRun } from './upwell.cts';

export interface UpsertRun extends UpwellRun {
	fields?: IDataObject;
	options?: IDataObject;
}

/**
 * A run of Create or Update over rows with `name` and `id`: each in a request of its own, and every one that exists is
 * updated, unless the options say otherwise.
 */
export const upsertRunOf = ({ fields = {}, options = {}, ...run }: UpsertRun): UpwellRun => ({
	...run,
	parameters: {
		operation: 'upsert',
		...SOURCE_KEY,
		additionalFields: fields,
		options: { batchSize: 1, skipUnchanged: false, ...options },
		...run.parameters,
	},
	node: { onError: 'continueErrorOutput', ...run.node },
});

export const upsert = async (sandbox: Sandbox, run: UpsertRun): Promise<UpwellResult> =>
	await runUpwell(sandbox, upsertRunOf(run));

/** A time that was clearly before the test. */
export const minuteAgo = (): string => new Date(Date.now() - 60_000).toISOString();

/** Stores a customer with the source key of the row with this id, created before the test. */
export const seedExisting = (sandbox: Sandbox, id: string, more: object = {}) =>
	sandbox.seed({
		name: 'Old',
		sourceSystem: 'CRM',
		sourceSystemId: id,
		createdAt: minuteAgo(),
		...more,
	});

/** The requests, as method and end of the path, in the order in which they arrived. */
export const requestLines = (sandbox: Sandbox): string[] =>
	sandbox.requests.map(({ method, path }) => `${method} ${path.replace('/api/rest/', '')}`);

/** One field of the stored customers, by source ID. */
export const storedBySourceId = (sandbox: Sandbox, field: 'name' | 'emailAddress' = 'name') =>
	Object.fromEntries(
		sandbox.customers.map((customer) => [customer.sourceSystemId, customer[field]]),
	);
