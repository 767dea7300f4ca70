import { join } from 'node:path';
import type { BareClientOptions, BareClientResult } from '../environment/bareClientChild.cts';
import { startChildProcess } from '../environment/childProcess.cts';
import type { BenchEnvironment } from '../environment/environment.cts';
import { startSandboxProcess } from '../environment/sandboxProcess.cts';
import type { SandboxProcess } from '../environment/sandboxProcess.cts';
import type { ClientOptions } from '../participants.cts';
import { PER_ROW_MS } from '../scenarios.cts';
import type { Entry, Scenario } from '../scenarios.cts';
import { checkRows } from './checkRows.cts';
import type { Figures } from './figures.cts';
import { measureInN8n } from './measureInN8n.cts';

/** What a run tells of itself; the server tells the rest. */
export type TimeAndMemory = Pick<
	Figures,
	'seconds' | 'executionSeconds' | 'idleMemory' | 'peakMemory'
>;

/** Reads the server's figures after an execution, and checks its customers. */
export type ReadServer = (failedRows: number[]) => Promise<ServerFigures>;
type ServerFigures = Omit<Figures, keyof TimeAndMemory>;

const BARE_CLIENT_SCRIPT = join(__dirname, '..', 'environment', 'bareClientChild.cts');
const SEARCH = '/search';

/**
 * Measures a participant once, against a new sandbox in a process of its own.
 * @throws an Error if rows are lost, stored twice or fail that should not, or n8n does not output one item per row
 */
export async function measure(
	environment: BenchEnvironment,
	scenario: Scenario,
	entry: Entry,
	rows: number,
): Promise<Figures> {
	const { latencyMs, rateLimit, isKnown } = scenario;
	const sandbox = await startSandboxProcess({
		latencyMs,
		rateLimit,
		perRowMs: PER_ROW_MS,
		// Their answers have to be counted.
		keepRequests: rateLimit !== undefined,
		knownRows: isKnown ? rows : 0,
	});
	const readServer: ReadServer = async (failedRows) => {
		const { customers, requests } = await sandbox.state();
		checkRows(scenario, entry, rows, {
			storedNames: customers.map(({ name }) => name),
			failedRows,
		});
		const { requestsByPath, ...counts } = await sandbox.summary();
		const searches = Object.entries(requestsByPath).filter(([path]) => path.endsWith(SEARCH));
		return {
			rows,
			requests: counts.requests,
			searches: searches.reduce((sum, [, count]) => sum + count, 0),
			rateLimited: rateLimit && requests.filter(({ status }) => status === 429).length,
			failed: failedRows.length,
			connections: counts.connections,
			maxConnections: counts.maxConnections,
		};
	};
	try {
		const { client } = entry.participant;
		return client
			? { ...(await runClient(sandbox, client, rows)), ...(await readServer([])) }
			: await measureInN8n(environment, sandbox, { scenario, entry, rows, readServer });
	} finally {
		await sandbox.stop();
	}
}

async function runClient(
	{ url, apiKey }: SandboxProcess,
	client: ClientOptions,
	rows: number,
): Promise<TimeAndMemory> {
	const options: BareClientOptions = { url, apiKey, rows, ...client };
	return (await startChildProcess<BareClientResult>(BARE_CLIENT_SCRIPT, options)).firstMessage;
}
