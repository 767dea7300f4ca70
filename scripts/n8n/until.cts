import { setTimeout as wait } from 'node:timers/promises';

const USUAL_INTERVAL = 200;

/**
 * Asks again and again until the answer is something, and resolves to that.
 * @param what what is waited for, named when `patience` (ms) is used up
 * @param interval ms between an answer and the next question
 * @throws what `probe` throws, at once
 */
export async function until<T>(
	what: string,
	patience: number,
	probe: () => Promise<T | undefined | false>,
	interval = USUAL_INTERVAL,
): Promise<T> {
	const deadline = Date.now() + patience;
	for (;;) {
		const answer = await probe();
		if (answer) return answer;
		if (Date.now() > deadline) throw new Error(`waited ${patience / 1000} s in vain: ${what}`);
		await wait(interval);
	}
}
