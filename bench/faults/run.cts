import type { FaultParticipant } from './plan.cts';
import { FAULT_LATENCY_MS, FAULT_PARTICIPANTS, FAULT_ROWS, FAULTS, FIRST_SEED } from './plan.cts';
import { benchRow } from '../nodes/rows.cts';
import { onFreshN8n, publish, taskOf } from '../stand/n8n.cts';
import type { Host } from '../stand/n8n.cts';
import { startUpwell } from '../stand/upwell.cts';
import type { Upwell } from '../stand/upwell.cts';
import { median } from '../statistics.cts';
import { MEASURED_NODE } from '../workflow.cts';
import type { Stand } from '../speed/measure.cts';
import { addUp, balance } from './ledger.cts';
import type { Ledger } from './ledger.cts';
import { toldOf } from './told.cts';

/** What one run, or several added up, came to. */
export interface FaultRun {
	ledger: Ledger;
	/** How long the node worked. */
	seconds: number;
	requests: number;
	rateLimits: number;
	resets: number;
}

export interface FaultResult {
	participant: string;
	label: string;
	withPair: boolean;
	/** All runs: the counts added up, of the seconds the median. */
	total: FaultRun;
	runs: FaultRun[];
}

export interface FaultOptions {
	rows?: number;
	rounds: number;
	only: string;
	told: (label: string, withPair: boolean, run: FaultRun) => void;
}

/** Lets each participant bring its rows to a server that misbehaves. The same round has the same dice for all. */
export async function runUnderFaults(
	stand: Stand,
	{ rows = FAULT_ROWS, rounds, only, told }: FaultOptions,
): Promise<FaultResult[]> {
	const results: FaultResult[] = [];
	for (const withPair of [true, false]) {
		for (const who of FAULT_PARTICIPANTS) {
			if (!who.id.includes(only)) continue;
			const runs: FaultRun[] = [];
			for (let round = 0; round < rounds; round++) {
				const seed = FIRST_SEED + round;
				const run = await runOnce(stand, who, { rows, withPair, seed });
				told(who.label, withPair, run);
				runs.push(run);
			}
			results.push({ participant: who.id, label: who.label, withPair, total: total(runs), runs });
		}
	}
	return results;
}

interface Once {
	rows: number;
	withPair: boolean;
	seed: number;
}

async function runOnce(stand: Stand, who: FaultParticipant, once: Once): Promise<FaultRun> {
	const upwell = await startUpwell({ latencyMs: FAULT_LATENCY_MS, seed: once.seed });
	try {
		for (const fault of FAULTS) await upwell.misbehave(fault);
		return await onFreshN8n(stand.packages, upwell, stand.nodeArguments, async (host) => {
			return await bringRows(host, upwell, who, once);
		});
	} finally {
		await upwell.stop();
	}
}

async function bringRows(
	host: Host,
	upwell: Upwell,
	{ node }: FaultParticipant,
	{ rows, withPair }: Once,
): Promise<FaultRun> {
	const run = await publish(host, node(upwell.url, withPair), { path: 'bench', rows, withPair });
	const ended = await run();
	const task = taskOf(await host.n8n.api.execution(ended.id), MEASURED_NODE);
	const { customers, requests } = await upwell.state();
	const told = toldOf(rows, task);
	const idsByName = new Map<string, string[]>();
	for (const { id, name } of customers) idsByName.set(name, [...(idsByName.get(name) ?? []), id]);
	const afterwards = told.map((items, index) => ({
		stored: idsByName.get(benchRow(index, withPair).name) ?? [],
		told: items,
	}));
	return {
		ledger: balance(afterwards),
		seconds: Number(task.executionTime) / 1000,
		requests: requests.length,
		rateLimits: requests.filter(({ status }) => status === 429).length,
		// A connection that was broken off is all that leaves a request without a status here.
		resets: requests.filter(({ status }) => status === undefined).length,
	};
}

function total(runs: FaultRun[]): FaultRun {
	const sum = (of: (run: FaultRun) => number) => runs.reduce((all, run) => all + of(run), 0);
	return {
		ledger: addUp(runs.map(({ ledger }) => ledger)),
		seconds: median(runs.map(({ seconds }) => seconds)),
		requests: sum(({ requests }) => requests),
		rateLimits: sum(({ rateLimits }) => rateLimits),
		resets: sum(({ resets }) => resets),
	};
}
