import type { OutcomeCounts } from '../faults/outcomes.cts';
import type { FaultResult } from '../faults/run.cts';
import { formatCount, formatNumber } from './format.cts';
import type { Table } from './table.cts';

/** The outcomes of each participant's rows. */
export function faultTable(results: FaultResult[]): Table {
	return {
		head: [
			'',
			'wanted',
			'stored',
			'stored twice',
			'lost',
			'reported wrongly',
			'reported: created / failed / unclear / nothing',
			'429s',
			'resets',
			'seconds',
		],
		rows: results.map(({ label, run: { outcomes, rateLimits, resets, seconds } }) => [
			label,
			formatCount(outcomes.wanted),
			formatCount(outcomes.stored),
			formatCount(outcomes.storedTwice),
			formatCount(outcomes.lost),
			formatCount(outcomes.reportedWrongly),
			formatReports(outcomes),
			formatCount(rateLimits),
			formatCount(resets),
			formatNumber(seconds),
		]),
	};
}

const formatReports = (counts: OutcomeCounts) =>
	[counts.reportedCreated, counts.reportedFailed, counts.reportedUnclear, counts.notReported]
		.map(formatCount)
		.join(' / ');
