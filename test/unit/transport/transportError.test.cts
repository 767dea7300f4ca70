import { NodeApiError, NodeOperationError, UserError, type INode } from 'n8n-workflow';
import { whereLost } from '../../../nodes/Upwell/transport/lostRequest';
import { classify } from '../../../nodes/Upwell/transport/outcome';
import { readTransportError } from '../../../nodes/Upwell/transport/httpResult';

/** Where the request was lost, and what that comes to. */
const outcomeOf = (thrown: unknown) => {
	const error = readTransportError(thrown);
	return [whereLost(error), classify(error, false, () => 1).kind];
};

/** An error as n8n's helper throws it: around the one of the HTTP client, around the one of Node. */
function thrown(code: string, cause?: object) {
	const ofClient = Object.assign(new Error(code), { isAxiosError: true, code, cause });
	return Object.assign(new Error('wrapped'), { httpCode: code, cause: ofClient });
}

const UNREACHABLE = [
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'ENETUNREACH',
	'EHOSTUNREACH',
	'EHOSTDOWN',
	'ETIMEDOUT',
	'EADDRNOTAVAIL',
];

describe.each(UNREACHABLE)('%s', (code) => {
	it.each([
		['connect', 'unreached', 'later'],
		['getaddrinfo', 'unreached', 'later'],
		['read', 'onTheWay', 'unknown'],
		['write', 'onTheWay', 'unknown'],
		['writev', 'onTheWay', 'unknown'],
		['shutdown', 'onTheWay', 'unknown'],
		[undefined, 'onTheWay', 'unknown'],
	])('of the system call %s: %s', (syscall, where, kind) => {
		const ofNode = { code, ...(syscall && { syscall }) };
		expect(outcomeOf(thrown(code, ofNode))).toEqual([where, kind]);
		// Older HTTP clients copy it to their own error.
		const copied = thrown(code);
		Object.assign(copied.cause, ofNode);
		expect(outcomeOf(copied)).toEqual([where, kind]);
	});
});

it('the code alone does not show that there was no connection', () => {
	for (const code of UNREACHABLE) expect(outcomeOf(thrown(code))).toEqual(['onTheWay', 'unknown']);
});

it.each(['ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'ERR_BAD_RESPONSE', 'ERR_CANCELED'])(
	'%s: what happened to the request is not known',
	(code) => expect(outcomeOf(thrown(code))).toEqual(['onTheWay', 'unknown']),
);

it('an error of the HTTP client without a code is no less unknown', () => {
	const ofClient = Object.assign(new Error('x'), { isAxiosError: true });
	expect(outcomeOf({ cause: ofClient })).toEqual(['onTheWay', 'unknown']);
});

it.each([
	['ECONNABORTED', false, 'unreached'],
	['ETIMEDOUT', false, 'unreached'],
	['ECONNABORTED', true, 'onTheWay'],
	['ECONNRESET', false, 'onTheWay'],
])('%s with the request handed over: %p is %s', (code, writableFinished, where) => {
	const error = thrown(code);
	Object.assign(error.cause, { request: { writableFinished } });
	expect(outcomeOf(error)[0]).toBe(where);
});

it.each([
	[['connect', 'connect'], 'unreached'],
	[['connect', 'getaddrinfo'], 'unreached'],
	[['connect', 'read'], 'onTheWay'],
	[['connect', undefined], 'onTheWay'],
	[['connect', null], 'onTheWay'],
	[[], 'onTheWay'],
])('several addresses, with errors of %j: %s', (syscalls, where) => {
	const errors = syscalls.map((syscall) =>
		syscall === null ? null : { code: 'ETIMEDOUT', syscall },
	);
	const cause = Object.assign(new Error(''), { code: 'ETIMEDOUT', errors });
	expect(outcomeOf(thrown('ETIMEDOUT', cause))[0]).toBe(where);
});

it.each([
	['ECONNRESET', null, 'unreached'],
	['ECONNRESET', { secureConnecting: true }, 'unreached'],
	['ECONNRESET', { secureConnecting: false }, 'onTheWay'],
	['ECONNRESET', {}, 'onTheWay'],
	['ECONNRESET', undefined, 'onTheWay'],
	['EPROTO', { secureConnecting: true }, 'insecure'],
	['EPROTO', { secureConnecting: false }, 'onTheWay'],
	['EPROTO', {}, 'onTheWay'],
	['ERR_SSL_WRONG_VERSION_NUMBER', { secureConnecting: true }, 'insecure'],
	['ERR_SSL_BAD_RECORD_TYPE', { secureConnecting: false }, 'onTheWay'],
])('%s on the socket %j: %s', (code, socket, where) => {
	const error = thrown(code, { code, syscall: 'write' });
	// What Node 20 says of a request whose handshake did not succeed.
	Object.assign(error.cause, { request: { writableFinished: true, socket } });
	expect(outcomeOf(error)[0]).toBe(where);
});

it.each([
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'ERR_TLS_CERT_ALTNAME_INVALID',
])('%s: the certificate was not accepted', (code) =>
	expect(outcomeOf(thrown(code))).toEqual(['insecure', 'refused']),
);

it.each([{ code: 'ECONNABORTED' }, { httpCode: 'ECONNRESET' }, { cause: { code: 'EPIPE' } }])(
	'%j without the error of the HTTP client is no less unknown',
	(error) => expect(outcomeOf(error)).toEqual(['onTheWay', 'unknown']),
);

const NODE = { name: 'Upwell', type: 'upwell' } as INode;

/** As n8n 1.123 to 2.33 throws it: without the error of the HTTP client. */
const withoutCause = (error: Partial<NodeApiError>) =>
	Object.assign(new NodeApiError(NODE, {}), { cause: undefined, ...error });

it('what n8n refused to send carries its words', () => {
	const refusal = new NodeOperationError(NODE, 'No credential');
	expect(readTransportError(refusal).text).toBe('No credential');
	expect(outcomeOf(refusal)).toEqual(['unsent', 'refused']);
	const wrapped = new NodeApiError(NODE, new UserError('Blocked') as never);
	expect(readTransportError(wrapped).text).toBe('Blocked');
	expect(outcomeOf(wrapped)).toEqual(['unsent', 'refused']);
});

it.each([
	['an answer that broke off', withoutCause({ httpCode: '200' })],
	['one about which nothing is known', withoutCause({ httpCode: null })],
	['an error that is not of n8n', new TypeError('x is not a function')],
])('%s may have been sent', (_what, error) => {
	expect(outcomeOf(error)).toEqual(['onTheWay', 'unknown']);
});

it.each([
	['connect ETIMEDOUT 10.0.0.1:443', 'unreached'],
	['read ETIMEDOUT', 'onTheWay'],
])('the system call is told from the words that n8n has kept: %s', (text, where) => {
	const error = withoutCause({ httpCode: 'ETIMEDOUT', messages: [text] });
	expect(outcomeOf(error)[0]).toBe(where);
});

it('the status of an answer that broke off is no code', () => {
	const error = { httpCode: '502', cause: { isAxiosError: true, code: 'ERR_BAD_RESPONSE' } };
	expect(readTransportError(error).codes).toEqual(['ERR_BAD_RESPONSE']);
});

it.each([undefined, null, 'text', 7])('does not stumble over %p', (value) => {
	expect(readTransportError(value).kind).toBe('transportError');
});

it('does not run in circles', () => {
	const error: { cause?: unknown } = {};
	error.cause = error;
	expect(outcomeOf(error)).toEqual(['onTheWay', 'unknown']);
});
