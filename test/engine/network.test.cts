import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { IDataObject } from 'n8n-workflow';
import { numberedRows } from '../support/common.cts';
import { Network } from '../support/network.cts';
import { runInOwnProcess } from '../support/ownProcess.cts';
import { API_KEY, readResult, workflowOf } from '../support/upwell.cts';

/** Whether a request that got no answer was received, over a real network and through a proxy. */

describe('through a proxy', () => {
	const BASE_URL = 'https://upwell.invalid';
	const TUNNEL = 'HTTP/1.1 200 Connection established\r\n\r\n';

	it.each<[string, ((proxy: Socket) => void) | undefined, string]>([
		['cannot be reached', undefined, 'n8n could not reach upwell.invalid'],
		[
			'hangs up',
			(proxy) => proxy.once('data', () => proxy.end()),
			'n8n could not reach upwell.invalid',
		],
		[
			'loses the connection to the server before it is secure',
			(proxy) => proxy.once('data', () => proxy.end(TUNNEL)),
			'n8n could not reach upwell.invalid',
		],
		[
			'leads to a server that cannot make it secure',
			(proxy) =>
				proxy.once('data', () => {
					proxy.write(TUNNEL);
					proxy.once('data', () => proxy.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
				}),
			'n8n could not make a secure connection to upwell.invalid',
		],
	])('that %s, nothing was sent', async (_what, answer, message) => {
		const server = createServer((proxy) => answer?.(proxy.on('error', () => {})));
		await once(server.listen(0, '127.0.0.1'), 'listening');
		const { port } = server.address() as AddressInfo;
		if (!answer) server.close();
		const { stdout } = await runInOwnProcess(
			{
				rows: numberedRows(1),
				parameters: { options: { maxRetries: 0 } },
				node: { onError: 'continueRegularOutput' },
				credential: { apiKey: API_KEY, baseUrl: BASE_URL },
			},
			{ HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: '' },
		);
		server.close();
		const [{ json }] = readResult(stdout).items;
		expect(json.error).toBe(message);
		expect(json.details).toMatchObject({
			description: expect.stringContaining('Nothing was created for this item'),
		});
	});
});

/** Whether the machine allows network namespaces; prints why not where it does not. */
function canHaveNetwork(): boolean {
	try {
		new Network().close();
		return true;
	} catch (error) {
		const [reason] = String((error as { stderr?: unknown }).stderr || error).split('\n');
		process.stderr.write(
			`No test in network namespaces, which this machine does not allow: ${reason}\n`,
		);
		return false;
	}
}

(canHaveNetwork() ? it : it.skip)(
	'over a real network, a customer is sent once if the answer is lost and the host becomes unreachable',
	async () => {
		const network = new Network();
		const run = async (loseAnswers: boolean, options: IDataObject = {}) => {
			const node = { onError: 'continueRegularOutput' } as const;
			const workflow = workflowOf({ rows: numberedRows(1), parameters: { options }, node });
			const credential = { apiKey: API_KEY, baseUrl: network.url };
			const engineOptions = { workflow, credential, startNode: 'Rows' };
			return readResult(await network.run(engineOptions, loseAnswers));
		};
		try {
			await network.listen(() => network.becomeUnreachable());
			const { items } = await run(true);
			expect(network.stored).toHaveLength(1);
			expect(items[0].json.error).toContain('may have created this customer');
			expect(items[0].json.details).toMatchObject({ outcome: 'unknown', code: 'EHOSTUNREACH' });
			// Now there is no connection to the unreachable host.
			const next = await run(false, { maxRetries: 0 });
			expect(next.items[0].json.error).toBe('n8n could not reach 127.77.0.1:8080');
		} finally {
			network.close();
		}
	},
	60_000,
);
