import { judge } from '../../../nodes/Upwell/api/outcome';
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
