import { json } from '../../../nodes/Upwell/parameters/json';

const context = { label: 'Field', itemIndex: 3 };

it('json: what turns out blank is blank', () => {
	expect(json(' {} ', context)).toBeUndefined();
	expect(json('{"a":{}}', context)).toEqual({ a: {} });
	expect(json('0', context)).toBe(0);
});

it.each([NaN, Infinity, '{ "a": 1e400 }', new Map([['a', 1]]), new Error('x')])(
	'json: what JSON cannot carry is refused: %p',
	(value) => expect(() => json(value, context)).toThrow(/^'Field' (is not valid JSON|holds)/),
);

it('json: a long list is looked through', () => {
	const list = Array.from({ length: 200_000 }, () => 1);
	expect(json(list, context)).toBe(list);
});
