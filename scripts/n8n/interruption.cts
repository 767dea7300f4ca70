/** Milliseconds within which a second signal is the same Ctrl-C: npm passes on what the terminal has sent already. */
const SAME = 1000;

interface Interruption {
	/** From now on, the first interruption resolves this, and another one ends the process. */
	next(): Promise<void>;
}

/**
 * Has this process exit on an interruption, so that its `exit` handlers end what it has started and remove what it has
 * written.
 */
export function untilInterrupted(): Interruption {
	let resume: (() => void) | undefined;
	let interruptedAt: number | undefined;
	const interrupt = () => {
		if (interruptedAt !== undefined && Date.now() - interruptedAt < SAME) return;
		if (resume === undefined || interruptedAt !== undefined) process.exit(130);
		interruptedAt = Date.now();
		resume();
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
	return {
		next: async () =>
			await new Promise((resolve) => {
				resume = resolve;
			}),
	};
}
