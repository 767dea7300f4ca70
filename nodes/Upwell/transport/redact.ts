import { SecretForms } from './secretForms';

const HIDDEN = '**hidden**';
/**
 * Shorter texts are ordinary words or parts of them, such as `test` in "Latest": to hide them would damage the data, and does
 * not protect a key that can be guessed.
 */
const SHORTEST_SECRET = 8;

/** Whether a text is long enough to be searched for. */
export function isSecret(text: string): boolean {
	return text.length >= SHORTEST_SECRET;
}

/**
 * Makes a function that removes the secret from anything that came from Upwell, as a server may echo the key: at any depth,
 * in names of properties too. A value without the secret is returned as it is.
 */
export function redactor(secret: string): <T>(value: T) => T {
	if (!isSecret(secret)) return (value) => value;
	const forms = new SecretForms(secret);
	return <T>(value: T) => (holds(forms, value) ? (hideIn(forms, value) as T) : value);
}

/** Whether a value holds the secret. Does not call itself: an answer may be nested as deep as it likes. */
function holds(forms: SecretForms, value: unknown): boolean {
	const pending = [value];
	while (pending.length > 0) {
		const next = pending.pop();
		if (typeof next === 'string' || typeof next === 'number') {
			if (forms.isIn(String(next))) return true;
		} else if (Array.isArray(next)) {
			for (const entry of next) pending.push(entry);
		} else if (next !== null && typeof next === 'object') {
			for (const name of Object.keys(next)) {
				if (forms.isIn(name)) return true;
				pending.push((next as Record<string, unknown>)[name]);
			}
		}
	}
	return false;
}

const isOwn = Object.prototype.hasOwnProperty;

/** A copy of a value without the secret. */
function hideIn(forms: SecretForms, value: unknown): unknown {
	const pending: Array<{ source: object; copy: object }> = [];
	const copyOf = (source: unknown): unknown => {
		if (typeof source === 'string') return hideInText(forms, source);
		if (typeof source === 'number' && forms.isIn(String(source))) return HIDDEN;
		if (source === null || typeof source !== 'object' || Object.keys(source).length === 0) {
			return source;
		}
		const copy = Array.isArray(source) ? [] : {};
		pending.push({ source, copy });
		return copy;
	};
	const result = copyOf(value);
	for (let next = pending.pop(); next; next = pending.pop()) {
		const { source, copy } = next;
		for (const [name, entry] of Object.entries(source)) {
			let shownName = hideInText(forms, name);
			while (isOwn.call(copy, shownName)) shownName += '*';
			// Defined rather than set: a property may be called `__proto__`.
			Object.defineProperty(copy, shownName, {
				value: copyOf(entry),
				configurable: true,
				enumerable: true,
				writable: true,
			});
		}
	}
	return result;
}

function hideInText(forms: SecretForms, text: string): string {
	if (!forms.isIn(text)) return text;
	let shown = '';
	let end = 0;
	for (const [from, to] of forms.find(text)) {
		if (from >= end) shown += text.slice(end, from) + HIDDEN;
		end = Math.max(end, to);
	}
	return shown + text.slice(end);
}
