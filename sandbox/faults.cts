export const FAULT_KINDS = [
	'status',
	'rateLimit',
	'silence',
	'reset',
	'redirect',
	'html',
	'empty',
	'truncated',
	'slow',
	'json',
	'echoKey',
] as const;

/** One way for the sandbox to misbehave. */
export interface Fault {
	/**
	 * Which requests it is for; all that is given must match. `path` is the end of the path without its query;
	 * `name` and `sourceSystemId` are those of the body's `input`, or of any of its `inputs`.
	 */
	when?: { method?: string; path?: string; name?: string; sourceSystemId?: string };
	/** How many matching requests to let pass first (default 0). Those that an earlier fault takes do not count. */
	skip?: number;
	/** How many matching requests to spoil (default 1); may be Infinity. */
	times?: number;
	/** Before the request is handled (default), or after: then the customer is stored, and only the answer is spoilt. */
	at?: 'before' | 'after';
	/**
	 * - `status`: answers `status` with `body` (default: a plausible one)
	 * - `rateLimit`: 429
	 * - `silence`: never answers
	 * - `reset`: breaks the connection
	 * - `redirect`: `status` (default 302) to `location`
	 * - `html`: `status` (default 200) with a page
	 * - `empty`: `status` (default 200) with no body
	 * - `truncated`: closes the connection halfway; with `body: 'json'` the answer is whole but its JSON text is cut
	 * - `slow`: waits `delayMs`, then answers properly
	 * - `json`: `status` (default 200) with `body`
	 * - `echoKey`: `status` (default 400) with a text that contains the received Authorization value
	 */
	kind: (typeof FAULT_KINDS)[number];
	status?: number;
	body?: unknown;
	headers?: Record<string, string>;
	/** The `Retry-After` header: seconds or an HTTP date. */
	retryAfter?: string;
	location?: string;
	/** Milliseconds to wait before misbehaving, whatever the kind. */
	delayMs?: number;
}

/** What a fault looks at in a request. */
export interface Matchable {
	method: string;
	path: string;
	body?: unknown;
}

interface Row {
	name?: unknown;
	sourceSystemId?: unknown;
}

function recordsOf(body: unknown): Row[] {
	const { input, inputs } = (body ?? {}) as { input?: unknown; inputs?: unknown };
	return [input, inputs]
		.flat()
		.filter((record): record is Row => typeof record === 'object' && record !== null);
}

function matches({ when = {} }: Fault, request: Matchable): boolean {
	const records = recordsOf(request.body);
	const [pathname = ''] = request.path.split('?');
	return (
		(when.method === undefined || when.method.toUpperCase() === request.method) &&
		(when.path === undefined || pathname.endsWith(when.path)) &&
		(when.name === undefined || records.some(({ name }) => name === when.name)) &&
		(when.sourceSystemId === undefined ||
			records.some(({ sourceSystemId }) => sourceSystemId === when.sourceSystemId))
	);
}

/** The faults to come, in order. A request gets the first that matches it. */
export class FaultQueue {
	private queue: Array<{ fault: Fault; skip: number; times: number }> = [];

	/** @throws TypeError if there is no fault of this kind, as one from outside may ask for */
	add(fault: Fault): void {
		if (!FAULT_KINDS.includes(fault.kind)) {
			throw new TypeError(`No such fault: ${fault.kind}. There are ${FAULT_KINDS.join(', ')}.`);
		}
		this.queue.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
	}

	/** The fault for this request, counted as used. */
	take(request: Matchable): Fault | undefined {
		for (const entry of this.queue) {
			if (entry.times <= 0 || !matches(entry.fault, request)) continue;
			if (entry.skip > 0) {
				entry.skip--;
				continue;
			}
			entry.times--;
			return entry.fault;
		}
		return undefined;
	}

	clear(): void {
		this.queue = [];
	}
}
