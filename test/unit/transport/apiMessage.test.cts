import {
	isRefusalAlone,
	readApiMessage,
	saysRefused,
} from '../../../nodes/Upwell/transport/apiMessage';

it.each<[unknown, object]>([
	[{ error: { code: 'A', message: 'm', details: [1] } }, { text: 'm', code: 'A', details: [1] }],
	[
		{ error: 'm', code: 'b', path: '$' },
		{ text: 'm', code: 'b', path: '$' },
	],
	[{ errors: [{ message: 'm' }] }, { text: 'm' }],
	[{ errors: 'm' }, { text: 'm' }],
	[
		{ errors: [{ message: 'm', path: 'p', extensions: { code: 'c', path: '$.q' } }] },
		{ text: 'm', code: 'c', path: '$.q' },
	],
	[{ message: 'm' }, { text: 'm' }],
	[
		{ error: 'm', details: [1] },
		{ text: 'm', details: [1] },
	],
	['m', { text: 'm' }],
	[{ approve: { success: false, error: { code: 'c', message: 'm' } } }, { text: 'm', code: 'c' }],
	['a\u200bb\u0007\n c', { text: 'a b c' }],
	[[{ error: 'm' }], { text: 'm' }],
])('%j', (body, message) => expect(readApiMessage(body)).toMatchObject(message));

it.each([undefined, null, '', '<html>', '\n <html>', 7, [], {}, { error: 5 }, { error: null }])(
	'nothing in %j',
	(body) => {
		expect(readApiMessage(body).text).toBeUndefined();
	},
);

it.each<[unknown, boolean]>([
	[{ error: 'm' }, true],
	[{ error: {} }, true],
	[{ errors: [{}] }, true],
	[{ errors: 'm' }, true],
	[{ success: false }, true],
	[{ approve: { success: false } }, true],
	[{ approve: { success: true } }, false],
	[[{ error: 'm' }], true],
	[{ error: '', errors: [], success: true }, false],
	[{ error: null }, false],
	['error', false],
	[null, false],
])('a good status with %j is a refusal: %p', (body, isRefusal) => {
	expect(saysRefused(body)).toBe(isRefusal);
});

it.each<[unknown, boolean]>([
	[{ error: 'm', code: 'c', path: '$' }, true],
	[{ error: { message: 'm' }, status: 'error', timestamp: 't' }, true],
	[{ errors: [{ message: 'm' }], data: null }, true],
	[{ errors: [{ message: 'm' }], data: { a: 1 } }, false],
	[{ error: 'm', customer: null }, true],
	[{ error: 'm', customer: { id: '1' } }, false],
	[{ success: false, exceptions: [] }, true],
	[{ approve: { success: false, exceptions: [] } }, true],
	[[{ id: '1', error: 'm' }], false],
	[[{ error: 'm' }], true],
	[{ customer: { error: 'm' } }, false],
	[{}, false],
])('%j is a refusal and nothing else: %p', (body, isAlone) => {
	expect(isRefusalAlone(body)).toBe(isAlone);
});

it('cuts what nobody reads to its end', () => {
	const message = readApiMessage({ error: 'x'.repeat(1_001), details: ['y'.repeat(2_000)] });
	expect(message.text).toBe(`${'x'.repeat(1_000)}…`);
	expect(message.details).toBe(`["${'y'.repeat(998)}…`);
	const whole = { error: 'x'.repeat(1_000), details: ['y'.repeat(1_996)] };
	expect(readApiMessage(whole)).toMatchObject({ text: whole.error, details: whole.details });
});
