/** Milliseconds within which a second signal is the same Ctrl-C: npm passes on what the terminal has sent already. */
const SAME = 1000;

const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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
	for (const signal of INTERRUPTIONS) process.on(signal, interrupt);
	return {
		next: async () =>
			await new Promise((resolve) => {
				resume = resolve;
			}),
	};
}

/**
 * Calls `cleanUp` when this process exits, and has it exit on an interruption. What was registered last is called first:
 * processes end before the folders are removed that they write to. Returns how to take that back.
 */
export function atExit(cleanUp: () => void): () => void {
	const exit = () => process.exit(130);
	process.prependOnceListener('exit', cleanUp);
	for (const signal of INTERRUPTIONS) process.on(signal, exit);
	return () => {
		process.off('exit', cleanUp);
		for (const signal of INTERRUPTIONS) process.off(signal, exit);
	};
}
