/** The measurements of one run, in seconds and bytes. */
export interface Figures {
	rows: number;
	/** Execution time of the measured node; for a client outside n8n, from its first request to its last response. */
	seconds: number;
	/** Duration of the whole execution. */
	executionSeconds?: number;
	/** Memory of the process just before the run, and its peak during the run; undefined if not on Linux. */
	idleMemory?: number;
	peakMemory?: number;
	requests: number;
	/** The requests that only search. */
	searches: number;
	/** The requests that were answered 429; undefined if the server has no rate limit. */
	rateLimited?: number;
	/** The rows whose item failed. */
	failed: number;
	connections: number;
	/** The highest number of simultaneous connections. */
	maxConnections: number;
}

/** Rows whose item failed do not count. */
export const rowsPerSecond = ({ rows, failed, seconds }: Figures): number =>
	(rows - failed) / seconds;

/** The memory that a run needs in addition to that of the idle process, divided by the rows. */
export function memoryPerRow({ rows, idleMemory, peakMemory }: Figures): number | undefined {
	if (idleMemory === undefined || peakMemory === undefined) return undefined;
	return (peakMemory - idleMemory) / rows;
}
