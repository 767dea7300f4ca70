import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Runs `use` with the address of a server that is not Upwell, then stops the server. */
export async function withServer<T>(
	answer: RequestListener,
	use: (url: string) => Promise<T>,
): Promise<T> {
	const server = createServer(answer);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	try {
		return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

/** Answers everything with an HTML page. */
export const webSite: RequestListener = (_request, response) => {
	response.writeHead(200, { 'content-type': 'text/html' });
	response.end('<!doctype html><title>Welcome</title><p>Nothing to see here.');
};

/** Answers everything with JSON that is not Upwell's. */
export const otherApi: RequestListener = (_request, response) => {
	response.writeHead(200, { 'content-type': 'application/json' });
	response.end(JSON.stringify({ status: 'up', version: '4.2.0' }));
};

/** Redirects everything to another address. */
export const redirectTo =
	(url: string): RequestListener =>
	(request, response) => {
		response.writeHead(302, { location: `${url}${request.url}` });
		response.end();
	};
