import type { Ledger } from '../faults/ledger.cts';
import type { FaultResult } from '../faults/run.cts';
import type { Table } from './table.cts';
import { count, short } from './words.cts';

/** What became of the rows of each participant. */
export function faultTable(results: FaultResult[]): Table {
	return {
		head: [
			'',
			'wanted',
			'stored',
			'stored twice',
			'lost',
			'reported wrongly',
			'told: created / failed / unclear / nothing',
			'429s met',
			'resets met',
			'seconds',
		],
		rows: results.map(({ label, total: { ledger, ...run } }) => [
			label,
			count(ledger.wanted),
			count(ledger.stored),
			count(ledger.storedTwice),
			count(ledger.lost),
			count(ledger.reportedWrongly),
			toldIn(ledger),
			count(run.rateLimits),
			count(run.resets),
			short(run.seconds),
		]),
	};
}

const toldIn = ({ toldCreated, toldFailed, toldUnclear, toldNothing }: Ledger) =>
	[toldCreated, toldFailed, toldUnclear, toldNothing].map(count).join(' / ');
