import { operationIdOf, pathnameOf } from './paths.cts';
import { countCreates, isBulk, recordsIn } from './requestRecords.cts';
import type { ApiRequest } from './requestRecords.cts';

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
	'shortened',
] as const;

/** One way for the sandbox to misbehave. */
export interface Fault {
	/**
	 * Which requests it is for; all that is given must match. `operationId` is the contract's; `path` is the end of the
	 * path without its query; `name` and `sourceSystemId` are those of the body's `input`, or of any of its `inputs`.
	 * `sourceSystemId` is also the one by which an update or a search finds its record. `moreRecordsThan`: creates of more.
	 */
	when?: {
		operationId?: string;
		method?: string;
		path?: string;
		name?: string;
		sourceSystemId?: string;
		moreRecordsThan?: number;
	};
	/** How many matching requests to let pass first (default 0). Those that get an earlier fault do not count. */
	skip?: number;
	/** How many matching requests get the fault (default 1); may be Infinity. */
	times?: number;
	/**
	 * The probability, 0 to 1, with which a matching request that is not skipped gets the fault (default 1). If it does
	 * not, the later faults are tried, and it does not count as one of the `times`.
	 */
	chance?: number;
	/** Before the request is handled (default), or after: then the record is stored, and only the answer is wrong. */
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
	 * - `shortened`: for bulk creates only and always after them: `returning` has only `keep` of the stored records
	 */
	kind: (typeof FAULT_KINDS)[number];
	status?: number;
	body?: unknown;
	headers?: Record<string, string>;
	/** The `Retry-After` header: seconds or an HTTP date. */
	retryAfter?: string;
	location?: string;
	/** How many records `shortened` leaves in the answer (default 0). */
	keep?: number;
	/** Milliseconds to wait before misbehaving, whatever the kind. */
	delayMs?: number;
}

function matches({ kind, when = {} }: Fault, request: ApiRequest): boolean {
	if (kind === 'shortened' && !isBulk(request)) return false;
	const { operationId, method, path, name, sourceSystemId, moreRecordsThan = -1 } = when;
	const has = (field: 'name' | 'sourceSystemId', value?: string) =>
		value === undefined || recordsIn(request.body).some((record) => record[field] === value);
	return (
		(operationId === undefined || operationId === operationIdOf(request)) &&
		(method === undefined || method.toUpperCase() === request.method) &&
		(path === undefined || pathnameOf(request).endsWith(path)) &&
		countCreates(request) > moreRecordsThan &&
		has('name', name) &&
		has('sourceSystemId', sourceSystemId)
	);
}

/** The faults that are still to be applied, in order. A request gets the first that matches it. */
export class FaultQueue {
	private queue: Array<{ fault: Fault; skip: number; times: number; chance: number }> = [];

	/** @param random as `Math.random` */
	constructor(private readonly random: () => number) {}

	/** @throws TypeError if the remote control asks for an unknown kind or an impossible chance */
	add(fault: Fault): void {
		const { kind, skip = 0, times = 1, chance = 1 } = fault;
		if (!FAULT_KINDS.includes(kind)) {
			throw new TypeError(`No such fault: ${kind}. There are ${FAULT_KINDS.join(', ')}.`);
		}
		if (typeof chance !== 'number' || !(chance >= 0 && chance <= 1)) {
			throw new TypeError(`A chance is from 0 to 1, not ${chance}.`);
		}
		const at = kind === 'shortened' ? 'after' : fault.at;
		this.queue.push({ fault: { ...fault, at }, skip, times, chance });
	}

	/** The fault for this request, if any; counts it as applied. */
	next(request: ApiRequest): Fault | undefined {
		for (const entry of this.queue) {
			if (entry.times <= 0 || !matches(entry.fault, request)) continue;
			if (entry.skip > 0) {
				entry.skip--;
				continue;
			}
			if (entry.chance < 1 && this.random() >= entry.chance) continue;
			entry.times--;
			return entry.fault;
		}
		return undefined;
	}

	clear(): void {
		this.queue = [];
	}
}
