import { readFault } from '../../../nodes/Upwell/api/fault';

/** An error as n8n's helper throws it: around the one of the HTTP client, around the one of Node. */
function thrown(code: string, cause?: object) {
	const ofClient = Object.assign(new Error(code), { isAxiosError: true, code, cause });
	return Object.assign(new Error('wrapped'), { httpCode: code, cause: ofClient });
}

it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])(
	'%s: no connection came about',
	(code) => expect(readFault(thrown(code))).toEqual({ kind: 'fault', phase: 'unreached', code }),
);

it.each(['ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'ERR_BAD_RESPONSE', 'ERR_CANCELED'])(
	'%s: what happened to the request is not known',
	(code) => expect(readFault(thrown(code)).phase).toBe('lost'),
);

it('a time-out while connecting is one of the system call', () => {
	expect(readFault(thrown('ETIMEDOUT', { code: 'ETIMEDOUT', syscall: 'connect' })).phase).toBe(
		'unreached',
	);
	expect(readFault(thrown('ETIMEDOUT', { code: 'ETIMEDOUT', syscall: 'read' })).phase).toBe('lost');
});

it.each([
	['ECONNABORTED', false, 'unreached'],
	['ECONNABORTED', true, 'lost'],
	['ECONNRESET', false, 'lost'],
])('%s with the request handed over: %p is %s', (code, writableFinished, phase) => {
	const error = thrown(code);
	Object.assign(error.cause, { request: { writableFinished } });
	expect(readFault(error).phase).toBe(phase);
});

it('looks into the errors of several addresses', () => {
	const cause = Object.assign(new Error(''), {
		errors: [{ code: 'ETIMEDOUT', syscall: 'connect' }],
	});
	expect(readFault(thrown('ETIMEDOUT', cause)).phase).toBe('unreached');
});

it.each([
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'ERR_TLS_CERT_ALTNAME_INVALID',
])('%s: the certificate was not accepted', (code) =>
	expect(readFault(thrown(code)).phase).toBe('untrusted'),
);

it('what n8n refused to send carries its words', () => {
	expect(readFault(new Error('No credential'))).toEqual({
		kind: 'fault',
		phase: 'unsent',
		code: undefined,
		text: 'No credential',
	});
});

it.each([undefined, null, 'text', 7])('does not stumble over %p', (value) => {
	expect(readFault(value).kind).toBe('fault');
});

it('does not run in circles', () => {
	const error: { cause?: unknown } = {};
	error.cause = error;
	expect(readFault(error).phase).toBe('unsent');
});
