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

/**
 * Runs `use` with the base URL of a fake language model with OpenAI's chat completions API. It calls its one tool with
 * `toolArguments`, then repeats what the tool returned.
 */
export async function withModel<T>(
	toolArguments: object,
	use: (baseUrl: string) => Promise<T>,
): Promise<T> {
	return await withServer(
		(request, response) => {
			void json(request).then((body) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				response.end(JSON.stringify(complete(body as Completion, toolArguments)));
			});
		},
		async (url) => await use(`${url}/v1`),
	);
}

function complete({ model, messages, tools }: Completion, toolArguments: object): object {
	const result = messages.findLast(({ role }) => role === 'tool');
	const call = {
		id: 'call_1',
		type: 'function',
		function: { name: tools?.[0]?.function.name, arguments: JSON.stringify(toolArguments) },
	};
	const message = result
		? { role: 'assistant', content: `Done. ${JSON.stringify(result.content)}` }
		: { role: 'assistant', content: null, tool_calls: [call] };
	return {
		id: 'chatcmpl-1',
		object: 'chat.completion',
		created: 0,
		model,
		choices: [{ index: 0, message, finish_reason: result ? 'stop' : 'tool_calls' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}
