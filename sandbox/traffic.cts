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

/** Counts and keeps what arrives. */
export class Traffic {
	readonly requests: ReceivedRequest[] = [];
	maxInFlight = 0;
	connections = 0;
	private inFlight = 0;

	/** Notes a request; the function returned is to be called when it is over, and may be called again. */
	begin(received: ReceivedRequest): () => void {
		this.requests.push(received);
		this.inFlight++;
		this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
		let over = false;
		return () => {
			if (!over) this.inFlight--;
			over = true;
		};
	}

	/** Forgets everything but what is still in flight. */
	reset(): void {
		this.requests.length = 0;
		this.maxInFlight = this.inFlight;
		this.connections = 0;
	}
}
