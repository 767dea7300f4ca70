import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Listens, and then never accepts a connection. */
const LISTEN_AND_SLEEP = `
	const server = require('node:net').createServer().listen({ host: '127.0.0.1', port: 0, backlog: 1 }, () => {
		require('node:fs').writeSync(1, String(server.address().port));
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
	});
`;

/** More connections than the system keeps waiting for acceptance; further ones are not established. */
const WAITING = 8;

/** A server to which no connection can be established, because its backlog is full. */
export async function startServerWithFullBacklog(): Promise<{ port: number; stop(): void }> {
	const child = spawn(process.execPath, ['-e', LISTEN_AND_SLEEP]);
	const [output] = (await once(child.stdout, 'data')) as [Buffer];
	const port = Number(output.toString());
	const waiting: Socket[] = Array.from({ length: WAITING }, () =>
		connect(port, '127.0.0.1').on('error', () => {}),
	);
	await once(waiting[0], 'connect');
	return {
		port,
		stop: () => {
			for (const socket of waiting) socket.destroy();
			child.kill('SIGKILL');
		},
	};
}
