import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ReceivedRequest, Sandbox } from '../../../sandbox/server.cts';

/** A request, and the response as its sender received it. */
export interface Exchange {
	request: ReceivedRequest;
	/** The status that the sender received; undefined if it received none. */
	status?: number;
	/** The body that the sandbox wrote. */
	text: string;
	/** Whether the sender received the complete response. */
	isComplete: boolean;
}

/** A request at the client. */
interface ClientSide {
	request: ClientRequest;
	response?: IncomingMessage;
}

/** A request at the server. */
interface ServerSide {
	url?: string;
	responseText: string;
	client?: ClientSide;
}

/**
 * Observes the HTTP requests between the node and a sandbox at both ends, through Node's diagnostics channels. So the
 * checks depend on what was really transferred, and not on what the node or the sandbox say about it.
 */
export class HttpObserver {
	/** The highest number of requests that were in flight at the same time, measured at the client. */
	maxInFlight = 0;
	private sentCount = 0;
	private answeredCount = 0;
	private readonly inFlight = new Set<ClientSide>();
	private readonly arrived: ServerSide[] = [];
	private readonly arrivedByPort = new Map<number, ServerSide>();
	private readonly port: number;
	private readonly channels: Array<[string, (message: unknown) => void]> = [
		['http.client.request.start', (message) => this.onRequestSent(message as ClientSide)],
		['http.server.request.start', (message) => this.onRequestArrived(message as never)],
		['http.client.response.finish', (message) => this.onResponseReceived(message as never)],
	];

	constructor(
		private readonly sandbox: Sandbox,
		/** Called after each arrival and each response, with their number so far. */
		private readonly onEvent: (when: 'arrived' | 'answered', count: number) => void,
	) {
		this.port = Number(new URL(sandbox.url).port);
		for (const [name, listener] of this.channels) subscribe(name, listener);
	}

	stop(): void {
		for (const [name, listener] of this.channels) unsubscribe(name, listener);
	}

	/** Whether a request that was aborted on its way may still arrive. */
	get hasPendingRequests(): boolean {
		return this.sentCount > this.arrived.length;
	}

	/** All requests in the order of their arrival. */
	get exchanges(): Exchange[] {
		const { requests } = this.sandbox;
		if (requests.length !== this.arrived.length) throw new Error('The observer missed a request');
		return this.arrived.map(({ url, responseText, client }, index) => {
			const request = requests[index];
			if (request.path !== url) throw new Error('The observer confused two requests');
			const response = client?.response;
			const isComplete = response?.complete === true;
			return { request, status: response?.statusCode, text: responseText, isComplete };
		});
	}

	private onRequestSent({ request }: ClientSide): void {
		if (request.getHeader('host') !== new URL(this.sandbox.url).host) return;
		this.sentCount++;
		this.inFlight.add({ request });
		for (const client of this.inFlight) {
			if (client.request.destroyed || client.response?.complete) this.inFlight.delete(client);
		}
		this.maxInFlight = Math.max(this.maxInFlight, this.inFlight.size);
	}

	private onRequestArrived(message: {
		request: IncomingMessage;
		response: ServerResponse;
		socket: Socket;
	}): void {
		const { request, response, socket } = message;
		if (socket.localPort !== this.port) return;
		const server: ServerSide = { url: request.url, responseText: '' };
		this.arrived.push(server);
		this.arrivedByPort.set(socket.remotePort ?? 0, server);
		for (const method of ['write', 'end'] as const) {
			const original = response[method].bind(response) as (...args: unknown[]) => never;
			response[method] = (...args: unknown[]) => {
				if (typeof args[0] === 'string' || Buffer.isBuffer(args[0])) {
					server.responseText += String(args[0]);
				}
				return original(...args);
			};
		}
		response.once('close', () => this.onEvent('answered', ++this.answeredCount));
		this.onEvent('arrived', this.arrived.length);
	}

	private onResponseReceived(message: { request: ClientRequest; response: IncomingMessage }): void {
		const { request, response } = message;
		const { socket } = request;
		if (socket?.remotePort !== this.port) return;
		const server = this.arrivedByPort.get(socket.localPort ?? 0);
		const client = [...this.inFlight].find((entry) => entry.request === request);
		if (client) client.response = response;
		if (server) server.client = client ?? { request, response };
	}
}
