import assert from 'node:assert/strict';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { TaskData, Workflow } from '../../../scripts/n8nHost.cts';
import { withModel } from '../model.cts';
import type { TestSetup } from '../setup.cts';
import { finishedExecution, importExample, outputOf, createInputs } from '../executions.cts';

const TOOL_ARGUMENTS = { Name: 'Tern Logistics', Email_Address: '', Source_System_ID: 'A-88' };

/** The trigger's data when a user writes a message in the chat window. */
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

/** A user asks in the chat; the agent calls the tool and reports its result. */
export async function askAgent(setup: TestSetup, example: Example): Promise<void> {
	await withModel(TOOL_ARGUMENTS, async (url) => {
		const name = 'Fake model';
		const model = await setup.n8n.api.createCredential(name, 'openAiApi', { apiKey: 'x', url });
		const id = await importExample(setup, example, (workflow) =>
			withModelCredential(workflow, { id: model, name }),
		);
		const execution = await finishedExecution(setup, await setup.n8n.api.run(id, 'Chat', CHAT));

		const [answer] = outputOf(execution, 'AI Agent');
		const [customer] = setup.sandbox.customers;
		assert(customer, `no customer; the agent says ${JSON.stringify(answer)}`);
		assert.deepEqual(createInputs(setup), [
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
