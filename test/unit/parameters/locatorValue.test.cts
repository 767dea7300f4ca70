import { isLocator, locatorValue } from '../../../nodes/Upwell/parameters/locator';

const context = { label: 'Customer', itemIndex: 4 };
const locator = (value: unknown, more: object = {}) => ({ __rl: true, mode: 'id', value, ...more });

it.each<[unknown, string]>([
	[locator('cus_1'), 'cus_1'],
	[locator(' cus_1 '), 'cus_1'],
	[locator(7), '7'],
	[locator('cus_1', { mode: 'list', cachedResultName: 'Acme', cachedResultUrl: 'x' }), 'cus_1'],
	[locator('cus_1', { mode: undefined }), 'cus_1'],
	// One that was added to a collection and left alone has no mark.
	[{ mode: 'id', value: 'cus_1' }, 'cus_1'],
	[{ mode: 'list', value: ' cus_1 ' }, 'cus_1'],
	['cus_1', 'cus_1'],
	[7, '7'],
])('%j names %j', (value, id) => expect(locatorValue(value, context)).toBe(id));

it.each([
	locator(''),
	locator(null),
	locator(undefined),
	locator(' '),
	{ mode: 'list', value: '' },
	{ mode: 'id', value: null },
	'',
	null,
	undefined,
	{},
])('%j names nothing', (value) => expect(locatorValue(value, context)).toBeUndefined());

it.each([
	locator({ id: 'x' }),
	locator(['x']),
	locator(locator('x')),
	{ value: 'x' },
	{ mode: 'id', value: { id: 'x' } },
	{ mode: 'id' },
	{ __rl: true, mode: 'id' },
	{ __rl: 'true', value: 'x' },
	['x'],
])('refuses %j', (value) => {
	expect(() => locatorValue(value, context)).toThrow(
		/^'Customer' needs text, but got (an object|a list) \[item 4\]$/,
	);
});

it.each<[unknown, boolean]>([
	[locator('x'), true],
	[locator(undefined), true],
	[{ mode: 'id', value: 'x' }, true],
	[{ mode: 'list', value: '' }, true],
	[{ __rl: true }, false],
	[{ __rl: true, mode: 'id' }, false],
	[{ __rl: 1, value: 'x' }, false],
	[{ value: 'x' }, false],
	[[locator('x')], false],
	['x', false],
	[null, false],
])('%j is a locator: %p', (value, is) => expect(isLocator(value)).toBe(is));
