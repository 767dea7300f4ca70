/** Whom to tell of a signal. It gets one listener, however many there are: Node warns of more than ten. */
const listeners = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls a function when the signal is aborted.
 *
 * @returns a function that takes that back
 */
export function onAbort(signal: AbortSignal, call: () => void): () => void {
	const known = listeners.get(signal) ?? listen(signal);
	known.add(call);
	return () => known.delete(call);
}

function listen(signal: AbortSignal): Set<() => void> {
	const made = new Set<() => void>();
	listeners.set(signal, made);
	signal.addEventListener('abort', () => made.forEach((call) => call()), { once: true });
	return made;
}
