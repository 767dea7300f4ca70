import * as fc from 'fast-check';
import { among, weighted } from './arbitraryTools.cts';
import type { Case, ItemOptions, Operation } from './case.cts';
import { fault, saysUpdated } from './faults.cts';
import { rowsOf } from './rows.cts';

const itemOptions = {
	ifExists: among<ItemOptions['ifExists']>('error', 'return'),
	maxRetries: weighted([2, among(0)], [3, fc.nat(2)], [1, among(3, 4)]),
};

const options = fc.record<Case['options']>({
	...itemOptions,
	concurrency: weighted(
		[3, fc.integer({ min: 1, max: 6 })],
		[2, among(1)],
		[2, among(10, 50)],
		[1, fc.integer({ min: 1, max: 50 })],
	),
	batchSize: weighted(
		[3, among(1)],
		[5, fc.integer({ min: 2, max: 6 })],
		[2, fc.integer({ min: 1, max: 500 })],
		[2, among(100, 500)],
	),
});

const HOUR_MS = 3_600_000;

/** A handful: each sandbox takes a while to start. */
const PLAIN = { clockSkewMs: 0, dateHeader: true, duplicateStyle: 'hasura', latencyMs: 0 } as const;
const sandbox = among<Case['sandbox']>(
	PLAIN,
	{ ...PLAIN, clockSkewMs: -HOUR_MS },
	{ ...PLAIN, clockSkewMs: HOUR_MS, latencyMs: 3 },
	{ ...PLAIN, dateHeader: false },
	{ ...PLAIN, duplicateStyle: 'errorCodes' },
	{ clockSkewMs: -HOUR_MS, dateHeader: true, duplicateStyle: 'errorCodes', latencyMs: 3 },
);

const NO_END = Number.MAX_SAFE_INTEGER;
const settings = fc.record<Case['settings']>({
	missingStyle: among<Case['settings']['missingStyle']>('null', 'notFound'),
	updateShape: among<Case['settings']['updateShape']>('documented', 'object', 'array'),
	rulesInput: among<Case['settings']['rulesInput']>('optional', 'optional', 'required'),
	largestPage: among(NO_END, 10, 25),
});

const cancel = fc.record<NonNullable<Case['cancel']>>({
	requests: weighted([3, fc.integer({ min: 1, max: 8 })], [1, fc.integer({ min: 1, max: 60 })]),
	when: among('arrived', 'answered'),
});

/** The pairs that are there before: some of those that rows carry; enough for several pages where they are listed. */
const seededFor = (operation: Operation) => {
	const some = fc.uniqueArray(fc.nat(12), { maxLength: 9 });
	if (operation === 'getAll') {
		const many = fc.uniqueArray(fc.nat(399), { minLength: 90, maxLength: 250, size: 'max' });
		return weighted([3, some], [1, many]);
	}
	return weighted([operation === 'create' ? 2 : 1, among<number[]>([])], [3, some]);
};

const caseOf = (operation: Operation): fc.Arbitrary<Case> =>
	fc.record<Case>({
		operation: fc.constant(operation),
		by: among<Case['by']>('pair', 'id'),
		limit:
			operation === 'getAll' ? among(undefined, undefined, 1, 10, 11, 120) : fc.constant(undefined),
		rows: rowsOf(operation),
		seeded: seededFor(operation),
		options,
		otherOptions: weighted<Case['otherOptions']>(
			[4, among(undefined)],
			[1, fc.record(itemOptions)],
		),
		onError: among('continueErrorOutput', 'continueRegularOutput', 'stopWorkflow'),
		maxTries: weighted<number | undefined>(
			[1, among(undefined)],
			[1, fc.integer({ min: 2, max: 5 })],
		),
		sandbox,
		settings,
		faults: weighted(
			[1, among<Case['faults']>([])],
			[8, fc.array(fault, { minLength: 1, maxLength: 6, size: 'max' })],
		),
		cancel: weighted<Case['cancel']>([5, among(undefined)], [2, cancel]),
	});

/** An update that is refused for want of something is not to be told as done: against lies nothing can be promised. */
const withoutLies = (given: Case): Case =>
	given.faults.some(saysUpdated)
		? { ...given, settings: { ...given.settings, rulesInput: 'optional' } }
		: given;

/** Cases of which every part shrinks: towards one row, no fault, no second try and no cancelling. */
export const campaignCase: fc.Arbitrary<Case> = fc
	.oneof(
		{ weight: 5, arbitrary: caseOf('create') },
		{ weight: 6, arbitrary: caseOf('upsert') },
		{ weight: 4, arbitrary: caseOf('update') },
		{ weight: 2, arbitrary: caseOf('get') },
		{ weight: 2, arbitrary: caseOf('getAll') },
	)
	.map(withoutLies);
