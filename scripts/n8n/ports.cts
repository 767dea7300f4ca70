import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Resolves to a free port of the loopback interface: `wanted` if it is free, else any. */
export async function freePort(wanted = 0): Promise<number> {
	return await new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', (cause) => (wanted ? resolve(freePort()) : reject(cause)));
		server.listen(wanted, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
