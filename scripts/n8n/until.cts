import { setTimeout as wait } from 'node:timers/promises';

const INTERVAL = 200;

/**
 * Asks again and again until the answer is something, and resolves to that.
 * @param what what is waited for, named when `patience` (ms) is used up
 * @throws what `probe` throws, at once
 */
export async function until<T>(
	what: string,
	patience: number,
	probe: () => Promise<T | undefined | false>,
): Promise<T> {
	const deadline = Date.now() + patience;
	for (;;) {
		const answer = await probe();
		if (answer) return answer;
		if (Date.now() > deadline) throw new Error(`waited ${patience / 1000} s in vain: ${what}`);
		await wait(INTERVAL);
	}
}
