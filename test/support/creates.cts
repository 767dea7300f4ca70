import type { IDataObject } from 'n8n-workflow';
import type { Fault, Sandbox } from '../../sandbox/server.cts';
import { SOURCE_KEY } from './common.cts';
import { createsIn, runUpwell, type UpwellRun } from './upwell.cts';

export const SEARCH = { path: '/api/rest/customers/search' };

/** Stores a customer with the source key of the item that `outcomeOf` sends. */
export const seedDuplicate = (sandbox: Sandbox, more: object = {}) =>
	sandbox.seed({ name: 'Existing', sourceSystem: 'CRM', sourceSystemId: '1', ...more });

/** Creates one customer, with a source key or without: what arrived, what was stored, what came out. */
export async function outcomeOf(
	sandbox: Sandbox,
	fault: Fault | Fault[] | undefined,
	{
		sourceKey = false,
		options = {},
		...run
	}: { sourceKey?: boolean; options?: IDataObject } & Partial<UpwellRun> = {},
) {
	for (const one of [fault ?? []].flat()) sandbox.misbehave(one);
	const before = sandbox.customers.length;
	const { items, failed } = await runUpwell(sandbox, {
		rows: [{ name: 'Acme', id: '1' }],
		...run,
		parameters: { additionalFields: sourceKey ? SOURCE_KEY : {}, options, ...run.parameters },
		node: { onError: 'continueErrorOutput', ...run.node },
	});
	const item = [...items, ...failed];
	expect(item).toHaveLength(1);
	expect(item[0].pairedItem).toEqual({ item: 0 });
	const json = item[0].json as IDataObject & { error?: string; details?: IDataObject };
	return {
		created: items.length === 1,
		json,
		text: `${json.error ?? ''} ${json.details?.description ?? ''}`,
		outcome: json.details?.outcome,
		posts: createsIn(sandbox).length,
		searches: sandbox.requests.filter(({ path }) => path.includes('/search')).length,
		stored: sandbox.customers.length - before,
	};
}
