import { operationOf } from './operations.cts';
import type { RequestLine } from './paths.cts';

/** The parts of a request that say what it asks for. */
export interface ApiRequest extends RequestLine {
	/** Parsed; undefined if it is not JSON. */
	body?: unknown;
}

interface RequestRecord {
	name?: unknown;
	sourceSystemId?: unknown;
}

interface Body {
	input?: unknown;
	inputs?: unknown;
	sourceSystemId?: unknown;
}

/** Whether a request asks for a bulk create. */
export const isBulk = (request: RequestLine): boolean => operationOf(request)?.creates === 'inputs';

/**
 * The records that a body names: one as `input`, many as `inputs`, and the one that it identifies by a source key, which
 * its `input` may change.
 */
export function recordsIn(body: unknown): RequestRecord[] {
	const { input, inputs, sourceSystemId } = (body ?? {}) as Body;
	return [input, inputs, { sourceSystemId }]
		.flat()
		.filter((record): record is RequestRecord => typeof record === 'object' && record !== null);
}

/** How many records a request asks to create, whether it is valid or not. */
export function countCreates(request: ApiRequest): number {
	const creates = operationOf(request)?.creates;
	if (creates === undefined) return 0;
	if (creates === 'input') return 1;
	const { inputs } = (request.body ?? {}) as Body;
	return Array.isArray(inputs) ? inputs.length : 0;
}
