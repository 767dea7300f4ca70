// The floor: Node's own client with connections kept open, in a process of its own. It tells what it took, and ends.
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { benchRow, customerOf } from '../nodes/rows.cts';
import { memoryOf } from './memory.cts';

export interface BareClientTask {
	url: string;
	apiKey: string;
	rows: number;
	rowsPerRequest: number;
	inFlight: number;
}

export interface BareClientResult {
	seconds: number;
	idleMemory?: number;
	peakMemory?: number;
}

async function main({ url, apiKey, rows, rowsPerRequest, inFlight }: BareClientTask) {
	const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
	const headers = { authorization: apiKey, 'content-type': 'application/json' };
	const post = async (path: string, body: object) => {
		const answer = await new Promise<string>((resolve, reject) => {
			const call = request(`${url}${path}`, { method: 'POST', agent, headers }, (response) => {
				text(response).then(resolve, reject);
				if (response.statusCode !== 200) reject(new Error(`${response.statusCode} to ${path}`));
			});
			call.on('error', reject).end(JSON.stringify(body));
		});
		return JSON.parse(answer) as object;
	};
	const customers = Array.from({ length: rows }, (_, index) => customerOf(benchRow(index, true)));
	let next = 0;
	const worker = async () => {
		while (next < rows) {
			const inputs = customers.slice(next, (next += rowsPerRequest));
			if (rowsPerRequest > 1) await post('/api/rest/bulk-customers', { inputs });
			else await post('/api/rest/customers', { input: inputs[0] });
		}
	};
	const idle = await memoryOf(process.pid);
	const started = performance.now();
	await Promise.all(Array.from({ length: inFlight }, worker));
	const seconds = (performance.now() - started) / 1000;
	const peak = await memoryOf(process.pid);
	const result: BareClientResult = { seconds, idleMemory: idle?.now, peakMemory: peak?.peak };
	process.send?.(result, () => process.exit());
}

void main(JSON.parse(process.argv[2] ?? ''));
