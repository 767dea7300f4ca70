const HIDDEN = '**hidden**';
/** Shorter texts are no secrets, and hiding them would damage ordinary words. */
const SHORTEST_SECRET = 4;
/** Nothing that a person would read is nested deeper; without a limit the stack could overflow. */
const DEEPEST = 30;

/**
 * Makes a function that removes the secret from anything Upwell said, as a server may echo the key: at any depth, also where
 * it is URL-encoded, JSON-escaped or part of a property's name. A value without the secret is returned as it is.
 */
export function redactor(secret: string): <T>(value: T) => T {
	const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
	const hidden = [...new Set(forms)].filter((form) => form.length >= SHORTEST_SECRET);

	// Loops rather than closures: it looks at every text of every answer.
	const holdsSecret = (value: unknown, depth: number): boolean => {
		if (typeof value === 'string') {
			for (const form of hidden) if (value.includes(form)) return true;
			return false;
		}
		if (value === null || typeof value !== 'object') return false;
		// Anything nested deeper is removed all the same.
		if (depth === DEEPEST) return true;
		const isList = Array.isArray(value);
		for (const key of Object.keys(value)) {
			if (!isList && holdsSecret(key, depth)) return true;
			if (holdsSecret((value as Record<string, unknown>)[key], depth + 1)) return true;
		}
		return false;
	};
	const clean = (value: unknown, depth: number): unknown => {
		if (typeof value === 'string') {
			return hidden.reduce((text, form) => text.split(form).join(HIDDEN), value);
		}
		if (value === null || typeof value !== 'object') return value;
		if (depth === DEEPEST) return '…';
		if (Array.isArray(value)) return value.map((entry) => clean(entry, depth + 1));
		return Object.fromEntries(
			Object.entries(value).map(([key, entry]) => [clean(key, depth), clean(entry, depth + 1)]),
		);
	};
	return <T>(value: T) => (holdsSecret(value, 0) ? (clean(value, 0) as T) : value);
}
