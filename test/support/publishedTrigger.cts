import { randomUUID } from 'node:crypto';
import axios from 'axios';
import type { IDataObject, INode, IRun, ITaskData } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server.cts';
import { startWebhookHost } from './host.cts';
import { API_KEY } from './upwell.cts';
import { has } from './versions.cts';
import type { WebhookHost } from './webhookHost.cts';

/** How a trigger is set up. */
export interface TriggerSetUp {
	parameters?: IDataObject;
	node?: Partial<INode>;
	/** What the user entered into the credential of the secret. */
	secret?: IDataObject;
	/** Settings of the workflow. */
	settings?: IDataObject;
}

/** For the tests of a file: publishes a workflow with the trigger, and stops it after each test. */
export function usePublish(box: { readonly sandbox: Sandbox }) {
	let host: WebhookHost | undefined;
	afterEach(async () => await host?.stop());
	return async (setUp: TriggerSetUp = {}) => (host = await publish(box.sandbox, setUp));
}

/** A published workflow Upwell Trigger → Next, with Failed on the error branch. */
async function publish(sandbox: Sandbox, setUp: TriggerSetUp): Promise<WebhookHost> {
	const { parameters, node, secret = {}, settings } = setUp;
	const common = { typeVersion: 1, position: [0, 0] };
	const account = { id: '1', name: 'Upwell account' };
	const trigger = {
		// Of its own: what the trigger has taken is remembered for as long as the process runs, whichever file it tests.
		...{ ...common, id: randomUUID(), name: 'Upwell Trigger', webhookId: 'path' },
		type: 'n8n-nodes-upwell.upwellTrigger',
		credentials: { upwellApi: account, upwellWebhookApi: account },
		...node,
		parameters: { events: ['*'], ...parameters },
	};
	const pass = (name: string) => ({
		...{ ...common, id: name, name, type: 'standIn.pass', parameters: {} },
	});
	const to = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];
	return await startWebhookHost({
		workflow: {
			settings,
			nodes: [trigger, pass('Next'), pass('Failed')] as unknown as INode[],
			connections: { 'Upwell Trigger': { main: [to('Next'), to('Failed')] } },
		},
		trigger: 'Upwell Trigger',
		answersWhenStarted: has('answersWhenStarted'),
		credential: { apiKey: API_KEY, baseUrl: sandbox.url },
		otherCredentials: { upwellWebhookApi: secret as never },
	});
}

/** Sends a request; an object or a list as JSON. */
export async function post(
	{ url }: WebhookHost,
	body: unknown,
	headers: Record<string, string> = {},
) {
	const data = typeof body === 'string' ? body : JSON.stringify(body);
	const { status, data: answer } = await axios.post(url, data, {
		headers: { 'content-type': 'application/json', ...headers },
		maxBodyLength: Infinity,
		proxy: false,
		transformRequest: (text: unknown) => text,
		validateStatus: () => true,
	});
	return { status, message: (answer as { message?: string }).message };
}

/** What came out of the trigger, and into the next node, in each execution. */
export async function outcomes(published: WebhookHost) {
	const runs = JSON.parse(JSON.stringify(await published.executions())) as IRun[];
	return runs.map(({ status, data: { resultData } }) => {
		const itemsOf = (name: string) => {
			const tasks = resultData.runData[name] as ITaskData[] | undefined;
			return tasks?.at(-1)?.data?.main[0]?.map(({ json }) => json);
		};
		const hints = (resultData.runData['Upwell Trigger']?.at(-1) as ITaskData)?.hints ?? [];
		const [trigger, next, failed] = ['Upwell Trigger', 'Next', 'Failed'].map(itemsOf);
		return { status, trigger, next, failed, hints, error: resultData.error?.message };
	});
}

/** The only item of the only execution. */
export async function outputOf(published: WebhookHost): Promise<IDataObject> {
	const [{ status, trigger, next, error }, ...others] = await outcomes(published);
	expect([status, error, others]).toEqual(['success', undefined, []]);
	expect(next).toEqual(trigger);
	expect(trigger).toHaveLength(1);
	return trigger?.[0] ?? {};
}

/** The answer to a delivery that has started the workflow. */
export const STARTED = { status: 200, message: 'The workflow was started.' };
