import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { Workflow } from '../../../scripts/n8nHost.cts';
import type { TestSetup } from '../setup.cts';
import { withServer } from '../otherServers.cts';

const SLACK = 'n8n-nodes-base.slack';

/** A message as it would be in Slack. */
export interface Message {
	channel: string;
	text: string;
	/** Where the buttons of a question lead. */
	buttons?: { url: string };
}

type WorkflowNode = Workflow['nodes'][number];

interface SlackParameters {
	operation?: string;
	text?: string;
	message?: string;
	channelId: { value: string };
}

interface NodeType {
	name: string;
	version: number | number[];
	properties: Array<{ name: string }>;
}

/**
 * Runs `use` with a server that takes the messages, and a change of a workflow that lets its Slack nodes send to it: n8n's
 * own always sends to slack.com.
 */
export async function withSlack(
	use: (standIn: (workflow: Workflow) => Workflow, messages: Message[]) => Promise<void>,
): Promise<void> {
	const messages: Message[] = [];
	const receive = async (request: IncomingMessage) => {
		messages.push((await json(request)) as Message);
	};
	await withServer(
		(request, response) => void receive(request).then(() => response.end('{ "ok": true }')),
		async (url) => await use((workflow) => withoutSlack(workflow, url), messages),
	);
}

/** Nodes that do as Slack's: one that sends the text; for a question also one that waits, and one with the answer. */
function standIns(node: WorkflowNode, url: string): WorkflowNode[] {
	const { operation, text, message, channelId } = node.parameters as unknown as SlackParameters;
	const { name, id, position } = node;
	const isQuestion = operation === 'sendAndWait';
	const base = (suffix: string) => ({ name: `${name}${suffix}`, id: `${id}${suffix}`, position });
	const body = [
		{ name: 'channel', value: channelId.value },
		{ name: 'text', value: isQuestion ? message : text },
		...(isQuestion ? [{ name: 'buttons', value: '={{ { url: $execution.resumeUrl } }}' }] : []),
	];
	const send = {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: { method: 'POST', url, sendBody: true, bodyParameters: { parameters: body } },
	};
	if (!isQuestion) return [{ ...base(''), ...send }];
	const answer = {
		id: 'approved',
		name: 'data',
		value: "={{ { approved: $json.query.approved === 'true' } }}",
		type: 'object',
	};
	return [
		{ ...base(' (question)'), ...send },
		{
			...base(' (wait)'),
			type: 'n8n-nodes-base.wait',
			typeVersion: 1.1,
			parameters: { resume: 'webhook', options: {} },
			webhookId: `${id}-wait`,
		},
		{
			...base(''),
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { assignments: { assignments: [answer] }, options: {} },
		},
	];
}

function withoutSlack(workflow: Workflow, url: string): Workflow {
	const connections = structuredClone(workflow.connections) as Record<
		string,
		{ main: Array<Array<{ node: string; type: string; index: number }>> }
	>;
	const nodes = workflow.nodes.flatMap((node) => {
		if (node.type !== SLACK) return [node];
		const chain = standIns(node, url);
		for (const link of Object.values(connections).flatMap(({ main }) => main.flat())) {
			if (link.node === node.name) link.node = chain[0].name;
		}
		chain.slice(1).forEach(({ name }, index) => {
			connections[chain[index].name] = { main: [[{ node: name, type: 'main', index: 0 }]] };
		});
		return chain;
	});
	return { ...workflow, nodes, connections: connections as Workflow['connections'] };
}

/** What the stand-in cannot show: n8n's Slack node has this version and these parameters. */
export async function knowsSlack({ n8n }: TestSetup, { workflow }: Example): Promise<void> {
	const nodes = workflow.nodes.filter(({ type }) => type === SLACK);
	assert(nodes.length > 0);
	const { data } = await n8n.api.asset<NodeType[]>('/types/nodes.json');
	for (const slack of nodes) {
		const type = data.find(
			({ name, version }) => name === SLACK && [version].flat().includes(Number(slack.typeVersion)),
		);
		assert(type, `n8n has no version ${slack.typeVersion} of Slack`);
		const known = new Set(type.properties.map(({ name }) => name));
		const unknown = Object.keys(slack.parameters).filter((name) => !known.has(name));
		assert.deepEqual(unknown, []);
	}
}
