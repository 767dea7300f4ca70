/** What a server says of its own limit: how many more requests it accepts, and when it counts anew. */
export interface QuotaState {
	/** How many requests it accepts until it counts anew, where it says so. */
	limit?: number;
	remaining: number;
	/** In how many milliseconds it counts anew. */
	resetMs: number;
}

/** `RateLimit-*` is an older IETF draft and express-rate-limit; `X-…` is what most servers send. */
const PREFIXES = ['ratelimit-', 'x-ratelimit-', 'x-rate-limit-'];
/** From here on a reset is no duration: seconds, or milliseconds, since 1970. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MS = 1e12;

/**
 * Reads the headers in which servers tell of their rate limit; undefined where there are none, or not both of how much is
 * left and until when. Whether Upwell sends any is not documented. A reset that is a time is one by the server's own clock,
 * its `Date` header.
 *
 * @param headers by their names in lower case
 */
export function readQuota(headers: Record<string, unknown>): QuotaState | undefined {
	const state = readCombined(headers) ?? readSeparate(headers);
	if (state?.remaining === undefined || state.reset === undefined) return undefined;
	const { limit, remaining, reset } = state;
	const resetMs = reset >= EPOCH_MS ? reset : reset * 1000;
	const isTime = reset >= EPOCH_SECONDS;
	return {
		limit,
		remaining,
		resetMs: isTime ? Math.max(0, resetMs - serverTime(headers)) : resetMs,
	};
}

function serverTime({ date }: Record<string, unknown>): number {
	const time = typeof date === 'string' ? Date.parse(date) : NaN;
	return Number.isNaN(time) ? Date.now() : time;
}

interface Written {
	limit?: number;
	remaining?: number;
	reset?: number;
}

/** `RateLimit: limit=10, remaining=3, reset=1` or `RateLimit: "default";r=3;t=1` (IETF drafts 7 and 8). */
function readCombined(headers: Record<string, unknown>): Written | undefined {
	const text = headers.ratelimit;
	if (typeof text !== 'string') return undefined;
	const find = (names: string, from = text) =>
		numberIn(new RegExp(`(?:^|[;,\\s])(?:${names})=(\\d+)`).exec(from)?.[1]);
	const policy = headers['ratelimit-policy'];
	return {
		limit: find('limit') ?? (typeof policy === 'string' ? find('q', policy) : undefined),
		remaining: find('remaining|r'),
		reset: find('reset|t'),
	};
}

function readSeparate(headers: Record<string, unknown>): Written | undefined {
	const prefix = PREFIXES.find((one) => headers[`${one}remaining`] !== undefined);
	if (prefix === undefined) return undefined;
	const read = (name: string) => numberIn(headers[prefix + name]);
	return { limit: read('limit'), remaining: read('remaining'), reset: read('reset') };
}

/** The number that a header begins with: some add their rules, as in `10, 10;w=1`. */
function numberIn(value: unknown): number | undefined {
	const digits = typeof value === 'string' ? /^\s*(\d+(?:\.\d+)?)/.exec(value)?.[1] : undefined;
	return digits === undefined ? undefined : Number(digits);
}
