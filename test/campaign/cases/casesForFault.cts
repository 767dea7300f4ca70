import { isLong, SEARCH_PATH, type FaultTemplate } from './arbitraryFault.cts';
import type { CampaignFault, Case } from './case.cts';

/** A few rows with source keys and one without, and a customer that exists. */
export const BASE_CASE: Case = {
	operation: 'create',
	lookupBy: 'sourceKey',
	rows: [
		{ sourceKey: 1 },
		{},
		{ sourceKey: 2 },
		{ sourceKey: 1 },
		{ sourceKey: 3 },
		{ sourceKey: 4 },
	],
	seeded: [4],
	options: { concurrency: 3, batchSize: 1, ifExists: 'error', maxRetries: 1 },
	onError: 'continueErrorOutput',
	ways: { rulesInput: 'optional', pageSize: 'capped' },
	sandbox: { clockSkewMs: 0, latencyMs: 0 },
	seeds: 'old',
	faults: [],
};

/** Small cases of all operations in which the fault hits the requests that matter. */
export function casesForFault(template: FaultTemplate): Case[] {
	const { options } = BASE_CASE;
	const first = { ...BASE_CASE, faults: [{ ...template, target: 'any' as const }] };
	const inBatches = { ...options, batchSize: 2 };
	const automatic = { ...options, concurrency: undefined, batchSize: undefined };
	const lookups: CampaignFault[] = [{ ...template, target: { path: SEARCH_PATH }, times: 2 }];
	const updates: CampaignFault[] = [{ ...template, target: { method: 'PUT' } }];
	const many = Array.from({ length: 24 }, (_, sourceKey) => sourceKey);
	const creates: Case[] = [
		first,
		{ ...first, options: inBatches },
		{ ...first, options: automatic },
		{ ...BASE_CASE, faults: lookups, options: { ...options, ifExists: 'return' } },
	];
	const changes: Case[] = [
		{ ...BASE_CASE, operation: 'upsert', faults: updates },
		{ ...BASE_CASE, operation: 'update', lookupBy: 'id', seeded: [1, 2, 4], faults: updates },
	];
	// The node waits in each of these cases, so there are fewer.
	if (isLong(template)) return [...creates, ...changes];
	return [
		...creates,
		...changes,
		{ ...first, operation: 'upsert', options: inBatches },
		{ ...first, operation: 'upsert', options: automatic },
		{ ...first, operation: 'update', seeded: [1, 2, 4] },
		{ ...first, operation: 'get', lookupBy: 'id' },
		{ ...first, operation: 'get', seeded: [1, 2, 4] },
		{ ...first, operation: 'getAll', seeded: many, rows: [{ sourceKey: 1 }, {}] },
	];
}
