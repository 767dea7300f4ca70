import { BULK_500, BULK_CLIENT, HTTP_REQUEST, IN_FLIGHT_50, LARGE, READER } from '../plan.cts';
import type { Participant } from '../plan.cts';
import { memoryPerRow, rowsPerSecond } from './figures.cts';
import type { Figures } from './figures.cts';
import type { Result } from './series.cts';

/** Something the node has to reach, and what it came to. */
export interface Target {
	text: string;
	/** The figure that was to be at least, or at most, the limit; undefined where it could not be measured. */
	reached?: number;
	limit: number;
	atLeast: boolean;
}

/** Whether a target is met; undefined where that could not be measured. */
export function isMet({ reached, limit, atLeast }: Target): boolean | undefined {
	if (reached === undefined || Number.isNaN(reached)) return undefined;
	return atLeast ? reached >= limit : reached <= limit;
}

const ratio = (a?: number, b?: number) => (a === undefined || b === undefined ? undefined : a / b);

/** Judges what was measured at the large size. Leaves out what was not run. */
export function speedTargets(results: Result[]): Target[] {
	const of = ({ id }: Participant) =>
		results.find(
			({ participant, size }) =>
				participant === id && size.rows === LARGE.rows && size.latencyMs === LARGE.latencyMs,
		)?.median;
	const [http, bulk, single] = [of(HTTP_REQUEST), of(BULK_500), of(IN_FLIGHT_50)];
	const floors = [of(READER), of(BULK_CLIENT)];
	return [
		...(http && bulk ? bulkTargets(bulk, http) : []),
		...(bulk && floors[0] && floors[1] ? [floorTarget(bulk, floors as Figures[])] : []),
		...(http && single ? singleTargets(single, http) : []),
	];
}

const bulkTargets = (bulk: Figures, http: Figures): Target[] => [
	{
		text: '500 customers per request: rows per second, as a multiple of HTTP Request',
		reached: rowsPerSecond(bulk) / rowsPerSecond(http),
		limit: 10,
		atLeast: true,
	},
	{
		text: "500 customers per request: peak memory, as a part of HTTP Request's",
		reached: ratio(bulk.peakMemory, http.peakMemory),
		limit: 0.5,
		atLeast: false,
	},
];

const floorTarget = (bulk: Figures, floors: Figures[]): Target => ({
	text: '500 customers per request: time, as a multiple of the larger floor',
	reached: bulk.seconds / Math.max(...floors.map(({ seconds }) => seconds)),
	limit: 1.5,
	atLeast: false,
});

const singleTargets = (single: Figures, http: Figures): Target[] => [
	{
		text: 'One by one, concurrency 50: rows per second, as a multiple of HTTP Request',
		reached: rowsPerSecond(single) / rowsPerSecond(http),
		limit: 1.1,
		atLeast: true,
	},
	{
		text: "One by one, concurrency 50: peak memory, as a part of HTTP Request's",
		reached: ratio(single.peakMemory, http.peakMemory),
		limit: 0.75,
		atLeast: false,
	},
	{
		text: 'One by one, concurrency 50: connections at once',
		reached: single.maxConnections,
		limit: 50,
		atLeast: false,
	},
];

/** Judges whether a row costs the same among many as among few. */
export function scalingTargets([few, many]: Result[]): Target[] {
	if (!few || !many) return [];
	const growth = `at ${many.size.rows} rows, as a multiple of that at ${few.size.rows}`;
	const secondsPerRow = ({ median: { seconds, rows } }: Result) => seconds / rows;
	return [
		{
			text: `500 customers per request: time for each row ${growth}`,
			reached: secondsPerRow(many) / secondsPerRow(few),
			limit: 1.3,
			atLeast: false,
		},
		{
			text: `500 customers per request: memory for each row ${growth}`,
			reached: ratio(memoryPerRow(many.median), memoryPerRow(few.median)),
			limit: 1.3,
			atLeast: false,
		},
	];
}
