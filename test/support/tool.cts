import type { IDataObject, ITaskData } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server.cts';
import { engine } from './host.cts';
import { credentialOf } from './upwell.cts';

/** Lets an agent call the node, as a tool, once for each entry; gives the agent's results. */
export async function callTool(
	sandbox: Sandbox,
	calls: IDataObject[],
	parameters: object,
	node: object = {},
): Promise<IDataObject[]> {
	const common = { typeVersion: 1, position: [0, 0] as [number, number] };
	const { finished } = await engine().execute({
		workflow: {
			nodes: [
				{
					...common,
					id: '1',
					name: 'Start',
					type: 'standIn.rows',
					parameters: { rows: [{}] as never },
				},
				{
					...common,
					id: '2',
					name: 'Agent',
					type: 'standIn.agent',
					parameters: { calls: calls as never },
				},
				{
					...common,
					...node,
					id: '3',
					name: 'Upwell',
					type: 'n8n-nodes-upwell.upwellTool',
					credentials: { upwellApi: { id: '1', name: 'a' } },
					parameters: { resource: 'customer', ...parameters },
				},
			],
			connections: {
				Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
				Upwell: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
			},
		},
		credential: credentialOf(sandbox) as never,
		startNode: 'Start',
	});
	const run = JSON.parse(JSON.stringify(await finished));
	const [task] = run.data.resultData.runData.Agent as ITaskData[];
	expect(task.error).toBeUndefined();
	return (task.data?.main[0] ?? []).map(({ json }) => json);
}
