import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Resolves to a free port of the loopback interface: `preferred` if that is free, otherwise any. */
export async function freePort(preferred = 0): Promise<number> {
	return await new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', (cause) => (preferred ? resolve(freePort()) : reject(cause)));
		server.listen(preferred, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
