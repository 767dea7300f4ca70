import { HTTP, HTTP_UPDATE, HTTP_WITHOUT } from '../participants.cts';
import { SCENARIOS } from '../scenarios.cts';
import { rowsPerSecond } from '../speed/figures.cts';
import type { Figures } from '../speed/figures.cts';
import type { Result } from '../speed/series.cts';
import { formatCount, formatMegabytes, formatNumber } from './format.cts';
import type { Table } from './table.cts';

interface Column {
	head: string;
	cell(result: Result, results: Result[]): string;
	/** Whether it is shown; by default always. */
	isNeeded?(results: Result[]): boolean;
	/** It is printed, but not published. */
	isDetail?: boolean;
}

const findMedian = (results: Result[], ids: Array<string | undefined>): Figures | undefined =>
	results.find(({ participant }) => ids.includes(participant))?.median;

/** HTTP Request in the same scenario: with the same kind of rows, if it was measured with both. */
function httpOf({ participant }: Result, results: Result[]): Figures | undefined {
	const isWithout = participant.includes('without');
	const [first, second] = isWithout ? [HTTP_WITHOUT, HTTP] : [HTTP, HTTP_WITHOUT];
	return findMedian(results, [first.id]) ?? findMedian(results, [second.id, HTTP_UPDATE.id]);
}

const ENTRIES = SCENARIOS.flatMap(({ entries }) => entries);

const floorOf = ({ participant }: Result, results: Result[]): Figures | undefined =>
	findMedian(results, [
		ENTRIES.find((entry) => entry.participant.id === participant)?.participant.floor,
	]);

const formatRatio = (median: Figures, other?: Figures) =>
	other ? `${formatNumber(rowsPerSecond(median) / rowsPerSecond(other))} ×` : '–';

const isLimited = (results: Result[]) =>
	results.some(({ median }) => median.rateLimited !== undefined);

const COLUMNS: Column[] = [
	{ head: '', cell: ({ label }) => label },
	{ head: 'rows', cell: ({ rows }) => formatCount(rows) },
	{ head: 'seconds', cell: ({ median }) => formatNumber(median.seconds) },
	{ head: 'rows per second', cell: ({ median }) => formatNumber(rowsPerSecond(median)) },
	{
		head: 'of HTTP Request’s speed',
		cell: (result, results) => formatRatio(result.median, httpOf(result, results)),
		// Behind a rate limit most of its items fail, which takes no time.
		isNeeded: (results) => !isLimited(results) && results.some((result) => httpOf(result, results)),
	},
	{
		head: 'of the floor’s speed',
		cell: (result, results) => formatRatio(result.median, floorOf(result, results)),
		isNeeded: (results) => results.some((result) => floorOf(result, results)),
	},
	{ head: 'peak memory', cell: ({ median }) => formatMegabytes(median.peakMemory) },
	{ head: 'idle before', cell: ({ median }) => formatMegabytes(median.idleMemory), isDetail: true },
	{ head: 'requests', cell: ({ median }) => formatCount(median.requests) },
	{
		head: 'answered 429',
		cell: ({ median }) => formatCount(median.rateLimited),
		isNeeded: isLimited,
	},
	{
		head: 'failed items',
		cell: ({ median }) => formatCount(median.failed),
		isNeeded: (results) => results.some(({ median }) => median.failed > 0),
	},
	{
		head: 'connections opened',
		cell: ({ median }) => formatCount(median.connections),
		isDetail: true,
	},
	{ head: 'at once', cell: ({ median }) => formatCount(median.maxConnections) },
	{ head: 'runs', cell: ({ runs }) => formatCount(runs.length) },
];

/** The results of one scenario, with all details or as they are published. */
export function speedTable(results: Result[], isPublished = false): Table {
	const columns = COLUMNS.filter(
		({ isNeeded, isDetail = false }) => (isNeeded?.(results) ?? true) && !(isPublished && isDetail),
	);
	return {
		head: columns.map(({ head }) => head),
		rows: results.map((result) => columns.map(({ cell }) => cell(result, results))),
	};
}
