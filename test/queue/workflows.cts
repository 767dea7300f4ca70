import { randomUUID } from 'node:crypto';
import axios from 'axios';
import type { AxiosResponse } from 'axios';
import { until } from '../../scripts/n8n/until.cts';
import type { Workflow, WorkflowNode } from '../../scripts/n8nHost.cts';
import { importWorkflow } from '../e2e/executions.cts';
import type { QueueSetup } from './setup.cts';

const START_TIMEOUT = 60_000;
const PAIR = {
	sourceSystem: 'TMS',
	sourceSystemId: '={{ $json.sourceId }}',
};

/** A row of an import. */
export interface Row {
	name: string;
	sourceId: string;
}

/** Rows that no other check has. */
export function makeRows(count: number): Row[] {
	const batch = randomUUID().slice(0, 8);
	return Array.from({ length: count }, (_, index) => ({
		name: `Carrier ${batch} ${index}`,
		sourceId: `${batch}-${index}`,
	}));
}

/** A workflow that a webhook starts, published. */
export class PublishedWorkflow {
	private constructor(
		private readonly setup: QueueSetup,
		private readonly id: string,
		private readonly path: string,
	) {}

	/** Webhook → these nodes, one after the other. */
	static async publish(
		setup: QueueSetup,
		responseMode: 'onReceived' | 'responseNode',
		nodes: Partial<WorkflowNode>[],
	): Promise<PublishedWorkflow> {
		const path = randomUUID();
		const webhook = {
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode, options: {} },
		};
		const id = await importWorkflow(setup, inALine([webhook, ...nodes]));
		await setup.n8n.api.activate(id);
		return new PublishedWorkflow(setup, id, path);
	}

	/** Calls the webhook process. */
	async call(body: object): Promise<AxiosResponse> {
		return await axios.post(`${this.setup.cluster.webhook.url}/webhook/${this.path}`, body, {
			proxy: false,
			validateStatus: () => true,
		});
	}

	/** Calls it as often as there are bodies, at once. @returns the ids of the executions that this starts */
	async start(...bodies: object[]): Promise<string[]> {
		const before = await this.setup.n8n.api.executions(this.id);
		await Promise.all(bodies.map(async (body) => await this.call(body)));
		return await until('the executions are there', START_TIMEOUT, async () => {
			const ids = await this.setup.n8n.api.executions(this.id);
			const started = ids.filter((id) => !before.includes(id));
			return started.length === bodies.length && started;
		});
	}
}

/** Webhook → Upwell: Create → Respond: each call is answered by its own customer. */
export async function publishSingle(setup: QueueSetup): Promise<PublishedWorkflow> {
	return await PublishedWorkflow.publish(setup, 'responseNode', [
		{
			name: 'Upwell',
			type: 'n8n-nodes-upwell.upwell',
			typeVersion: 1,
			parameters: {
				name: '={{ $json.body.name }}',
				additionalFields: { ...PAIR, sourceSystemId: '={{ $json.body.sourceId }}' },
			},
		},
		{
			name: 'Respond',
			type: 'n8n-nodes-base.respondToWebhook',
			typeVersion: 1.1,
			parameters: {
				respondWith: 'json',
				responseBody: '={{ { id: $json.id, name: $json.name, execution: $execution.id } }}',
				options: {},
			},
		},
	]);
}

/** Webhook → one item for each row → Upwell. The caller is answered at once. */
export async function publishImport(
	setup: QueueSetup,
	parameters: Record<string, unknown>,
): Promise<PublishedWorkflow> {
	return await PublishedWorkflow.publish(setup, 'onReceived', [
		{
			name: 'Rows',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.rows', options: {} },
		},
		{
			name: 'Upwell',
			type: 'n8n-nodes-upwell.upwell',
			typeVersion: 1,
			parameters: { name: '={{ $json.name }}', ...parameters },
		},
	]);
}

/** Creates with pairs; what exists is returned. */
export const WITH_PAIRS = { additionalFields: PAIR, options: { ifExists: 'return' } };

/** The same rows as 'Create or Update'. */
export const UPSERT = { operation: 'upsert', ...PAIR };

/** Creates without anything by which Upwell could know a second copy. */
export const WITHOUT_PAIRS = {};

/** A workflow of these nodes, one after the other. */
export function inALine(nodes: Partial<WorkflowNode>[]): Workflow {
	const names = nodes.map(({ name }) => String(name));
	const connections = names
		.slice(1)
		.map((node, index) => [names[index], { main: [[{ node, type: 'main', index: 0 }]] }]);
	return {
		name: 'Queue mode',
		nodes: nodes.map((node, index) => ({
			id: String(index + 1),
			name: names[index],
			type: '',
			parameters: {},
			...node,
			position: [220 * index, 0],
		})),
		connections: Object.fromEntries(connections),
		settings: { executionOrder: 'v1' },
	};
}
