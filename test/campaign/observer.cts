import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ReceivedRequest, Sandbox } from '../../sandbox/server.cts';

/** One request, and what its sender got to see of the answer. */
export interface Exchange {
	request: ReceivedRequest;
	/** The status that reached the sender; none if none did. */
	status?: number;
	/** What the sandbox wrote. */
	text: string;
	/** Whether the whole answer has reached the sender. */
	whole: boolean;
}

/** A request as it leaves. */
interface Departure {
	request: ClientRequest;
	answer?: IncomingMessage;
}

/** A request as it arrives. */
interface Arrival {
	url?: string;
	/** What was written as its answer. */
	text: string;
	departure?: Departure;
}

/**
 * Watches the connections between the node and a sandbox through Node's own diagnostics, at both ends: neither the node's
 * word nor the sandbox's intention counts for what became of a request, but the bytes that came through.
 */
export class Observer {
	/** The greatest number of requests that were on their way at once, by the sender's view. */
	maxInFlight = 0;
	private departed = 0;
	private readonly departures = new Set<Departure>();
	private readonly arrivals: Arrival[] = [];
	private readonly byPort = new Map<number, Arrival>();
	private readonly port: number;
	private answered = 0;
	private readonly channels: Array<[string, (message: unknown) => void]> = [
		['http.client.request.start', (message) => this.depart(message as Departure)],
		['http.server.request.start', (message) => this.arrive(message as never)],
		['http.client.response.finish', (message) => this.receive(message as never)],
	];

	constructor(
		private readonly sandbox: Sandbox,
		/** Called at each arrival and after each answer, with how many there were so far. */
		private readonly onEvent: (when: 'arrived' | 'answered', count: number) => void,
	) {
		this.port = Number(new URL(sandbox.url).port);
		for (const [name, listener] of this.channels) subscribe(name, listener);
	}

	stop(): void {
		for (const [name, listener] of this.channels) unsubscribe(name, listener);
	}

	/** Whether a request that was given up on its way may still arrive. */
	get isAnyUnderWay(): boolean {
		return this.departed > this.arrivals.length;
	}

	/** All requests in the order of their arrival. */
	get exchanges(): Exchange[] {
		const { requests } = this.sandbox;
		if (requests.length !== this.arrivals.length) throw new Error('The observer missed a request');
		return this.arrivals.map(({ url, text, departure }, index) => {
			const request = requests[index];
			if (request.path !== url) throw new Error('The observer took a request for another');
			const answer = departure?.answer;
			return { request, status: answer?.statusCode, text, whole: answer?.complete === true };
		});
	}

	private depart({ request }: Departure): void {
		if (request.getHeader('host') !== new URL(this.sandbox.url).host) return;
		this.departed++;
		this.departures.add({ request });
		for (const departure of this.departures) {
			const isOver = departure.request.destroyed || departure.answer?.complete;
			if (isOver) this.departures.delete(departure);
		}
		this.maxInFlight = Math.max(this.maxInFlight, this.departures.size);
	}

	private arrive(message: {
		request: IncomingMessage;
		response: ServerResponse;
		socket: Socket;
	}): void {
		const { request, response, socket } = message;
		if (socket.localPort !== this.port) return;
		const arrival: Arrival = { url: request.url, text: '' };
		this.arrivals.push(arrival);
		this.byPort.set(socket.remotePort ?? 0, arrival);
		for (const method of ['write', 'end'] as const) {
			const original = response[method].bind(response) as (...args: unknown[]) => never;
			response[method] = (...args: unknown[]) => {
				if (typeof args[0] === 'string' || Buffer.isBuffer(args[0]))
					arrival.text += String(args[0]);
				return original(...args);
			};
		}
		response.once('close', () => this.onEvent('answered', ++this.answered));
		this.onEvent('arrived', this.arrivals.length);
	}

	private receive({ request, response }: { request: ClientRequest; response: IncomingMessage }) {
		const { socket } = request;
		if (socket?.remotePort !== this.port) return;
		const arrival = this.byPort.get(socket.localPort ?? 0);
		const departure = [...this.departures].find((one) => one.request === request);
		if (departure) departure.answer = response;
		if (arrival) arrival.departure = departure ?? { request, answer: response };
	}
}
