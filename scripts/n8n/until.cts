import { setTimeout as wait } from 'node:timers/promises';

const DEFAULT_INTERVAL = 200;

/**
 * Calls `probe` until it resolves to a truthy value, and resolves to that.
 * @param what the awaited condition, for the error message
 * @param timeout ms until it gives up
 * @param interval ms between two calls
 * @throws what `probe` throws, at once
 */
export async function until<T>(
	what: string,
	timeout: number,
	probe: () => Promise<T | undefined | false>,
	interval = DEFAULT_INTERVAL,
): Promise<T> {
	const deadline = Date.now() + timeout;
	for (;;) {
		const result = await probe();
		if (result) return result;
		if (Date.now() > deadline) throw new Error(`timed out after ${timeout / 1000} s: ${what}`);
		await wait(interval);
	}
}
