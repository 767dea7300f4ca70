import * as fc from 'fast-check';
import { weighted } from './weighted.cts';
import type { Case, ItemOptions, Operation } from './case.cts';
import { arbitraryFault, saysUpdated } from './arbitraryFault.cts';
import { rowsOf } from './arbitraryRows.cts';
import { arbitraryWays } from './ways.cts';

const itemOptions = {
	ifExists: fc.constantFrom<ItemOptions['ifExists']>('error', 'return'),
	maxRetries: weighted([2, fc.constantFrom(0)], [3, fc.nat(2)], [1, fc.constantFrom(3, 4)]),
};

const options = fc.record<Case['options']>({
	...itemOptions,
	concurrency: weighted<number | undefined>(
		[3, fc.constantFrom(undefined)],
		[3, fc.integer({ min: 1, max: 6 })],
		[2, fc.constantFrom(1)],
		[2, fc.constantFrom(10, 50)],
		[1, fc.integer({ min: 1, max: 50 })],
	),
	batchSize: weighted<number | undefined>(
		[5, fc.constantFrom(undefined)],
		[3, fc.constantFrom(1)],
		[5, fc.integer({ min: 2, max: 6 })],
		[2, fc.integer({ min: 1, max: 500 })],
		[2, fc.constantFrom(100, 500)],
	),
});

const HOUR_MS = 3_600_000;

const sandbox = fc.record<Case['sandbox']>({
	clockSkewMs: fc.constantFrom(0, 0, -HOUR_MS, HOUR_MS),
	latencyMs: fc.constantFrom(0, 0, 3),
});

const SEEDS: ReadonlyArray<Case['seeds']> = ['old', 'old', 'young', 'sameName'];

const cancel = fc.record<NonNullable<Case['cancel']>>({
	requests: weighted([3, fc.integer({ min: 1, max: 8 })], [1, fc.integer({ min: 1, max: 60 })]),
	when: fc.constantFrom('arrived', 'answered'),
});

/** The source keys of existing customers: some that rows have, and for Get Many enough for several pages. */
const seededFor = (operation: Operation) => {
	const some = fc.uniqueArray(fc.nat(12), { maxLength: 9 });
	if (operation === 'getAll') {
		const many = fc.uniqueArray(fc.nat(399), { minLength: 90, maxLength: 250, size: 'max' });
		return weighted([3, some], [1, many]);
	}
	return weighted([operation === 'create' ? 2 : 1, fc.constantFrom<number[]>([])], [3, some]);
};

const caseOf = (operation: Operation): fc.Arbitrary<Case> =>
	fc.record<Case>({
		operation: fc.constant(operation),
		lookupBy: fc.constantFrom<Case['lookupBy']>('sourceKey', 'id'),
		limit:
			operation === 'getAll'
				? fc.constantFrom(undefined, undefined, 1, 10, 11, 120)
				: fc.constant(undefined),
		rows: rowsOf(operation),
		seeded: seededFor(operation),
		options,
		otherOptions: weighted<Case['otherOptions']>(
			[4, fc.constantFrom(undefined)],
			[1, fc.record(itemOptions)],
		),
		onError: fc.constantFrom('continueErrorOutput', 'continueRegularOutput', 'stopWorkflow'),
		maxTries: weighted<number | undefined>(
			[1, fc.constantFrom(undefined)],
			[1, fc.integer({ min: 2, max: 5 })],
		),
		ways: arbitraryWays,
		sandbox,
		seeds: fc.constantFrom(...SEEDS, ...(operation === 'upsert' ? (['same'] as const) : [])),
		faults: weighted(
			[2, fc.constantFrom<Case['faults']>([])],
			[8, fc.array(arbitraryFault, { minLength: 1, maxLength: 6, size: 'max' })],
		),
		keyRefusedFrom: weighted<number | undefined>([15, fc.constantFrom(undefined)], [1, fc.nat(6)]),
		cancel: weighted<Case['cancel']>([5, fc.constantFrom(undefined)], [2, cancel]),
	});

/** A refused update must not be answered with "updated", since no client can detect that this is false. */
const withoutFalseSuccess = (testCase: Case): Case =>
	testCase.faults.some(saysUpdated)
		? { ...testCase, ways: { ...testCase.ways, rulesInput: 'optional' } }
		: testCase;

/** Cases that shrink in every part: towards one row, no fault, no second try and no cancel. */
export const arbitraryCase: fc.Arbitrary<Case> = fc
	.oneof(
		{ weight: 5, arbitrary: caseOf('create') },
		{ weight: 6, arbitrary: caseOf('upsert') },
		{ weight: 4, arbitrary: caseOf('update') },
		{ weight: 2, arbitrary: caseOf('get') },
		{ weight: 2, arbitrary: caseOf('getAll') },
	)
	.map(withoutFalseSuccess);
