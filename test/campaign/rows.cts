import * as fc from 'fast-check';
import { among, weighted } from './arbitraryTools.cts';
import type { Operation, Row } from './case.cts';

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
const billedToNobody = fc.record<Row>({ bad: among('billedToNobody'), pair: fc.nat(12) });

const listOf = (row: fc.Arbitrary<Row>, minLength: number, maxLength: number) =>
	fc.array(row, { minLength, maxLength, size: 'max' });

/** What Create gets, with all that may be wrong with it. */
const mixed = weighted<Row>([4, bare], [5, pairs(40)], [4, pairs(6)], [2, bad], [2, again]);
const twins = weighted<Row>([6, pairs(3)], [1, bare]);
const imported = weighted<Row>([60, pairs(2_000)], [3, pairs(20)], [2, bare], [1, bad], [1, again]);

/** The same where a row without a pair is never sent. */
const synced = weighted<Row>([8, pairs(40)], [6, pairs(6)], [1, bare], [2, bad], [2, again]);
const updates = weighted<Row>(
	[9, pairs(13)],
	[6, pairs(3)],
	[1, bare],
	[1, billedToNobody],
	[2, again],
);
const reads = weighted<Row>([9, pairs(13)], [1, bare], [1, again]);

/** Mostly a handful of rows; now and then a whole import. */
const ROWS: Record<Operation, fc.Arbitrary<Row[]>> = {
	create: weighted<Row[]>(
		[12, listOf(mixed, 1, 12)],
		[3, listOf(twins, 2, 6)],
		[6, listOf(imported, 1, 60)],
		[1, listOf(imported, 100, 500)],
	),
	upsert: weighted<Row[]>(
		[12, listOf(synced, 1, 12)],
		[4, listOf(twins, 2, 8)],
		[6, listOf(imported, 1, 60)],
		[1, listOf(imported, 100, 300)],
	),
	update: weighted<Row[]>([12, listOf(updates, 1, 14)], [3, listOf(twins, 2, 8)]),
	get: listOf(reads, 1, 14),
	getAll: listOf(reads, 1, 5),
};

export const rowsOf = (operation: Operation): fc.Arbitrary<Row[]> => ROWS[operation];
