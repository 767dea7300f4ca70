import { json } from 'node:stream/consumers';
import { withServer } from './otherServers.cts';

interface Message {
	role: string;
	content: unknown;
}

interface Completion {
	model: string;
	messages: Message[];
	tools?: { function: { name: string } }[];
}

/** A call of a tool; `tool` is the name of its node. */
export interface ToolCall {
	tool: string;
	arguments: object;
}

/** What a model does next, once its tools have given these answers; nothing where it answers the user. */
export type Plan = (answers: string[]) => ToolCall | undefined;

/**
 * Runs `use` with the base URL of a fake language model with OpenAI's chat completions API. It calls tools as planned, then
 * repeats what the last one returned.
 */
export async function withModel<T>(plan: Plan, use: (baseUrl: string) => Promise<T>): Promise<T> {
	return await withServer(
		(request, response) => {
			void json(request).then((body) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				response.end(JSON.stringify(complete(body as Completion, plan)));
			});
		},
		async (url) => await use(`${url}/v1`),
	);
}

function complete({ model, messages, tools = [] }: Completion, plan: Plan): object {
	const answers = messages
		.filter(({ role }) => role === 'tool')
		.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)));
	const next = plan(answers);
	const name = next?.tool.replaceAll(' ', '_');
	const isOffered = tools.some((tool) => tool.function.name === name);
	const call = {
		id: `call_${answers.length + 1}`,
		type: 'function',
		function: { name, arguments: JSON.stringify(next?.arguments) },
	};
	const text = next ? `There is no tool ${name}` : `Done. ${answers.at(-1)}`;
	const message = isOffered
		? { role: 'assistant', content: null, tool_calls: [call] }
		: { role: 'assistant', content: text };
	return {
		id: 'chatcmpl-1',
		object: 'chat.completion',
		created: 0,
		model,
		choices: [{ index: 0, message, finish_reason: isOffered ? 'tool_calls' : 'stop' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}
