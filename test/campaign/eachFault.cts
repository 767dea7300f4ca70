import type { Case, CampaignFault } from './case.cts';
import { isLong, SEARCHES } from './faults.cts';

const PLAIN: Case = {
	operation: 'create',
	by: 'pair',
	rows: [{ pair: 1 }, {}, { pair: 2 }, { pair: 1 }, { pair: 3 }, { pair: 4 }],
	seeded: [4],
	options: { concurrency: 3, batchSize: 1, ifExists: 'error', maxRetries: 1 },
	onError: 'continueErrorOutput',
	sandbox: { clockSkewMs: 0, dateHeader: true, duplicateStyle: 'hasura', latencyMs: 0 },
	settings: {
		missingStyle: 'null',
		updateShape: 'documented',
		rulesInput: 'optional',
		largestPage: 10,
	},
	faults: [],
};

/** Small cases of all operations in which a fault happens at the place that matters. */
export function casesWith(misdeed: Omit<CampaignFault, 'on'>): Case[] {
	const { options } = PLAIN;
	const first = { ...PLAIN, faults: [{ ...misdeed, on: 'any' as const }] };
	const inBatches = { ...options, batchSize: 2 };
	const lookups: CampaignFault[] = [{ ...misdeed, on: { path: SEARCHES }, times: 2 }];
	const updates: CampaignFault[] = [{ ...misdeed, on: { method: 'PUT' } }];
	const many = Array.from({ length: 24 }, (_, pair) => pair);
	const creates: Case[] = [
		first,
		{ ...first, options: inBatches },
		{ ...PLAIN, faults: lookups, options: { ...options, ifExists: 'return' } },
	];
	const changes: Case[] = [
		{ ...PLAIN, operation: 'upsert', faults: updates },
		{ ...PLAIN, operation: 'update', by: 'id', seeded: [1, 2, 4], faults: updates },
	];
	// Those take their time.
	if (isLong(misdeed)) return [...creates, ...changes];
	return [
		...creates,
		...changes,
		{ ...first, operation: 'upsert', options: inBatches },
		{ ...first, operation: 'update', seeded: [1, 2, 4] },
		{ ...first, operation: 'get', by: 'id' },
		{ ...first, operation: 'get', seeded: [1, 2, 4] },
		{ ...first, operation: 'getAll', seeded: many, rows: [{ pair: 1 }, {}] },
	];
}
