import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { INodeType } from 'n8n-workflow';
import { numberedRows, until } from '../support/common.cts';
import { runInOwnProcess } from '../support/ownProcess.cts';
import { nounOf, operationCases } from '../support/resources.cts';
import { API_KEY, readResult, runUpwell, useSandbox } from '../support/upwell.cts';

/**
 * Whether a request that got no answer was received: judged by what the system says. Older versions of n8n do not announce
 * their connections, and do not say how a proxy's tunnel ended; `network.test.cts` runs in all.
 */

const box = useSandbox();

const { Upwell } = createRequire(__filename)('../../dist/nodes/Upwell/Upwell.node.js') as {
	Upwell: new () => INodeType;
};
const OPERATIONS = operationCases(new Upwell()).map(
	(operation) => [operation.title, operation] as const,
);

/** An error as Node makes it from one of the system. */
const systemError = (syscall: string | undefined, code: string) =>
	Object.assign(new Error(`${syscall} ${code}`), { code, ...(syscall && { syscall }) });

/** Calls a function with each connection that is made to the sandbox while a test runs. */
function watchConnections(onConnection: (socket: Socket) => void): { stop(): void } {
	const listener = (message: unknown) => onConnection((message as { socket: Socket }).socket);
	subscribe('net.client.socket', listener);
	return { stop: () => void unsubscribe('net.client.socket', listener) };
}

const ROW = { id: 'r0', name: 'Record 0' };

describe.each(OPERATIONS)('%s', (_title, operation) => {
	const { request, parameters, resource, effect, resend } = operation;
	const { isSettled = false, isLeftOpen = false } = operation;
	const run = async () => {
		operation.seed?.(box.sandbox, ROW);
		return await runUpwell(box.sandbox, {
			rows: [ROW],
			parameters: { resource, operation: operation.operation, ...parameters },
			node: { onError: 'continueRegularOutput' },
		});
	};
	const sent = () =>
		box.sandbox.requests.filter(
			({ method, path }) =>
				(request.method ?? method) === method && path.endsWith(request.path ?? ''),
		).length;

	it.each([
		['read', 'ECONNREFUSED'],
		['write', 'EHOSTUNREACH'],
	])('%s %s after it was stored: may have been done', async (syscall, code) => {
		box.sandbox.misbehave({ when: request, kind: 'silence', at: 'after' });
		const sockets: Socket[] = [];
		const watch = watchConnections((socket) => sockets.push(socket));
		const running = run();
		await until(() => sent() === 1);
		for (const socket of sockets) socket.destroy(systemError(syscall, code));
		const { items } = await running;
		watch.stop();
		expect(items).toHaveLength(1);
		expect(sent()).toBe(resend ? 2 : 1);
		if ((resend || isSettled) && !isLeftOpen) {
			expect(items[0].json).toMatchObject(operation.output(ROW));
			return;
		}
		expect(items[0].json.error).toContain(`may have ${effect} this ${nounOf(operation).one}`);
		if (!isLeftOpen) {
			expect(items[0].json.details).toMatchObject({ outcome: 'unknown', code });
		}
	});

	it.each([
		['no address', [systemError('getaddrinfo', 'EAI_AGAIN')]],
		['none of two', [systemError('connect', 'ETIMEDOUT'), systemError('connect', 'ENETUNREACH')]],
	])('no connection (%s): is sent again', async (_what, errors) => {
		const several = Object.assign(new AggregateError(errors), { code: errors[0].code });
		let isFirst = true;
		const watch = watchConnections((socket) => {
			if (isFirst) process.nextTick(() => socket.destroy(errors.length > 1 ? several : errors[0]));
			isFirst = false;
		});
		const { items } = await run();
		watch.stop();
		expect(isFirst).toBe(false);
		expect(items[0].json).toMatchObject(operation.output(ROW));
		expect(sent()).toBe(1);
	});
});

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
