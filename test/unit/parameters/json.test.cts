import { json } from '../../../nodes/Upwell/parameters/json';

const context = { label: 'Field', itemIndex: 3 };

it('json: what turns out blank is blank', () => {
	expect(json(' {} ', context)).toBeUndefined();
	expect(json('{"a":{}}', context)).toEqual({ a: {} });
	expect(json('0', context)).toBe(0);
});
