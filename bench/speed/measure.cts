import { join } from 'node:path';
import type { BareClientOptions, BareClientResult } from '../environment/bareClientChild.cts';
import { startChildProcess } from '../environment/childProcess.cts';
import type { BenchEnvironment } from '../environment/environment.cts';
import {
	collectGarbage,
	GARBAGE_COLLECTION_ARGUMENTS,
	readMemory,
	resetPeakMemory,
} from '../environment/memory.cts';
import { lastTaskOf, publishWorkflow, withFreshN8n } from '../environment/n8n.cts';
import { startSandboxProcess } from '../environment/sandboxProcess.cts';
import type { SandboxProcess } from '../environment/sandboxProcess.cts';
import { PER_ROW_MS } from '../plan.cts';
import type { ClientOptions, Participant, Size } from '../plan.cts';
import { MEASURED_NODE } from '../workflow.cts';
import type { Figures } from './figures.cts';

type TimeAndMemory = Omit<Figures, 'rows' | 'requests' | 'connections' | 'maxConnections'>;

const BARE_CLIENT_SCRIPT = join(__dirname, '..', 'environment', 'bareClientChild.cts');

/**
 * Runs one participant once, against a new sandbox in a process of its own.
 * @throws an Error if the server does not store exactly one customer per row, or n8n does not output one item per row
 */
export async function measure(
	environment: BenchEnvironment,
	participant: Participant,
	size: Size,
): Promise<Figures> {
	const { label, client, sendsNothing } = participant;
	const { rows, latencyMs } = size;
	const sandbox = await startSandboxProcess({
		latencyMs,
		perRowMs: PER_ROW_MS,
		keepRequests: false,
	});
	try {
		const timeAndMemory = client
			? await runClient(sandbox, client, rows)
			: await runInN8n(environment, participant, sandbox, size);
		const { customers, storedTwice, requests, connections, maxConnections } =
			await sandbox.summary();
		const expected = sendsNothing ? 0 : rows;
		if (customers !== expected || storedTwice > 0) {
			throw new Error(
				`${label} should have stored ${expected} customers, but stored ${customers}, ` +
					`and ${storedTwice} source keys twice`,
			);
		}
		return { rows, ...timeAndMemory, requests, connections, maxConnections };
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

async function runInN8n(
	{ packages, nodeArguments }: BenchEnvironment,
	{ label, node }: Participant,
	sandbox: SandboxProcess,
	size: Size,
): Promise<TimeAndMemory> {
	if (!node) throw new Error(`${label} has no node`);
	const options = { path: 'bench', rows: size.rows, withSourceKey: true };
	const allArguments = [...GARBAGE_COLLECTION_ARGUMENTS, ...nodeArguments];
	return await withFreshN8n(packages, sandbox, allArguments, async (benchN8n) => {
		const { n8n } = benchN8n;
		const run = await publishWorkflow(benchN8n, node(sandbox.url, size), options);
		const pid = n8n.pid ?? 0;
		await collectGarbage(pid);
		await resetPeakMemory(pid);
		const before = await readMemory(pid);
		const finished = await run();
		// Read before the execution's data is requested, because that needs memory too.
		const after = await readMemory(pid);
		const execution = await n8n.api.execution(finished.id);
		const task = lastTaskOf(execution, MEASURED_NODE);
		const items = task.data?.main?.[0]?.length ?? 0;
		if (finished.status !== 'success' || items !== size.rows) {
			const { error } = execution.data.resultData;
			throw new Error(`${label} ended with ${finished.status}, ${items} items: ${error?.message}`);
		}
		return {
			seconds: Number(task.executionTime) / 1000,
			executionSeconds: (Date.parse(finished.stoppedAt) - Date.parse(finished.startedAt)) / 1000,
			idleMemory: before?.current,
			peakMemory: after?.peak,
		};
	});
}
