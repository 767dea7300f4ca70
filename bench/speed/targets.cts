import { BULK_500, BULK_CLIENT, CONCURRENCY_50, HTTP_REQUEST, LARGE, READER } from '../plan.cts';
import type { Participant } from '../plan.cts';
import { memoryPerRow, rowsPerSecond } from './figures.cts';
import type { Figures } from './figures.cts';
import type { Result } from './series.cts';

/** A limit for a figure, and the measured value. */
export interface Target {
	text: string;
	/** The measured value; undefined if it could not be measured. */
	reached?: number;
	limit: number;
	/** Whether the limit is a minimum; otherwise it is a maximum. */
	atLeast: boolean;
}

/** Whether a target is met; undefined if the value could not be measured. */
export function isMet({ reached, limit, atLeast }: Target): boolean | undefined {
	if (reached === undefined || Number.isNaN(reached)) return undefined;
	return atLeast ? reached >= limit : reached <= limit;
}

const ratio = (a?: number, b?: number) => (a === undefined || b === undefined ? undefined : a / b);

/** The targets at the large size, without those whose participants did not run. */
export function speedTargets(results: Result[]): Target[] {
	const medianFor = ({ id }: Participant) =>
		results.find(
			({ participant, size }) =>
				participant === id && size.rows === LARGE.rows && size.latencyMs === LARGE.latencyMs,
		)?.median;
	const [http, bulk, single] = [
		medianFor(HTTP_REQUEST),
		medianFor(BULK_500),
		medianFor(CONCURRENCY_50),
	];
	const floors = [medianFor(READER), medianFor(BULK_CLIENT)];
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
		text: "500 customers per request: peak memory, as a fraction of HTTP Request's",
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
		text: "One by one, concurrency 50: peak memory, as a fraction of HTTP Request's",
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

/** The targets for how time and memory per row grow with the number of rows. */
export function scalingTargets([few, many]: Result[]): Target[] {
	if (!few || !many) return [];
	const growth = `at ${many.size.rows} rows, as a multiple of that at ${few.size.rows}`;
	const secondsPerRow = ({ median: { seconds, rows } }: Result) => seconds / rows;
	return [
		{
			text: `500 customers per request: time per row ${growth}`,
			reached: secondsPerRow(many) / secondsPerRow(few),
			limit: 1.3,
			atLeast: false,
		},
		{
			text: `500 customers per request: memory per row ${growth}`,
			reached: ratio(memoryPerRow(many.median), memoryPerRow(few.median)),
			limit: 1.3,
			atLeast: false,
		},
	];
}
