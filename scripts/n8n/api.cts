import axios from 'axios';
import type { AxiosInstance, AxiosResponse } from 'axios';
import type { Execution, TaskData, Workflow } from './types.cts';
import { until } from './until.cts';

// flatted describes its types for ES modules only.
const { parse }: { parse(text: string): Execution['data'] } = require('flatted');

const PUBLISH_TIMEOUT = 30_000;

/** The owner account of the temporary n8n. */
export const OWNER = {
	email: 'you@example.com',
	firstName: 'Sam',
	lastName: 'Example',
	password: 'Upwell-2-n8n',
};

/** The parts of n8n's internal REST API (the one its editor uses) that tests and `npm start` need. */
export class N8nApi {
	private readonly http: AxiosInstance;

	constructor(readonly url: string) {
		this.http = axios.create({
			baseURL: `${url}/rest`,
			// n8n binds a session to one browser.
			headers: { 'browser-id': 'n8n-nodes-upwell' },
			proxy: false,
			timeout: 60_000,
			validateStatus: () => true,
		});
	}

	/** Creates the owner account and signs in. */
	async setUpOwner(): Promise<void> {
		const response = await this.http.post('/owner/setup', OWNER);
		this.unwrap(response);
		const cookies = response.headers['set-cookie'] ?? [];
		this.http.defaults.headers.common.Cookie = cookies.map((c) => c.split(';')[0]).join('; ');
	}

	/** @returns the id of the new credential */
	async createCredential(name: string, type: string, data: object): Promise<string> {
		const credential = await this.post<{ id: string }>('/credentials', { name, type, data });
		return credential.id;
	}

	/** Tests a credential, as the editor does on Save. */
	async testCredential(
		id: string,
		type: string,
		data: object,
	): Promise<{ status: 'OK' | 'Error'; message: string }> {
		return await this.post('/credentials/test', { credentials: { id, name: 'test', type, data } });
	}

	/** @returns the id of the new workflow */
	async importWorkflow(workflow: Workflow): Promise<string> {
		const { name, nodes, connections, settings = {}, pinData = {} } = workflow;
		return (
			await this.post<{ id: string }>('/workflows', { name, nodes, connections, settings, pinData })
		).id;
	}

	/** Publishes the workflow and waits until its webhooks and forms are ready. */
	async activate(workflowId: string): Promise<void> {
		const { versionId } = await this.get<{ versionId: string }>(`/workflows/${workflowId}`);
		await this.post(`/workflows/${workflowId}/activate`, { versionId, name: '', description: '' });
		await until('the workflow is published', PUBLISH_TIMEOUT, async () => {
			const { status } = await this.get<{ status: string }>(
				`/workflows/${workflowId}/publication-status`,
			);
			if (status === 'failed') throw new Error('n8n could not publish the workflow');
			return status === 'published';
		});
	}

	/** Takes the workflow back, so that another one can have its webhooks and forms. */
	async deactivate(workflowId: string): Promise<void> {
		await this.post(`/workflows/${workflowId}/deactivate`, {});
	}

	/**
	 * Runs the workflow as the editor's button does.
	 * @param trigger the name of the trigger to start from
	 * @param data the trigger's output, where it has no pinned data and cannot be run
	 * @returns the id of the execution
	 */
	async run(workflowId: string, trigger: string, data?: TaskData): Promise<string> {
		const { executionId } = await this.post<{ executionId?: string }>(
			`/workflows/${workflowId}/run`,
			{ triggerToStartFrom: { name: trigger, data } },
		);
		if (!executionId) throw new Error(`n8n waits for "${trigger}" to be called instead of running`);
		return executionId;
	}

	/** The ids of the workflow's executions, newest first. */
	async executions(workflowId: string): Promise<string[]> {
		const { results } = await this.get<{ results: { id: string }[] }>('/executions', {
			filter: JSON.stringify({ workflowId }),
		});
		return results.map(({ id }) => id);
	}

	/** One execution with the data of every node that has run so far. */
	async execution(id: string): Promise<Execution> {
		const execution = await this.get<Omit<Execution, 'data'> & { data: string }>(
			`/executions/${id}`,
		);
		return { ...execution, data: parse(execution.data) };
	}

	/** Files that the editor loads outside the REST API: node types, icons, schemas. */
	async asset<T>(path: string): Promise<AxiosResponse<T>> {
		const response = await this.http.get<T>(path, { baseURL: this.url });
		if (response.status >= 300) throw new Error(`n8n answered ${response.status} to ${path}`);
		return response;
	}

	async get<T>(path: string, params?: Record<string, unknown>): Promise<T> {
		return this.unwrap<T>(await this.http.get(path, { params }));
	}

	async post<T>(path: string, body: object): Promise<T> {
		return this.unwrap<T>(await this.http.post(path, body));
	}

	private unwrap<T>(response: AxiosResponse): T {
		if (response.status < 300) return response.data.data;
		const { message = response.data } = response.data ?? {};
		throw new Error(`n8n answered ${response.status} to ${response.config.url}: ${message}`);
	}
}
