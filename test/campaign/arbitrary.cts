import * as fc from 'fast-check';
import { among, weighted } from './arbitraryTools.cts';
import type { Case, ItemOptions, Row } from './case.cts';
import { fault } from './faults.cts';

/** Rows with pairs of so many: few of them repeat much, many seldom. */
const pairs = (count: number) =>
	fc.record<Row>({
		pair: fc.nat(count - 1),
		as: among(undefined, undefined, undefined, undefined, 'number', 'spaced'),
	});
const bare = among<Row>({}, {}, {}, { half: true });
const again = among<Row>({ again: true });
const howBad = among<NonNullable<Row['bad']>>('billedToNobody', 'billedToNobody', 'blankName');
const bad = weighted<Row>(
	[1, fc.record<Row>({ bad: howBad })],
	[2, fc.record<Row>({ bad: howBad, pair: fc.nat(12) })],
);

const mixed = weighted<Row>([4, bare], [5, pairs(40)], [4, pairs(6)], [2, bad], [2, again]);
const twins = weighted<Row>([6, pairs(3)], [1, bare]);
const imported = weighted<Row>([60, pairs(2_000)], [3, pairs(20)], [2, bare], [1, bad], [1, again]);

const listOf = (row: fc.Arbitrary<Row>, minLength: number, maxLength: number) =>
	fc.array(row, { minLength, maxLength, size: 'max' });

/** Mostly a handful of rows; now and then a whole import. */
const rows = weighted<Row[]>(
	[12, listOf(mixed, 1, 12)],
	[3, listOf(twins, 2, 6)],
	[6, listOf(imported, 1, 60)],
	[1, listOf(imported, 100, 500)],
);

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
	customersPerRequest: weighted(
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

const cancel = fc.record<NonNullable<Case['cancel']>>({
	requests: weighted([3, fc.integer({ min: 1, max: 8 })], [1, fc.integer({ min: 1, max: 60 })]),
	when: among('arrived', 'answered'),
});

/** Cases of which every part shrinks: towards one row, no fault, no second try and no cancelling. */
export const campaignCase: fc.Arbitrary<Case> = fc.record<Case>({
	rows,
	seeded: weighted([2, among<number[]>([])], [3, fc.uniqueArray(fc.nat(12), { maxLength: 6 })]),
	options,
	otherOptions: weighted<Case['otherOptions']>([4, among(undefined)], [1, fc.record(itemOptions)]),
	onError: among('continueErrorOutput', 'continueRegularOutput', 'stopWorkflow'),
	maxTries: weighted<number | undefined>(
		[1, among(undefined)],
		[1, fc.integer({ min: 2, max: 5 })],
	),
	sandbox,
	faults: weighted(
		[1, among<Case['faults']>([])],
		[8, fc.array(fault, { minLength: 1, maxLength: 6, size: 'max' })],
	),
	cancel: weighted<Case['cancel']>([5, among(undefined)], [2, cancel]),
});
