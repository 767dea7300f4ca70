import assert from 'node:assert/strict';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { TaskData, Workflow } from '../../../scripts/n8nHost.cts';
import { withModel, type Plan, type ToolCall } from '../model.cts';
import type { TestSetup } from '../setup.cts';
import { finishedExecution, importExample, outputOf, createInputs } from '../executions.cts';

const find = (name: string): ToolCall => ({
	tool: 'Find Upwell Customers',
	arguments: { Name_Contains: name },
});

const CREATE: ToolCall = {
	tool: 'Create Upwell Customer',
	arguments: { Name: 'Tern Logistics', Email_Address: '', Source_System_ID: 'A-88' },
};

/** Looks the customer up, and creates it if it is not there. */
const lookUpFirst: Plan = (answers) => {
	if (answers.length === 0) return find('Tern');
	return answers.length === 1 && !answers[0].includes('"id"') ? CREATE : undefined;
};

/** Leaves blank what it is to look for. */
const findBlank: Plan = (answers) => (answers.length === 0 ? find('') : undefined);

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

/** A user asks in the chat, twice: the agent looks the customer up, and creates it the first time. */
export async function askAgentTwice(setup: TestSetup, example: Example): Promise<void> {
	await withAgent(setup, example, lookUpFirst, async (ask) => {
		const first = await ask();
		const [customer] = setup.sandbox.customers;
		assert(customer, `no customer; the agent says ${first}`);
		assert.match(first, new RegExp(customer.id));
		assert.match(await ask(), new RegExp(customer.id));
		assert.deepEqual(createInputs(setup), [
			{ name: 'Tern Logistics', sourceSystem: 'AI agent', sourceSystemId: 'A-88' },
		]);
		const paths = setup.sandbox.requests.map(({ path }) => path.split('/').at(-1));
		// A page with a customer is not the last one.
		assert.deepEqual(paths, ['search', 'customers', 'search', 'search']);
	});
}

/** The agent is told what to do, and gets no list of all customers. */
export async function askWithBlank(setup: TestSetup, example: Example): Promise<void> {
	await withAgent(setup, example, findBlank, async (ask) => {
		setup.sandbox.seed({ name: 'Somebody else' });
		const answer = await ask();
		assert.match(answer, /'Name Contains' is blank.* Call this tool again with a value for it\./);
		assert.deepEqual(setup.sandbox.requests, []);
	});
}

/** Imports the example with a model that does as planned; `ask` sends a message and gives the agent's answer. */
async function withAgent(
	setup: TestSetup,
	example: Example,
	plan: Plan,
	use: (ask: () => Promise<string>) => Promise<void>,
): Promise<void> {
	await withModel(plan, async (url) => {
		const name = 'Fake model';
		const model = await setup.n8n.api.createCredential(name, 'openAiApi', { apiKey: 'x', url });
		const id = await importExample(setup, example, (workflow) =>
			withModelCredential(workflow, { id: model, name }),
		);
		await use(async () => {
			const execution = await finishedExecution(setup, await setup.n8n.api.run(id, 'Chat', CHAT));
			return String(outputOf(execution, 'AI Agent')[0]?.output);
		});
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
