import type { Settings } from './settings.cts';

interface Body {
	/** The message, or an object with message and code. */
	error: string | { code: string; message: string };
	code?: string;
	path?: string;
}

export interface ErrorAnswer {
	status: number;
	body: object | string;
}

/**
 * A refusal in the form that the settings ask for, whatever its own is. `flat` leaves both documented forms as they are.
 * Source: docs api-reference/error-codes for `nested`; inferred for the others.
 */
export function inForm(form: Settings['errorForm'], status: number, body: object): ErrorAnswer {
	if (form === 'flat') return { status, body };
	const { error, path = '$', ...flat } = body as Body;
	const { code, message } = typeof error === 'string' ? { code: flat.code, message: error } : error;
	switch (form) {
		case 'nested':
			return { status, body: { error: { code, message } } };
		case 'errors':
			return { status: 200, body: { errors: [{ message, extensions: { code, path } }] } };
		case 'list':
			return { status, body: [{ path, error: message, code }] };
		case 'text':
			return { status, body: message };
	}
}
