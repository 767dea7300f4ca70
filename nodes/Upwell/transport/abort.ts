/** The callbacks of each signal. A signal gets one listener, however many there are: Node warns of more than ten. */
const callbacksOf = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls a function when the signal is aborted; returns a function that removes the callback. */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
	const callbacks = callbacksOf.get(signal) ?? listen(signal);
	callbacks.add(callback);
	return () => callbacks.delete(callback);
}

function listen(signal: AbortSignal): Set<() => void> {
	const callbacks = new Set<() => void>();
	callbacksOf.set(signal, callbacks);
	const callAll = () => callbacks.forEach((callback) => callback());
	signal.addEventListener('abort', callAll, { once: true });
	return callbacks;
}
