/**
 * A small n8n around its engine: takes requests to a trigger and starts the workflow, as n8n's own code around n8n-core does.
 * Each function names the file of the package `n8n` (in its folder `dist`) whose part it takes, with all that concerns a
 * trigger of this package. What it calls in n8n-core and n8n-workflow is the real thing, in the version under test.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type {
	IDataObject,
	INode,
	INodeExecutionData,
	IRun,
	IWebhookData,
	IWebhookResponseData,
} from 'n8n-workflow';
import { forgetPackages, nodeOf, prepare, type WorkflowOptions } from '../../scripts/engine.cts';
import { executionDataFrom, withStatus } from '../../scripts/engineDifferences.cts';
import { requireFromEngine } from '../../scripts/engineVersion.cts';

const core = requireFromEngine('n8n-core') as typeof import('n8n-core');

export interface WebhookHostOptions extends WorkflowOptions {
	/** The name of the trigger. */
	trigger: string;
	/** Whether this n8n answers when it has started the workflow; older ones answer before. */
	answersWhenStarted: boolean;
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** What is sent back; nothing, where the node has done that itself. */
type Answer = { data: unknown } | { noWebhookResponse: true };

/** n8n's `UnprocessableRequestError`. */
class Unprocessable extends Error {}

/** Bytes. n8n's default, `N8N_PAYLOAD_SIZE_MAX`. */
const LARGEST_PAYLOAD = 16 * 1024 * 1024;

export class WebhookHost {
	/** The workflow's column `staticData` in the database, as text. */
	private stored = '{}';
	private readonly runs: Array<Promise<IRun>> = [];
	/** Whether workflows can be started; if not, it is as if the database did not answer. */
	canStart = true;

	private constructor(
		private readonly options: WebhookHostOptions,
		private readonly server: Server,
	) {
		server.on('request', (request, response) => void this.handleRequest(request, response));
	}

	/** Listens on this computer only, on any free port. */
	static async start(options: WebhookHostOptions): Promise<WebhookHost> {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		return new WebhookHost(options, server);
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
	}

	/** All executions that were started, when they have ended. */
	async executions(): Promise<IRun[]> {
		return await Promise.all(this.runs);
	}

	/** What is in the database is kept; what modules of the package remember is gone. */
	restart(): void {
		forgetPackages();
	}

	async stop(): Promise<void> {
		this.server.close();
		this.server.closeAllConnections();
		await this.executions();
	}

	/** webhooks/webhook-request-handler.js; response-helper.js */
	private async handleRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { status, json } = withExpress(response);
		try {
			const answer = await this.takeRequest(request, response);
			if ('data' in answer) json(answer.data);
		} catch (cause) {
			status(cause instanceof Unprocessable ? 422 : 500);
			json({ code: 0, message: (cause as Error).message });
		}
	}

	/** webhooks/live-webhooks.js: the workflow is read anew for each request, and static data are stored before the answer. */
	private async takeRequest(request: IncomingMessage, response: ServerResponse): Promise<Answer> {
		const row = { staticData: JSON.parse(this.stored) as IDataObject };
		const prepared = await this.prepareWorkflow(row.staticData);
		Object.assign(prepared.additionalData, { httpRequest: request, httpResponse: response });
		return await new Promise((resolve, reject) => {
			const respond = async (answer: Answer) => {
				await this.saveStaticData(prepared.workflow);
				resolve(answer);
			};
			this.executeWebhook(prepared, row, respond).catch(reject);
		});
	}

	/** webhooks/webhook-helpers.js, `executeWebhook`; webhooks/webhook.service.js, `runWebhook` */
	private async executeWebhook(
		{ workflow, additionalData, mode }: Prepared,
		row: { staticData: IDataObject },
		respond: (answer: Answer) => Promise<void>,
	): Promise<void> {
		const node = nodeOf(workflow, this.options.trigger);
		const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		const [description] = type.description.webhooks ?? [];
		if (!type.webhook || !description) throw new Error(`'${node.name}' takes no requests`);

		const responseData = workflow.expression.getComplexParameterValue(
			...[node, description.responseData, mode, {}, undefined, 'firstEntryJson'],
		);
		await parseBody(additionalData.httpRequest as IncomingMessage);
		const webhookData = { webhookDescription: description } as IWebhookData;
		const context = new core.WebhookContext(
			...[workflow, node, additionalData, mode, webhookData, [], null],
		);
		const result = await type.webhook.call(context);
		if (result.noWebhookResponse) void respond({ noWebhookResponse: true });
		else if (!result.workflowData) void respond({ data: result.webhookResponse });
		if (!result.workflowData) return;

		const { answersWhenStarted } = this.options;
		if (!answersWhenStarted) void respond(answerOnReceived(responseData, result));
		await this.run(row, node, result.workflowData);
		if (answersWhenStarted) void respond(answerOnReceived(responseData, result));
	}

	/** workflow-runner.js, `run` */
	private async run(
		row: { staticData: IDataObject },
		node: INode,
		workflowData: INodeExecutionData[][],
	): Promise<void> {
		// A workflow for what goes before the execution; making it, n8n forgets what has changed in static data.
		if (this.options.answersWhenStarted) await this.prepareWorkflow(row.staticData);
		await setImmediate();
		if (!this.canStart) throw new Error('The execution could not be stored');
		const { workflow, additionalData, mode } = await this.prepareWorkflow(JSON.parse(this.stored));
		// webhooks/webhook-helpers.js, `prepareExecutionData`: the trigger is the first node, with what it has handed over.
		const first = { node, data: { main: workflowData }, source: null };
		const execution = new core.WorkflowExecute(additionalData, mode, executionDataFrom(first));
		this.runs.push(Promise.resolve(execution.processRunExecutionData(workflow)).then(withStatus));
	}

	/** workflows/workflow-static-data.service.js, `saveStaticData`: made into text when the database is ready for it. */
	private async saveStaticData({ staticData }: Prepared['workflow']): Promise<void> {
		if (staticData.__dataChanged !== true) return;
		await setImmediate();
		this.stored = JSON.stringify(staticData);
		staticData.__dataChanged = false;
	}

	private async prepareWorkflow(staticData: IDataObject): Promise<Prepared> {
		const workflow = structuredClone(this.options.workflow);
		return await prepare({ ...this.options, workflow, staticData, mode: 'webhook' });
	}
}

/** webhooks/webhook-helpers.js, `getResponseOnReceived`; since 1.123 webhooks/webhook-on-received-response-extractor.js */
function answerOnReceived(responseData: unknown, result: IWebhookResponseData): Answer {
	if (responseData) return { data: responseData };
	if (result.webhookResponse !== undefined) return { data: result.webhookResponse };
	return { data: { message: 'Workflow was started' } };
}

/** middlewares/body-parser.js; forms and XML, which become objects there, are left out: the trigger refuses their types. */
async function parseBody(request: IncomingMessage): Promise<void> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const rawBody = Buffer.concat(chunks);
	if (rawBody.length > LARGEST_PAYLOAD) throw new Error('request entity too large');
	const [contentType] = (request.headers['content-type'] ?? '').split(';');
	Object.assign(request, { rawBody, contentType });
	if (rawBody.length === 0 || contentType.trim().toLowerCase() !== 'application/json') return;
	try {
		Object.assign(request, { body: JSON.parse(rawBody.toString()) });
	} catch {
		throw new Unprocessable('Failed to parse request body');
	}
}

/** n8n's server is Express, whose responses have these two. */
function withExpress(response: ServerResponse) {
	const express = {
		status: (status: number) => Object.assign(response, { statusCode: status }),
		json: (body: unknown) => {
			response.setHeader('Content-Type', 'application/json; charset=utf-8');
			return response.end(JSON.stringify(body));
		},
	};
	return Object.assign(response, express) && express;
}
