import type { Socket } from 'node:net';
import { pathnameOf, templateOf } from './paths.cts';

/** A request as it arrived, whether it was answered or not. */
export interface ReceivedRequest {
	method: string;
	/** With the query. */
	path: string;
	headers: Record<string, string | string[] | undefined>;
	/** The body's text exactly as received. */
	rawBody: string;
	/** The body parsed, undefined if it is not JSON. Tests read it field by field. */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	body: any;
	/** When it arrived, as `Date.now()` gives it: not by the sandbox's clock. */
	at: number;
	/** The status of the answer; none if there was no answer, or none yet. */
	status?: number;
}

/** Counts requests and connections, and keeps the requests if the settings say so. */
export class Traffic {
	readonly requests: ReceivedRequest[] = [];
	/** How many requests arrived, kept or not. */
	count = 0;
	/** By the contract's path: one entry for all ids. */
	readonly requestsByPath = new Map<string, number>();
	maxInFlight = 0;
	connections = 0;
	maxConnections = 0;
	private inFlight = 0;
	private openConnections = 0;
	private readonly countedSockets = new WeakSet<Socket>();

	constructor(private readonly settings: { keepRequests: boolean }) {}

	/** Counts a request. The function returned has to be called when it has ended; to call it again does nothing. */
	begin(received: ReceivedRequest, socket: Socket): () => void {
		if (this.settings.keepRequests) this.requests.push(received);
		this.count++;
		const template = templateOf(pathnameOf(received));
		this.requestsByPath.set(template, (this.requestsByPath.get(template) ?? 0) + 1);
		this.inFlight++;
		this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
		this.countConnection(socket);
		let hasEnded = false;
		return () => {
			if (!hasEnded) this.inFlight--;
			hasEnded = true;
		};
	}

	/** A connection counts from its first request: only then it is clear that it is not the remote control's. */
	private countConnection(socket: Socket): void {
		if (this.countedSockets.has(socket)) return;
		this.countedSockets.add(socket);
		this.connections++;
		this.openConnections++;
		this.maxConnections = Math.max(this.maxConnections, this.openConnections);
		socket.once('close', () => this.openConnections--);
	}

	/** Sets all counts back, except for the requests in flight and the open connections. */
	reset(): void {
		this.requests.length = 0;
		this.count = 0;
		this.requestsByPath.clear();
		this.maxInFlight = this.inFlight;
		this.connections = 0;
		this.maxConnections = this.openConnections;
	}
}
