import type { Socket } from 'node:net';
import { pathnameOf, templateOf } from './paths.cts';

/** A request as it arrived, whatever became of it. */
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
	/** When it arrived, as `Date.now()` gives it: not by the sandbox's own clock. */
	at: number;
	/** The status of the answer; none if there was no answer, or none yet. */
	status?: number;
}

/** Counts what arrives, and keeps it if asked to. */
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
	private readonly known = new WeakSet<Socket>();

	constructor(private readonly settings: { keepRequests: boolean }) {}

	/** Notes a request; the function returned is to be called when it is over, and may be called again. */
	begin(received: ReceivedRequest, socket: Socket): () => void {
		if (this.settings.keepRequests) this.requests.push(received);
		this.count++;
		const template = templateOf(pathnameOf(received));
		this.requestsByPath.set(template, (this.requestsByPath.get(template) ?? 0) + 1);
		this.inFlight++;
		this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
		this.noteConnection(socket);
		let over = false;
		return () => {
			if (!over) this.inFlight--;
			over = true;
		};
	}

	/** A connection counts from its first request on: only then is it known not to be the remote control's. */
	private noteConnection(socket: Socket): void {
		if (this.known.has(socket)) return;
		this.known.add(socket);
		this.connections++;
		this.openConnections++;
		this.maxConnections = Math.max(this.maxConnections, this.openConnections);
		socket.once('close', () => this.openConnections--);
	}

	/** Forgets everything but what is still in flight and which connections are open. */
	reset(): void {
		this.requests.length = 0;
		this.count = 0;
		this.requestsByPath.clear();
		this.maxInFlight = this.inFlight;
		this.connections = 0;
		this.maxConnections = this.openConnections;
	}
}
