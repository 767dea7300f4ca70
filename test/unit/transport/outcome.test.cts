import type { HttpResponse, HttpResult } from '../../../nodes/Upwell/transport/httpResult';
import {
	AnswerMismatch,
	classify,
	isSafeToResend,
	mayHaveRun,
	provesNothingDone,
	type Mismatch,
} from '../../../nodes/Upwell/transport/outcome';
import { isKeyRefusal } from '../../../nodes/Upwell/transport/refusal';
import { CUSTOMER } from '../../../nodes/Upwell/resources/customer/description';
import { response } from '../../support/transport.cts';

const read = (body: unknown) => (body as { value?: string }).value;
const kindOf = (result: HttpResponse) => classify(result, false, read).kind;

it.each([200, 201, 202])('%d with what was asked for is done', (status) => {
	expect(classify(response(status, { value: 'x' }), false, read)).toMatchObject({
		kind: 'done',
		value: 'x',
	});
});

it.each([
	[200, {}],
	[204, ''],
	[200, 'not JSON'],
])('%d with %j is unknown', (status, body) => {
	expect(kindOf(response(status, body))).toBe('unknown');
});

it.each([300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 409, 410, 422, 451])(
	'%d is refused',
	(status) => expect(kindOf(response(status))).toBe('refused'),
);

it.each([408, 500, 501, 502, 503, 504, 520, 599])('%d is unknown', (status) => {
	expect(kindOf(response(status))).toBe('unknown');
});

it.each([0, 99, 101, 199])('%d is no answer: unknown', (status) => {
	expect(kindOf(response(status, ''))).toBe('unknown');
});

it('429 is later', () => expect(kindOf(response(429))).toBe('later'));

it.each([
	[500, { code: 'postgres-max-connections-error', error: 'x' }],
	[500, { error: { code: 'concurrent-update', message: 'x' } }],
	[500, { error: 'webhook authentication request failed', code: 'unexpected' }],
	[200, { errors: [{ message: 'x', extensions: { code: 'concurrent-update' } }] }],
])('%d with %j says that nothing ran', (status, body) => {
	expect(kindOf(response(status, body))).toBe('later');
});

const KEY_REFUSALS = [
	[401, {}],
	[500, { error: 'Invalid response from authorization hook', code: 'unexpected' }],
	[400, { error: 'Authentication hook unauthorized this request', code: 'access-denied' }],
	[200, { errors: [{ message: 'Authentication hook unauthorized this request' }] }],
] as const;

it.each(KEY_REFUSALS)('%d with %j refuses the key', (status, body) => {
	expect(kindOf(response(status, body))).toBe('refused');
	expect(isKeyRefusal(response(status, body))).toBe(true);
});

it('a good answer does not refuse the key, whatever words are in it', () => {
	const message = 'Authentication hook unauthorized this request';
	expect(isKeyRefusal(response(200, { value: 'x', message }))).toBe(false);
});

it.each([
	[400, { error: 'Uniqueness violation. duplicate key' }],
	[400, { error: 'UNIQUENESS VIOLATION' }],
	[409, { error: { message: 'a uniqueness violation' } }],
	[409, { error: { code: 'RESOURCE_ALREADY_EXISTS' } }],
	[400, { code: 'RESOURCE_ALREADY_EXISTS' }],
])('%d with %j says that it exists', (status, body) => {
	expect(kindOf(response(status, body))).toBe('exists');
});

it.each([
	[400, { code: 'constraint-violation', error: 'Not-NULL violation' }],
	[422, { error: 'Uniqueness violation' }],
	[409, { error: 'conflict' }],
])('%d with %j does not', (status, body) => {
	expect(kindOf(response(status, body))).toBe('refused');
});

const NOT_FOUND = { error: { code: 'RESOURCE_NOT_FOUND', message: 'It does not exist' } };

describe.each([true, false])('the request names a record: %p', (namesRecord) => {
	it.each([NOT_FOUND, { error: 'No such customer', code: 'not-found' }])('404 with %j', (body) => {
		expect(classify(response(404, body), namesRecord, read).kind).toBe(
			namesRecord ? 'missing' : 'refused',
		);
	});

	it.each([
		{ error: 'Endpoint not found' },
		{ error: 'ENDPOINT NOT FOUND', code: 'x' },
		{ message: 'no Route matched with those values' },
		{ message: 'The requested URL was not found' },
		{ error: 'Path does not exist' },
		{ error: { message: 'page not found' } },
		'nothing here',
		'',
		{},
		{ error: 'Not found' },
		{ message: 'Not Found' },
		{ errors: [{ message: 'Endpoint not found', code: 'not-found' }] },
		'<html></html>',
		'\n <!DOCTYPE html>',
		{ error: { message: 'x' }, message: 'endpoint not found' },
	])('404 with %j is about the address', (body) => {
		expect(classify(response(404, body), namesRecord, read).kind).toBe('refused');
	});

	it.each([400, 405, 410, 422])('%d says nothing of the record', (status) => {
		expect(classify(response(status, NOT_FOUND), namesRecord, read).kind).toBe('refused');
	});

	it('a good answer that says that there is none', () => {
		expect(classify(response(200), namesRecord, () => null).kind).toBe('missing');
		expect(classify(response(200), namesRecord, () => undefined).kind).toBe('unknown');
		expect(classify(response(200), namesRecord, () => 0)).toMatchObject({ kind: 'done', value: 0 });
	});
});

it.each<[Mismatch, string]>([
	[{ reason: 'severalChanged', count: 2 }, 'unknown'],
	[{ reason: 'anotherRecord', mayBeChanged: true }, 'unknown'],
	[{ reason: 'anotherRecord' }, 'refused'],
	[{ reason: 'notFiltered' }, 'refused'],
])('a good answer that does not fit, %j, is %s', (mismatch, kind) => {
	const read = () => new AnswerMismatch(mismatch);
	expect(classify(response(200), false, read)).toMatchObject({ kind, mismatch });
});

const { endpoints } = CUSTOMER;

it.each([
	['createCustomer', false, true, endpoints.create],
	['createCustomers', false, false, endpoints.createMany],
	['getCustomer', true, true, endpoints.get],
	['searchCustomers', true, true, endpoints.search],
	['updateCustomer', true, true, endpoints.update],
])(
	'%s may be sent again: %p without the source key, %p with it',
	(_name, without, withSourceKey, endpoint) => {
		expect(isSafeToResend(endpoint, false)).toBe(without);
		expect(isSafeToResend(endpoint, true)).toBe(withSourceKey);
	},
);

it.each([403, 404, 429, 500])('%d alone does not refuse the key', (status) => {
	expect(isKeyRefusal(response(status))).toBe(false);
});

const lost = (more: object): HttpResult => ({
	kind: 'transportError',
	attempted: true,
	codes: [],
	connecting: false,
	...more,
});

it.each<[string, HttpResult, isProof: boolean, hasRun: boolean]>([
	['its own form', response(422, { error: 'No', code: 'bad' }), true, true],
	['its other form', response(422, { error: { message: 'No', code: 'bad' } }), true, true],
	['half its form', response(422, { error: 'No' }), false, true],
	['half its other form', response(422, { error: { message: 'No' } }), false, true],
	['text', response(422, 'No'), false, true],
	['a good status', response(200, { error: 'No', code: 'bad' }), false, true],
	['the key refused', response(401, { error: 'No', code: 'bad' }), true, false],
	['the key refused by somebody', response(401, 'No'), false, false],
	['a proxy asked for a password', response(407, '<html>'), false, false],
	['not sent', lost({ attempted: false }), true, false],
	['no secure connection', lost({ codes: ['CERT_HAS_EXPIRED'] }), true, false],
	['no connection', lost({ codes: ['ECONNREFUSED'], connecting: true }), true, false],
	['lost', lost({ codes: ['ECONNRESET'] }), false, true],
])(
	'what a refusal proves, and whether the request may have run: %s',
	(_what, result, isProof, hasRun) => {
		expect(provesNothingDone(result)).toBe(isProof);
		expect(mayHaveRun(result)).toBe(hasRun);
	},
);
