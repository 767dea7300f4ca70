import { HTTP_REQUEST, PARTICIPANTS, READER } from '../plan.cts';
import { rowsPerSecond } from '../speed/figures.cts';
import type { Result } from '../speed/series.cts';
import type { Table } from './table.cts';
import { count, megabytes, short } from './words.cts';

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

/** The results at one size, beside each other. */
export function speedTable(results: Result[]): Table {
	const secondsOf = (id?: string) => results.find((r) => r.participant === id)?.median.seconds;
	const http = secondsOf(HTTP_REQUEST.id);
	const reader = secondsOf(READER.id);
	const times = (value?: number) => (value === undefined ? '–' : `${short(value)} ×`);
	return {
		head: HEAD,
		rows: results.map(({ participant, label, median }) => {
			const client = secondsOf(PARTICIPANTS.find(({ id }) => id === participant)?.floor);
			const floor = client && reader && Math.max(client, reader);
			return [
				label,
				count(rowsPerSecond(median)),
				short(median.seconds),
				times(http && http / median.seconds),
				times(floor && median.seconds / floor),
				megabytes(median.peakMemory),
				megabytes(median.idleMemory),
				count(median.requests),
				count(median.connections),
				count(median.maxConnections),
			];
		}),
	};
}
