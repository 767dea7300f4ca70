import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { Workflow } from '../../../scripts/n8nHost.cts';
import type { TestSetup } from '../setup.cts';
import { finishedExecution, importExample } from '../executions.cts';
import { withServer } from '../otherServers.cts';

const SLACK = 'n8n-nodes-base.slack';

interface NodeType {
	name: string;
	version: number | number[];
	properties: Array<{ name: string }>;
}

/** Monday morning, with and without overdue customers: one message in whole dollars and cents, or none. */
export async function tellOverdue(setup: TestSetup, example: Example): Promise<void> {
	const { n8n, sandbox } = setup;
	const messages: unknown[] = [];
	const receive = async (request: IncomingMessage) => messages.push(await json(request));
	await withServer(
		(request, response) => void receive(request).then(() => response.end('{ "ok": true }')),
		async (url) => {
			const id = await importExample(setup, example, (workflow) => withoutSlack(workflow, url));
			const run = async () => {
				const { status } = await finishedExecution(setup, await n8n.api.run(id, 'Every Monday'));
				assert.equal(status, 'success');
			};
			sandbox.seed({ name: 'Paid Up', balance: 9900, overdueBalance: 0, overdueInvoiceCount: 0 });
			await run();
			assert.deepEqual(messages, [], 'there is a message although nobody is overdue');

			sandbox.seed({ name: 'Beta Foods', overdueBalance: 5, overdueInvoiceCount: 1 });
			sandbox.seed({ name: 'Acme Freight', overdueBalance: 128474050, overdueInvoiceCount: 12 });
			await run();
		},
	);
	assert.deepEqual(messages, [
		{
			channel: '#collections',
			text: [
				'*Overdue in Upwell: $1,284,740.55. Customers: 2*',
				'• Acme Freight: $1,284,740.50, 12 overdue',
				'• Beta Foods: $0.05, 1 overdue',
			].join('\n'),
		},
	]);
	const changing = sandbox.requests.filter(({ path }) => !path.endsWith('/search'));
	assert.deepEqual(changing, [], 'something else than searches was sent');
}

/** n8n's Slack node always sends to slack.com, so that a node which sends the same text elsewhere stands in for it. */
function withoutSlack({ nodes, ...workflow }: Workflow, url: string): Workflow {
	const replaced = nodes.map((node) => {
		if (node.type !== SLACK) return node;
		const { text, channelId } = node.parameters as { text: string; channelId: { value: string } };
		const parameters = {
			method: 'POST',
			url,
			sendBody: true,
			bodyParameters: {
				parameters: [
					{ name: 'channel', value: channelId.value },
					{ name: 'text', value: text },
				],
			},
		};
		const { name, id, position } = node;
		return { name, id, position, type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, parameters };
	});
	return { ...workflow, nodes: replaced };
}

/** What the stand-in cannot show: n8n's Slack node has this version and these parameters. */
export async function knowsSlack({ n8n }: TestSetup, { workflow }: Example): Promise<void> {
	const [slack, ...others] = workflow.nodes.filter(({ type }) => type === SLACK);
	assert.deepEqual(others, []);
	const { data } = await n8n.api.asset<NodeType[]>('/types/nodes.json');
	const type = data.find(
		({ name, version }) => name === SLACK && [version].flat().includes(Number(slack.typeVersion)),
	);
	assert(type, `n8n has no version ${slack.typeVersion} of Slack`);
	const known = new Set(type.properties.map(({ name }) => name));
	const unknown = Object.keys(slack.parameters).filter((name) => !known.has(name));
	assert.deepEqual(unknown, []);
}
