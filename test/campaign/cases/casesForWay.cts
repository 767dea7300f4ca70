import type { AssumptionId } from '../../../contract/assumptions.cts';
import type { CampaignFault, Case } from './case.cts';
import { BASE_CASE } from './casesForFault.cts';

/** The answer is lost after the request was carried out. */
const LOST: CampaignFault[] = [
	{ kind: 'status', status: 503, at: 'after', retryAfter: '0', target: 'any' },
];

/** Small cases of all operations in one way that is not expected, without a fault and with a lost answer. */
export function casesForWay(id: AssumptionId, way: string): Case[] {
	const base = { ...BASE_CASE, ways: { [id]: way } };
	const inBatches: Case['options'] = { ...base.options, batchSize: 9 };
	const automatic: Case['options'] = {
		...base.options,
		concurrency: undefined,
		batchSize: undefined,
	};
	const many = Array.from({ length: 24 }, (_, sourceKey) => sourceKey);
	const some = [1, 2, 4, 5];
	return [
		{ ...base, faults: LOST },
		{ ...base, options: inBatches },
		{ ...base, options: automatic },
		{ ...base, options: inBatches, faults: LOST, seeds: 'sameName' },
		{ ...base, options: { ...inBatches, ifExists: 'return' }, onError: 'stopWorkflow' },
		{ ...base, operation: 'upsert', options: inBatches, faults: LOST },
		{ ...base, operation: 'upsert', options: automatic, faults: LOST },
		{ ...base, operation: 'update', seeded: some, faults: LOST },
		{ ...base, operation: 'update', seeded: some, lookupBy: 'id' },
		{ ...base, operation: 'get', seeded: some },
		{ ...base, operation: 'getAll', seeded: many, rows: [{ sourceKey: 1 }, {}] },
		{ ...base, keyRefusedFrom: 2 },
	];
}
