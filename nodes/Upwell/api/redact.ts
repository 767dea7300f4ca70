const HIDDEN = '**hidden**';

/** Shorter texts are no secrets, and hiding them would tear holes into ordinary words. */
const SHORTEST_SECRET = 4;

/**
 * Makes a function that takes the secret out of anything Upwell said, however deep it sits, also where it was
 * URL-encoded, JSON-escaped or part of a property's name. A server may echo the key; what an item shows must not.
 */
export function redactor(secret: string): <T>(value: T) => T {
	const forms = new Set([
		secret,
		secret.trim(),
		encodeURIComponent(secret.trim()),
		JSON.stringify(secret.trim()).slice(1, -1),
	]);
	const hidden = [...forms].filter((form) => form.length >= SHORTEST_SECRET);

	const clean = (value: unknown): unknown => {
		if (typeof value === 'string') {
			return hidden.reduce((text, form) => text.split(form).join(HIDDEN), value);
		}
		if (Array.isArray(value)) return value.map(clean);
		if (value !== null && typeof value === 'object') {
			return Object.fromEntries(
				Object.entries(value).map(([key, entry]) => [clean(key), clean(entry)]),
			);
		}
		return value;
	};
	return <T>(value: T) => clean(value) as T;
}
