/** What is looked at in a request to learn what it wants. */
export interface Asked {
	method: string;
	/** May have a query. */
	path: string;
	/** Parsed; undefined if it is not JSON. */
	body?: unknown;
}

export const SINGLE_PATH = '/api/rest/customers';
export const BULK_PATH = '/api/rest/bulk-customers';

interface Row {
	name?: unknown;
	sourceSystemId?: unknown;
}

/** The path without its query. */
export const pathnameOf = ({ path }: Pick<Asked, 'path'>): string => {
	const end = path.indexOf('?');
	return end < 0 ? path : path.slice(0, end);
};

export const isBulk = (request: Asked): boolean =>
	request.method === 'POST' && pathnameOf(request) === BULK_PATH;

/** The customers in a body, be they one as `input` or many as `inputs`. */
export function recordsIn(body: unknown): Row[] {
	const { input, inputs } = (body ?? {}) as { input?: unknown; inputs?: unknown };
	return [input, inputs]
		.flat()
		.filter((record): record is Row => typeof record === 'object' && record !== null);
}

/** How many customers a request wants created, well-formed or not. */
export function rowsIn(request: Asked): number {
	if (isBulk(request)) {
		const { inputs } = (request.body ?? {}) as { inputs?: unknown };
		return Array.isArray(inputs) ? inputs.length : 0;
	}
	return Number(request.method === 'POST' && pathnameOf(request) === SINGLE_PATH);
}
