import { join } from 'node:path';
import { PER_ROW_MS } from '../plan.cts';
import type { ClientPlan, Participant, Size } from '../plan.cts';
import { startChild } from '../stand/children.cts';
import type { BareClientResult, BareClientTask } from '../stand/bareClientProcess.cts';
import { CAN_REST, forgetPeak, memoryOf, rest } from '../stand/memory.cts';
import { onFreshN8n, publish, taskOf } from '../stand/n8n.cts';
import type { Packages } from '../stand/packages.cts';
import { startUpwell } from '../stand/upwell.cts';
import type { Upwell } from '../stand/upwell.cts';
import { MEASURED_NODE } from '../workflow.cts';
import type { Figures } from './figures.cts';

type Own = Omit<Figures, 'rows' | 'requests' | 'connections' | 'maxConnections'>;

const BARE_CLIENT = join(__dirname, '..', 'stand', 'bareClientProcess.cts');

export interface Stand {
	packages: Packages;
	/** For the Node.js n8n runs on. */
	nodeArguments: string[];
}

/**
 * Lets one participant bring its rows to a server of its own, in a process that does nothing else.
 * @throws an Error when not each row has become exactly one customer, and one item
 */
export async function measure(stand: Stand, who: Participant, size: Size): Promise<Figures> {
	const { rows, latencyMs } = size;
	const upwell = await startUpwell({ latencyMs, perRowMs: PER_ROW_MS, keepRequests: false });
	try {
		const own = who.client
			? await runClient(upwell, who.client, rows)
			: await runInN8n(stand, who, upwell, size);
		const counted = await upwell.summary();
		const wanted = who.sendsNothing ? 0 : rows;
		if (counted.customers !== wanted || counted.storedTwice > 0) {
			throw new Error(
				`${who.label} was to store ${wanted} customers, and stored ${counted.customers} ` +
					`with ${counted.storedTwice} pairs twice`,
			);
		}
		const { requests, connections, maxConnections } = counted;
		return { rows, ...own, requests, connections, maxConnections };
	} finally {
		await upwell.stop();
	}
}

async function runClient({ url, apiKey }: Upwell, plan: ClientPlan, rows: number): Promise<Own> {
	const task: BareClientTask = { url, apiKey, rows, ...plan };
	return (await startChild<BareClientResult>(BARE_CLIENT, task)).told;
}

async function runInN8n(
	{ packages, nodeArguments }: Stand,
	{ label, node }: Participant,
	upwell: Upwell,
	size: Size,
): Promise<Own> {
	if (!node) throw new Error(`${label} has nothing to run in n8n`);
	const options = { path: 'bench', rows: size.rows, withPair: true };
	return await onFreshN8n(packages, upwell, [...CAN_REST, ...nodeArguments], async (host) => {
		const { n8n } = host;
		const run = await publish(host, node(upwell.url, size), options);
		const pid = n8n.pid ?? 0;
		await rest(pid);
		await forgetPeak(pid);
		const before = await memoryOf(pid);
		const ended = await run();
		// Before n8n is asked for the data, which takes memory too.
		const after = await memoryOf(pid);
		const execution = await n8n.api.execution(ended.id);
		const task = taskOf(execution, MEASURED_NODE);
		const items = task.data?.main?.[0]?.length ?? 0;
		if (ended.status !== 'success' || items !== size.rows) {
			const { error } = execution.data.resultData;
			throw new Error(`${label} ended with ${ended.status}, ${items} items: ${error?.message}`);
		}
		return {
			seconds: Number(task.executionTime) / 1000,
			executionSeconds: (Date.parse(ended.stoppedAt) - Date.parse(ended.startedAt)) / 1000,
			idleMemory: before?.now,
			peakMemory: after?.peak,
		};
	});
}
