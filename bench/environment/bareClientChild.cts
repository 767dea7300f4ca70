// The floor: Node's own HTTP client with keep-alive, in a child process. It sends its result to the parent and exits.
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { benchRow, customerOf } from '../nodes/rows.cts';
import type { ClientOptions } from '../participants.cts';
import { readMemory } from './memory.cts';

export interface BareClientOptions extends ClientOptions {
	url: string;
	apiKey: string;
	rows: number;
}

export interface BareClientResult {
	seconds: number;
	idleMemory?: number;
	peakMemory?: number;
}

async function main({ url, apiKey, rows, rowsPerRequest, concurrency }: BareClientOptions) {
	const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
	const headers = { authorization: apiKey, 'content-type': 'application/json' };
	const post = async (path: string, body: object) => {
		const responseText = await new Promise<string>((resolve, reject) => {
			const call = request(`${url}${path}`, { method: 'POST', agent, headers }, (response) => {
				text(response).then(resolve, reject);
				if (response.statusCode !== 200) reject(new Error(`${response.statusCode} to ${path}`));
			});
			call.on('error', reject).end(JSON.stringify(body));
		});
		return JSON.parse(responseText) as object;
	};
	const customers = Array.from({ length: rows }, (_, index) =>
		customerOf(benchRow(index, { withSourceKey: true })),
	);
	let next = 0;
	const worker = async () => {
		while (next < rows) {
			const inputs = customers.slice(next, (next += rowsPerRequest));
			if (rowsPerRequest > 1) await post('/api/rest/bulk-customers', { inputs });
			else await post('/api/rest/customers', { input: inputs[0] });
		}
	};
	const before = await readMemory(process.pid);
	const startedAt = performance.now();
	await Promise.all(Array.from({ length: concurrency }, worker));
	const seconds = (performance.now() - startedAt) / 1000;
	const after = await readMemory(process.pid);
	const result: BareClientResult = {
		seconds,
		idleMemory: before?.current,
		peakMemory: after?.peak,
	};
	process.send?.(result, () => process.exit());
}

void main(JSON.parse(process.argv[2] ?? ''));
