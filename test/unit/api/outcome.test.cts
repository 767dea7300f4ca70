import {
	CALLS,
	concernsKey,
	isSafeToResend,
	judge,
	type Call,
} from '../../../nodes/Upwell/api/outcome';
import type { Answer } from '../../../nodes/Upwell/api/reply';

const answer = (status: number, body: unknown = {}): Answer => ({ kind: 'answer', status, body });
const read = (body: unknown) => (body as { value?: string }).value;
const kindOf = (reply: Answer) => judge('createCustomer', reply, read).kind;

it.each([200, 201, 202])('%d with what was asked for is done', (status) => {
	expect(judge('createCustomer', answer(status, { value: 'x' }), read)).toMatchObject({
		kind: 'done',
		value: 'x',
	});
});

it.each([
	[200, {}],
	[204, ''],
	[200, 'not JSON'],
])('%d with %j is unknown', (status, body) => {
	expect(kindOf(answer(status, body))).toBe('unknown');
});

it.each([300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 409, 410, 422, 451])(
	'%d is refused',
	(status) => expect(kindOf(answer(status))).toBe('refused'),
);

it.each([408, 500, 501, 502, 503, 504, 520, 599])('%d is unknown', (status) => {
	expect(kindOf(answer(status))).toBe('unknown');
});

it('429 is later', () => expect(kindOf(answer(429))).toBe('later'));

it.each([
	[400, { error: 'Uniqueness violation. duplicate key' }],
	[400, { error: 'UNIQUENESS VIOLATION' }],
	[409, { error: { message: 'a uniqueness violation' } }],
	[409, { error: { code: 'RESOURCE_ALREADY_EXISTS' } }],
	[400, { code: 'RESOURCE_ALREADY_EXISTS' }],
])('%d with %j says that it exists', (status, body) => {
	expect(kindOf(answer(status, body))).toBe('exists');
});

it.each([
	[400, { code: 'constraint-violation', error: 'Not-NULL violation' }],
	[422, { error: 'Uniqueness violation' }],
	[409, { error: 'conflict' }],
])('%d with %j does not', (status, body) => {
	expect(kindOf(answer(status, body))).toBe('refused');
});

const NOT_FOUND = { error: { code: 'RESOURCE_NOT_FOUND', message: 'It does not exist' } };

describe.each(Object.keys(CALLS) as Call[])('%s', (call) => {
	const names = call === 'getCustomer' || call === 'updateCustomer';

	it.each([
		NOT_FOUND,
		{ error: 'Not found' },
		{ error: 'No such customer', code: 'not-found' },
		{},
		'',
	])('404 with %j', (body) => {
		expect(judge(call, answer(404, body), read).kind).toBe(names ? 'missing' : 'refused');
	});

	it.each([
		{ error: 'Endpoint not found' },
		{ error: 'ENDPOINT NOT FOUND', code: 'x' },
		{ message: 'no Route matched with those values' },
		{ message: 'The requested URL was not found' },
		{ error: 'Path does not exist' },
		{ error: { message: 'page not found' } },
		'nothing here',
		{ errors: [{ message: 'Endpoint not found', code: 'not-found' }] },
		'<html></html>',
		'\n <!DOCTYPE html>',
		{ error: { message: 'x' }, message: 'endpoint not found' },
	])('404 with %j is about the address', (body) => {
		expect(judge(call, answer(404, body), read).kind).toBe('refused');
	});

	it.each([400, 405, 410, 422])('%d says nothing of the record', (status) => {
		expect(judge(call, answer(status, NOT_FOUND), read).kind).toBe('refused');
	});

	it('a good answer that says that there is none', () => {
		expect(judge(call, answer(200), () => null).kind).toBe('missing');
		expect(judge(call, answer(200), () => undefined).kind).toBe('unknown');
		expect(judge(call, answer(200), () => 0)).toMatchObject({ kind: 'done', value: 0 });
	});
});

it.each<[Call, boolean, boolean]>([
	['createCustomer', false, true],
	['createCustomers', false, false],
	['getCustomer', true, true],
	['searchCustomers', true, true],
	['updateCustomer', true, true],
])('%s may be sent again: %p without the pair, %p with it', (call, without, withPair) => {
	expect(isSafeToResend(call, false)).toBe(without);
	expect(isSafeToResend(call, true)).toBe(withPair);
});

it('there is no call of which nothing is known here', () => {
	expect(Object.keys(CALLS)).toHaveLength(5);
});

it.each([401, 403])('%d concerns the key', (status) => {
	expect(concernsKey(answer(status))).toBe(true);
});

it.each([400, 404, 429, 500])('%d does not', (status) => {
	expect(concernsKey(answer(status))).toBe(false);
});
