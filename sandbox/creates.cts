import { BULK_PATH, CUSTOMERS_PATH, pathnameOf } from './paths.cts';

/** What is looked at in a request to learn what it wants. */
export interface Asked {
	method: string;
	/** May have a query. */
	path: string;
	/** Parsed; undefined if it is not JSON. */
	body?: unknown;
}

interface Row {
	name?: unknown;
	sourceSystemId?: unknown;
}

interface Body {
	input?: unknown;
	inputs?: unknown;
	sourceSystemId?: unknown;
}

export const isBulk = (request: Asked): boolean =>
	request.method === 'POST' && pathnameOf(request) === BULK_PATH;

/**
 * The customers that a body speaks of: one as `input`, many as `inputs`, or the one that it names by its source pair,
 * whatever pair its `input` gives that one.
 */
export function recordsIn(body: unknown): Row[] {
	const { input, inputs, sourceSystemId } = (body ?? {}) as Body;
	return [input, inputs, { sourceSystemId }]
		.flat()
		.filter((record): record is Row => typeof record === 'object' && record !== null);
}

/** How many customers a request wants created, well-formed or not. */
export function rowsIn(request: Asked): number {
	if (isBulk(request)) {
		const { inputs } = (request.body ?? {}) as Body;
		return Array.isArray(inputs) ? inputs.length : 0;
	}
	return Number(request.method === 'POST' && pathnameOf(request) === CUSTOMERS_PATH);
}
