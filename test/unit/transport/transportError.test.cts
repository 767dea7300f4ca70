import { NodeApiError, NodeOperationError, UserError, type INode } from 'n8n-workflow';
import { classify, whereLost } from '../../../nodes/Upwell/transport/outcome';
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

it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])(
	'%s: no connection was made',
	(code) => expect(outcomeOf(thrown(code))).toEqual(['unreached', 'later']),
);

it.each(['ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'ERR_BAD_RESPONSE', 'ERR_CANCELED'])(
	'%s: what happened to the request is not known',
	(code) => expect(outcomeOf(thrown(code))).toEqual(['onTheWay', 'unknown']),
);

it('a time-out while connecting is one of the system call', () => {
	expect(outcomeOf(thrown('ETIMEDOUT', { code: 'ETIMEDOUT', syscall: 'connect' }))).toEqual([
		'unreached',
		'later',
	]);
	expect(outcomeOf(thrown('ETIMEDOUT', { code: 'ETIMEDOUT', syscall: 'read' }))).toEqual([
		'onTheWay',
		'unknown',
	]);
});

it.each([
	['ECONNABORTED', false, 'unreached'],
	['ECONNABORTED', true, 'onTheWay'],
	['ECONNRESET', false, 'onTheWay'],
])('%s with the request handed over: %p is %s', (code, writableFinished, where) => {
	const error = thrown(code);
	Object.assign(error.cause, { request: { writableFinished } });
	expect(outcomeOf(error)[0]).toBe(where);
});

it('looks into the errors of several addresses', () => {
	const cause = Object.assign(new Error(''), {
		errors: [{ code: 'ETIMEDOUT', syscall: 'connect' }],
	});
	expect(outcomeOf(thrown('ETIMEDOUT', cause))[0]).toBe('unreached');
});

it.each([
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'ERR_TLS_CERT_ALTNAME_INVALID',
])('%s: the certificate was not accepted', (code) =>
	expect(outcomeOf(thrown(code))).toEqual(['insecure', 'refused']),
);

it.each([
	['EPROTO', false, 'insecure'],
	['EPROTO', true, 'onTheWay'],
	['ERR_SSL_WRONG_VERSION_NUMBER', false, 'insecure'],
])('%s with the request handed over: %p is %s', (code, writableFinished, where) => {
	const error = thrown(code);
	Object.assign(error.cause, { request: { writableFinished } });
	expect(outcomeOf(error)[0]).toBe(where);
});

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

it.each([undefined, null, 'text', 7])('does not stumble over %p', (value) => {
	expect(readTransportError(value).kind).toBe('transportError');
});

it('does not run in circles', () => {
	const error: { cause?: unknown } = {};
	error.cause = error;
	expect(outcomeOf(error)).toEqual(['onTheWay', 'unknown']);
});
