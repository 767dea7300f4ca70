import { Agent } from 'node:http';
import axios from 'axios';
import type { AxiosInstance } from 'axios';
import { newId } from '../sandbox/resource.cts';
import { makeEnvelope } from '../sandbox/deliveries/envelope.cts';
import { N8n, until } from '../scripts/n8nHost.cts';
import type { Workflow } from '../scripts/n8nHost.cts';
import type { BenchOptions } from './options.cts';
import { median } from './statistics.cts';

/** How many deliveries a burst has, unless `--rows` says so. */
const DELIVERIES = 1_000;
/** How many connections the sender has: n8n takes one request at a time, so more only wait there. */
const CONNECTIONS = 50;
/** Of the rate of n8n's own Webhook node. */
const TARGET = 0.8;

const TIMEOUT_MS = 600_000;
/** Short, since it is a part of what is measured; each poll is a small request. */
const POLL_MS = 250;

const UPWELL_NAME = 'Upwell Trigger';
const UPWELL = {
	type: 'n8n-nodes-upwell.upwellTrigger',
	typeVersion: 1,
	parameters: { events: ['*'] },
};
const WEBHOOK = {
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	parameters: {
		httpMethod: 'POST',
		path: 'bench-webhook',
		responseMode: 'onReceived',
		options: {},
	},
};

/** A trigger, and a node that does nothing. */
const workflowWith = (trigger: object, webhookId: string): Workflow => ({
	name: webhookId,
	nodes: [
		{ ...trigger, name: 'Trigger', id: `${webhookId}-1`, webhookId, position: [0, 0] },
		{
			...{ name: 'End', id: `${webhookId}-2`, position: [200, 0], parameters: {} },
			...{ type: 'n8n-nodes-base.noOp', typeVersion: 1 },
		},
	] as Workflow['nodes'],
	connections: { Trigger: { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
});

/** A delivery of a paid invoice with as many columns as the documents show. */
function delivery(number: number): string {
	const row = {
		...{ id: `inv_${number}`, createdAt: '2026-11-01T00:00:00+00:00' },
		...{ updatedAt: '2026-11-26T00:00:00+00:00', number: `INV-${number}`, currency: 'USD' },
		...{ status: 'PAID', balance: 0, totalAmount: 284_750, totalTaxAmount: 0, metadata: {} },
		...{ customerId: 'cus_1', issueDate: '2026-11-01', dueDate: '2026-12-01', portalSlug: null },
		...{ sourceSystem: 'TMS', sourceSystemId: String(number), referenceNumbers: ['PO-1', 'BOL-2'] },
	};
	const change = {
		one: 'invoice',
		many: 'invoices',
		row,
		old: { ...row, status: 'SENT', balance: 284_750 },
	};
	const event = { trigger: 'update.invoice', operation: 'UPDATE' };
	const now = new Date().toISOString();
	return JSON.stringify(
		makeEnvelope(change, event, { now, subscriptionId: newId('whs'), named: true }),
	);
}

/** A published workflow that takes bursts. */
interface Participant {
	name: string;
	workflowId: string;
	url: string;
	rates: number[];
	/** How many executions there should be. */
	expected: number;
}

async function countExecutions(n8n: N8n, { workflowId }: Participant): Promise<number> {
	const filter = JSON.stringify({ workflowId, status: ['success'] });
	const { count } = await n8n.api.get<{ count: number }>('/executions', { filter, limit: 1 });
	return count;
}

/** Sends all bodies over the connections. @returns the milliseconds that each answer took */
async function burst(http: AxiosInstance, url: string, bodies: string[]): Promise<number[]> {
	const waiting = [...bodies];
	const times: number[] = [];
	const work = async () => {
		for (let body = waiting.shift(); body !== undefined; body = waiting.shift()) {
			const startedAt = Date.now();
			await http.post(url, body, { headers: { 'content-type': 'application/json' } });
			times.push(Date.now() - startedAt);
		}
	};
	await Promise.all(Array.from({ length: CONNECTIONS }, work));
	return times;
}

/** Measures from the first delivery to the end of the last execution. */
async function measure(
	n8n: N8n,
	http: AxiosInstance,
	participant: Participant,
	size: number,
): Promise<void> {
	const first = participant.expected;
	const bodies = Array.from({ length: size }, (_, index) => delivery(first + index));
	participant.expected += size;
	const startedAt = Date.now();
	const times = await burst(http, participant.url, bodies);
	await until(
		'all executions end',
		TIMEOUT_MS,
		async () => {
			const count = await countExecutions(n8n, participant).catch(() => 0);
			return count >= participant.expected;
		},
		POLL_MS,
	);
	const seconds = (Date.now() - startedAt) / 1_000;
	participant.rates.push(size / seconds);
	console.log(
		`${participant.name}: ${(size / seconds).toFixed(1)} a second, answered in ${median(times).toFixed(0)} ms (median)`,
	);
	if (participant.name !== UPWELL_NAME) return;
	await burst(http, participant.url, bodies);
	const count = await countExecutions(n8n, participant);
	if (count !== participant.expected)
		throw new Error(`${count} executions of ${participant.expected} events`);
	console.log(`${participant.name}: the same ${size} again started nothing`);
}

/**
 * n8n 2.41 prepares an isolate for expressions for each call of a trigger, and spares it for its own Webhook node where that has
 * no expressions (n8n: webhooks/live-webhooks.js, `webhookPhaseNeedsIsolate`). No other package can have the same, so the two
 * are compared with it and without it.
 */
const WAYS: ReadonlyArray<{ name: string; settings: Record<string, string> }> = [
	{ name: 'n8n as it is', settings: {} },
	{
		name: "without n8n's shortcut for its own Webhook node",
		settings: { N8N_EXPRESSION_ENGINE_ALLOW_WEBHOOK_ISOLATE_SKIP: 'false' },
	},
];

/** Bursts for both, in turns. @returns the rate of the trigger, as a part of the rate of n8n's Webhook node */
async function compare(settings: Record<string, string>, runs: number, size: number) {
	const n8n = await N8n.start({ settings });
	const httpAgent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
	const http = axios.create({ httpAgent, proxy: false, timeout: TIMEOUT_MS });
	const publish = async (name: string, trigger: object, id: string, path: string) => {
		const workflowId = await n8n.api.importWorkflow(workflowWith(trigger, id));
		await n8n.api.activate(workflowId);
		return { name, workflowId, url: `${n8n.url}/webhook/${path}`, rates: [], expected: 0 };
	};
	try {
		const all: Participant[] = [
			await publish('Webhook', WEBHOOK, 'bench-webhook', 'bench-webhook'),
			await publish(UPWELL_NAME, UPWELL, 'bench-upwell', 'bench-upwell/webhook'),
		];
		for (let run = 0; run < runs; run++) {
			// In turns, so that what slows the machine down concerns both.
			for (const one of run % 2 ? [...all].reverse() : all) await measure(n8n, http, one, size);
		}
		const [webhook, upwell] = all.map(({ rates }) => median(rates));
		return upwell / webhook;
	} finally {
		httpAgent.destroy();
		await n8n.stop();
	}
}

/**
 * `npm run bench -- --trigger`: bursts of deliveries through the real n8n, each event once, and the same requests through
 * n8n's own Webhook node in between, in the same run. @returns whether the target is met on equal terms
 */
export async function benchTrigger({
	runs,
	rows = DELIVERIES,
}: Pick<BenchOptions, 'runs' | 'rows'>): Promise<boolean> {
	let ratio = 0;
	for (const { name, settings } of WAYS) {
		console.log(`\n${name}:`);
		ratio = await compare(settings, runs, rows);
		console.log(`${ratio.toFixed(2)} of the rate of Webhook (target: at least ${TARGET})`);
	}
	return ratio >= TARGET;
}
