import * as fc from 'fast-check';
import { weighted } from './weighted.cts';
import type { Operation, Row } from './case.cts';

/** Rows with a source key, one of `count`: the smaller the number, the more duplicates. */
const withSourceKey = (count: number) =>
	fc.record<Row>({
		sourceKey: fc.nat(count - 1),
		writtenAs: fc.constantFrom(undefined, undefined, undefined, undefined, 'number', 'spaced'),
	});
const withoutSourceKey = fc.constantFrom<Row>({}, {}, {}, { isSourceKeyIncomplete: true });
const sameObject = fc.constantFrom<Row>({ isSameObject: true });
const invalidity = fc.constantFrom<NonNullable<Row['invalid']>>(
	'unknownBillTo',
	'unknownBillTo',
	'blankName',
);
const invalid = weighted<Row>(
	[1, fc.record<Row>({ invalid: invalidity })],
	[2, fc.record<Row>({ invalid: invalidity, sourceKey: fc.nat(12) })],
);
const unknownBillTo = fc.record<Row>({
	invalid: fc.constantFrom('unknownBillTo'),
	sourceKey: fc.nat(12),
});

const listOf = (row: fc.Arbitrary<Row>, minLength: number, maxLength: number) =>
	fc.array(row, { minLength, maxLength, size: 'max' });

/** Rows for Create, valid and invalid. */
const mixed = weighted<Row>(
	[4, withoutSourceKey],
	[5, withSourceKey(40)],
	[4, withSourceKey(6)],
	[2, invalid],
	[2, sameObject],
);
const duplicates = weighted<Row>([6, withSourceKey(3)], [1, withoutSourceKey]);
const imported = weighted<Row>(
	[60, withSourceKey(2_000)],
	[3, withSourceKey(20)],
	[2, withoutSourceKey],
	[1, invalid],
	[1, sameObject],
);

/** Fewer rows without a source key, because the operation never sends them. */
const synced = weighted<Row>(
	[8, withSourceKey(40)],
	[6, withSourceKey(6)],
	[1, withoutSourceKey],
	[2, invalid],
	[2, sameObject],
);
const updates = weighted<Row>(
	[9, withSourceKey(13)],
	[6, withSourceKey(3)],
	[1, withoutSourceKey],
	[1, unknownBillTo],
	[2, sameObject],
);
const reads = weighted<Row>([9, withSourceKey(13)], [1, withoutSourceKey], [1, sameObject]);

/** Usually a few rows, sometimes a whole import. */
const ROWS: Record<Operation, fc.Arbitrary<Row[]>> = {
	create: weighted<Row[]>(
		[12, listOf(mixed, 1, 12)],
		[3, listOf(duplicates, 2, 6)],
		[6, listOf(imported, 1, 60)],
		[1, listOf(imported, 100, 500)],
	),
	upsert: weighted<Row[]>(
		[12, listOf(synced, 1, 12)],
		[4, listOf(duplicates, 2, 8)],
		[6, listOf(imported, 1, 60)],
		[1, listOf(imported, 100, 300)],
	),
	update: weighted<Row[]>([12, listOf(updates, 1, 14)], [3, listOf(duplicates, 2, 8)]),
	get: listOf(reads, 1, 14),
	getAll: listOf(reads, 1, 5),
};

export const rowsOf = (operation: Operation): fc.Arbitrary<Row[]> => ROWS[operation];
