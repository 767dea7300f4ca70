import { benchRow, isBad } from '../../../bench/nodes/rows.cts';
import { READER, UPWELL, UPWELL_WITHOUT } from '../../../bench/participants.cts';
import { BAD_NAMED, CREATE, LIMITED_EVENLY } from '../../../bench/scenarios.cts';
import { checkRows } from '../../../bench/speed/checkRows.cts';

const ROWS = 200;
const BAD = Array.from({ length: ROWS }, (_, index) => index).filter(isBad);
const namesWithout = (missing: number[]) =>
	Array.from({ length: ROWS }, (_, index) => index)
		.filter((index) => !missing.includes(index))
		.map((index) => benchRow(index, { withSourceKey: true }).name);

it('makes one row in each hundred bad, each time in another place', () => {
	const bad = Array.from({ length: 10_000 }, (_, index) => index).filter(isBad);
	expect(bad.map((index) => Math.floor(index / 100))).toEqual(bad.map((_, hundred) => hundred));
	expect(new Set(bad.map((index) => index % 100)).size).toBe(100);
});

it('accepts all rows stored, all but the bad ones, or none by a node that sends nothing', () => {
	const all = { storedNames: namesWithout([]), failedRows: [] };
	expect(() => checkRows(CREATE, { participant: UPWELL }, ROWS, all)).not.toThrow();
	const good = { storedNames: namesWithout(BAD), failedRows: BAD };
	expect(() => checkRows(BAD_NAMED, { participant: UPWELL }, ROWS, good)).not.toThrow();
	const none = { storedNames: [], failedRows: [] };
	expect(() => checkRows(CREATE, { participant: READER }, ROWS, none)).not.toThrow();
});

it.each([
	['one is missing', namesWithout([7]), [], '1 rows are not stored'],
	[
		'one is there twice',
		[...namesWithout([]), 'Freight Company 000007'],
		[],
		'1 rows are stored twice',
	],
	['there is another', [...namesWithout([]), 'Other'], [], '1 other rows are stored'],
	['a good row failed', namesWithout([7]), [7], '1 good rows failed'],
	['one failed but is stored', namesWithout([]), [7], '1 other rows are stored'],
	['two items of a row failed', namesWithout([7]), [7, 7], 'items failed twice'],
])('refuses a run after which %s', (_, storedNames, failedRows, message) => {
	const check = () => checkRows(CREATE, { participant: UPWELL }, ROWS, { storedNames, failedRows });
	expect(check).toThrow(message);
});

it('refuses a run in which a bad row did not fail, or a good row failed beside it', () => {
	const check = (failedRows: number[]) => () =>
		checkRows(BAD_NAMED, { participant: UPWELL }, ROWS, {
			storedNames: namesWithout(failedRows),
			failedRows,
		});
	expect(check(BAD.slice(1))).toThrow('1 bad rows did not fail');
	expect(check([...BAD, 0])).toThrow('1 good rows failed');
});

it('lets any row fail where the scenario says so, if it is not stored', () => {
	const entry = { participant: UPWELL_WITHOUT, mayFail: true };
	const check = (stored: number[]) => () =>
		checkRows(LIMITED_EVENLY, entry, ROWS, { storedNames: namesWithout(stored), failedRows: [3] });
	expect(check([3])).not.toThrow();
	expect(check([3, 4])).toThrow('1 rows are not stored');
	expect(check([])).toThrow('1 other rows are stored');
});
