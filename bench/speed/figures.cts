/** What one run came to. Bytes, and seconds. */
export interface Figures {
	rows: number;
	/** How long the measured node worked; of a client outside n8n, from its first request to its last answer. */
	seconds: number;
	/** How long the whole execution took. */
	executionSeconds?: number;
	/** What the process had just before the run, and the most it had during it; missing where the system does not tell. */
	idleMemory?: number;
	peakMemory?: number;
	requests: number;
	connections: number;
	/** The greatest number of connections at once. */
	maxConnections: number;
}

export const rowsPerSecond = ({ rows, seconds }: Figures): number => rows / seconds;

/** What a run took on top of what n8n has anyway, for each row. */
export function memoryPerRow({ rows, idleMemory, peakMemory }: Figures): number | undefined {
	if (idleMemory === undefined || peakMemory === undefined) return undefined;
	return (peakMemory - idleMemory) / rows;
}
