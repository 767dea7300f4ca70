import assert from 'node:assert/strict';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { TaskData, Workflow } from '../../../scripts/n8nHost.cts';
import { withModel } from '../model.cts';
import type { Stage } from '../stage.cts';
import { ended, importExample, output, sent } from './rehearsal.cts';

const WANTED = { Name: 'Tern Logistics', Email_Address: '', Source_System_ID: 'A-88' };

/** What the chat window hands over when somebody writes a line. */
const CHAT: TaskData = {
	startTime: 0,
	executionTime: 0,
	executionIndex: 0,
	executionStatus: 'success',
	source: [],
	data: {
		main: [
			[
				{
					json: {
						sessionId: 'e2e',
						action: 'sendMessage',
						chatInput: 'Please set up Tern Logistics, account A-88.',
					},
				},
			],
		],
	},
};

/** An agent is asked in the chat, calls the tool, and tells what came of it. */
export async function askAgent(stage: Stage, example: Example): Promise<void> {
	await withModel(WANTED, async (url) => {
		const name = 'Model on this machine';
		const model = await stage.n8n.api.createCredential(name, 'openAiApi', { apiKey: 'x', url });
		const id = await importExample(stage, example, (workflow) =>
			withModelCredential(workflow, { id: model, name }),
		);
		const execution = await ended(stage, await stage.n8n.api.run(id, 'Chat', CHAT));

		const [answer] = output(execution, 'AI Agent');
		const [customer] = stage.sandbox.customers;
		assert(customer, `no customer; the agent says ${JSON.stringify(answer)}`);
		assert.deepEqual(sent(stage), [
			{ name: 'Tern Logistics', sourceSystem: 'AI agent', sourceSystemId: 'A-88' },
		]);
		assert.match(String(answer.output), new RegExp(customer.id));
	});
}

function withModelCredential(
	workflow: Workflow,
	credential: { id: string; name: string },
): Workflow {
	const nodes = workflow.nodes.map((node) =>
		node.type.endsWith('.lmChatOpenAi')
			? { ...node, credentials: { openAiApi: credential } }
			: node,
	);
	return { ...workflow, nodes };
}
