import { HTTP_REQUEST, PARTICIPANTS, READER } from '../plan.cts';
import { rowsPerSecond } from '../speed/figures.cts';
import type { Result } from '../speed/series.cts';
import { formatCount, formatMegabytes, formatNumber } from './format.cts';
import type { Table } from './table.cts';

const HEAD = [
	'',
	'rows per second',
	'seconds',
	'of HTTP Request’s speed',
	'of the larger floor’s time',
	'peak memory',
	'idle before',
	'requests',
	'connections opened',
	'at once',
];

/** All results at one size. */
export function speedTable(results: Result[]): Table {
	const secondsOf = (id?: string) => results.find((r) => r.participant === id)?.median.seconds;
	const http = secondsOf(HTTP_REQUEST.id);
	const reader = secondsOf(READER.id);
	const formatFactor = (value?: number) => (value === undefined ? '–' : `${formatNumber(value)} ×`);
	return {
		head: HEAD,
		rows: results.map(({ participant, label, median }) => {
			const client = secondsOf(PARTICIPANTS.find(({ id }) => id === participant)?.floor);
			const floor = client && reader && Math.max(client, reader);
			return [
				label,
				formatCount(rowsPerSecond(median)),
				formatNumber(median.seconds),
				formatFactor(http && http / median.seconds),
				formatFactor(floor && median.seconds / floor),
				formatMegabytes(median.peakMemory),
				formatMegabytes(median.idleMemory),
				formatCount(median.requests),
				formatCount(median.connections),
				formatCount(median.maxConnections),
			];
		}),
	};
}
