import { countOutcomes, isReportedWrongly } from '../../../bench/faults/outcomes.cts';
import type { Report, RowOutcome } from '../../../bench/faults/outcomes.cts';
import { reportsByRow } from '../../../bench/faults/reports.cts';

const created = (id: string): Report => ({ says: 'created', id });
const failed: Report = { says: 'failed' };
const unclear: Report = { says: 'unclear' };
const row = (storedIds: string[], ...reports: Report[]): RowOutcome => ({ storedIds, reports });

describe('isReportedWrongly', () => {
	it.each([
		['stored, reported as created', row(['a'], created('a')), false],
		['stored twice, one of them reported as created', row(['a', 'b'], created('b')), false],
		['reported as created with an id that is not stored', row(['a'], created('b')), true],
		['not stored, reported as created', row([], created('a')), true],
		['not stored, reported as failed', row([], failed), false],
		['stored, reported as failed', row(['a'], failed), true],
		['stored, reported as unclear', row(['a'], unclear), false],
		['not stored, reported as unclear', row([], unclear), false],
		['stored, in no output', row(['a']), true],
		['not stored, in no output', row([]), false],
		['in the output twice', row(['a'], created('a'), created('a')), true],
	])('%s', (_, outcome, expected) => {
		expect(isReportedWrongly(outcome)).toBe(expected);
	});
});

it('counts rows, duplicates and rows without an output', () => {
	const rows = [
		row(['a'], created('a')),
		row(['b', 'c', 'd'], failed),
		row([], failed),
		row(['e'], unclear),
		row([]),
		row([], created('f')),
		row([], unclear),
	];
	expect(countOutcomes(rows)).toEqual({
		wanted: 7,
		stored: 3,
		reportedCreated: 2,
		reportedFailed: 2,
		reportedUnclear: 2,
		notReported: 1,
		storedTwice: 2,
		lost: 2,
		reportedWrongly: 2,
	});
});

describe('reportsByRow', () => {
	const task = (main: object[][]) => ({ executionStatus: 'success', data: { main } }) as never;
	const item = (json: object, pairedItem: unknown) => ({ json, pairedItem });

	it('reads both outputs and assigns each item to its paired row', () => {
		const reports = reportsByRow(
			4,
			task([
				[item({ id: 'a' }, { item: 3 }), item({ createCustomer: { id: 'b' } }, 0)],
				[
					item(
						{ error: 'Upwell may have created this customer: the connection was reset' },
						{ item: 1 },
					),
					item({ error: { message: 'Uniqueness violation' } }, { item: 2 }),
				],
			]),
		);
		expect(reports).toEqual([[created('b')], [unclear], [failed], [created('a')]]);
	});

	it('returns no reports if the node stopped the workflow', () => {
		expect(reportsByRow(2, { executionStatus: 'error' })).toEqual([[], []]);
	});

	it('throws if an item has no paired row', () => {
		expect(() => reportsByRow(1, task([[item({ id: 'a' }, undefined)]]))).toThrow('which row');
	});
});
