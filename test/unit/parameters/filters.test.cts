import type { IExecuteFunctions } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { textField } from '../../../nodes/Upwell/parameters/fieldKinds';
import { filledByExpression } from '../../../nodes/Upwell/parameters/filledByExpression';
import { containsPattern, filterParameters } from '../../../nodes/Upwell/parameters/filters';
import { CUSTOMER } from '../../../nodes/Upwell/resources/customer/description';

const item = { itemIndex: 3, timezone: 'America/Chicago' };
const filters = filterParameters(CUSTOMER);
const read = (given: unknown) => filters.read(given, item).where;

it.each([undefined, null, {}, { name: ' ', where: '{}', balanceFrom: '' }])(
	'%j asks nothing',
	(given) => {
		expect(read(given)).toEqual({});
	},
);

it.each([
	['a', '%a%'],
	['50% off', '%50\\% off%'],
	['_', '%\\_%'],
	['\\', '%\\\\%'],
	['\\%_\\', '%\\\\\\%\\_\\\\%'],
	['*[a]^$', '%*[a]^$%'],
	['', '%%'],
])('a pattern for what contains %j: %j', (part, pattern) => {
	expect(containsPattern(part)).toBe(pattern);
});

it.each([
	['balanceFrom', 1.5, 'balance', { _gte: 150 }],
	['balanceTo', 1.5, 'balance', { _lte: 150 }],
	['overdueBalanceFrom', '2', 'overdueBalance', { _gte: 200 }],
	['overdueBalanceTo', '2', 'overdueBalance', { _lte: 200 }],
	['createdFrom', '2026-01-31', 'createdAt', { _gte: '2026-01-31T06:00:00.000Z' }],
	['createdTo', '2026-01-31', 'createdAt', { _lte: '2026-01-31T06:00:00.000Z' }],
	['updatedFrom', new Date(0), 'updatedAt', { _gte: '1970-01-01T00:00:00.000Z' }],
	['updatedTo', DateTime.fromMillis(0), 'updatedAt', { _lte: '1970-01-01T00:00:00.000Z' }],
	['billToCustomerId', { __rl: true, mode: 'id', value: 7 }, 'billToCustomerId', { _eq: '7' }],
	['emailAddress', ' a@b.c', 'emailAddress', { _eq: 'a@b.c' }],
	['sourceSystem', 5, 'sourceSystem', { _eq: '5' }],
	['name', 5, 'name', { _ilike: '%5%' }],
])('%s = %p', (filter, value, column, condition) => {
	expect(read({ [filter]: value })).toEqual({ [column]: condition });
});

it.each<[object, unknown, object]>([
	[{ amountsIn: 'cents' }, 150, { _gte: 150 }],
	[{ amountsIn: 'cents' }, '150', { _gte: 150 }],
	[{ amountsIn: 'currency' }, 150, { _gte: 15000 }],
	[{ amountsIn: 'currency', currency: 'JPY' }, 150, { _gte: 150 }],
])('%j: an amount from %j is %j', (form, balanceFrom, balance) => {
	expect(filters.read({ balanceFrom }, { ...item, ...form }).where).toEqual({ balance });
});

it('amounts are in the currency that is filtered by', () => {
	const currency = textField('Currency', 'currency', '', {
		in: ['output'],
		exactFilter: 'Only this',
	});
	const { read } = filterParameters({ ...CUSTOMER, fields: [...CUSTOMER.fields, currency] });
	const amounts = { balanceFrom: 150, overdueBalanceTo: '200' };
	expect(read({ ...amounts, currency: 'JPY' }, item).where).toEqual({
		balance: { _gte: 150 },
		overdueBalance: { _lte: 200 },
		currency: { _eq: 'JPY' },
	});
	expect(read(amounts, item).where).toMatchObject({ balance: { _gte: 15000 } });
});

it('0 is an amount', () => {
	expect(read({ balanceFrom: 0, balanceTo: 0 })).toEqual({ balance: { _gte: 0, _lte: 0 } });
});

it('what it does not know it does not send', () => {
	expect(read({ name: 'a', colour: 'red', id: 'x' })).toEqual({ name: { _ilike: '%a%' } });
});

describe('written out as JSON', () => {
	it.each([{ id: { _eq: 'x' } }, { _and: [{ id: {} }] }, { _or: [] }, { anything: 1 }])(
		'%j goes as it is',
		(where) => {
			expect(read({ where })).toEqual(where);
			expect(read({ where: JSON.stringify(where) })).toEqual(where);
		},
	);

	it('goes beside the others where it speaks of other fields', () => {
		expect(read({ name: 'a', where: { id: { _eq: 'x' }, _not: {} } })).toEqual({
			name: { _ilike: '%a%' },
			id: { _eq: 'x' },
			_not: {},
		});
	});

	it('is a condition of its own where it speaks of one of them', () => {
		expect(read({ name: 'a', sourceSystem: 'b', where: { id: {}, name: { _neq: 'x' } } })).toEqual({
			_and: [
				{ name: { _ilike: '%a%' }, sourceSystem: { _eq: 'b' } },
				{ id: {}, name: { _neq: 'x' } },
			],
		});
	});

	it.each<[unknown, string]>([
		['{', 'is not valid JSON'],
		['x', 'is not valid JSON'],
		['"x"', 'needs an object, but got a string'],
		['true', 'needs an object, but got a boolean'],
		[[{}], 'needs an object, but got a list'],
		[7, 'needs an object, but got a number'],
		[new Date(0), 'needs an object, but got a date'],
	])('%j is refused', (where, what) => {
		expect(() => read({ where })).toThrow(`'Filter (JSON)' ${what} [item 3]`);
	});
});

it.each<[object, string]>([
	[{ balanceFrom: 'x' }, "'Balance From' needs an amount of money"],
	[{ balanceTo: 'x' }, "'Balance To' needs an amount of money"],
	[{ overdueBalanceFrom: 'x' }, "'Overdue Balance From' needs an amount of money"],
	[{ overdueBalanceTo: 'x' }, "'Overdue Balance To' needs an amount of money"],
	[{ createdFrom: 'x' }, "'Created From' needs a date"],
	[{ createdTo: 'x' }, "'Created To' needs a date"],
	[{ updatedFrom: 'x' }, "'Updated From' needs a date"],
	[{ updatedTo: 'x' }, "'Updated To' needs a date"],
	[{ billToCustomerId: ['x'] }, "'Bill-To Customer' needs text"],
	[{ emailAddress: ['x'] }, "'Email Address' needs text"],
	[{ name: ['x'] }, "'Name Contains' needs text"],
	[{ sourceSystem: ['x'] }, "'Source System' needs text"],
])('%j is refused by its name and item', (given, message) => {
	expect(() => read(given)).toThrow(message);
	expect(() => read(given)).toThrow(/\[item 3\]$/);
});

it('are all offered, in the order of the alphabet', () => {
	const labels = (filters.property.options ?? []).map(
		(option) => (option as { displayName: string }).displayName,
	);
	expect(labels).toEqual([
		'Balance From',
		'Balance To',
		'Bill-To Customer',
		'Created From',
		'Created To',
		'Email Address',
		'Filter (JSON)',
		'Name Contains',
		'Overdue Balance From',
		'Overdue Balance To',
		'Source System',
		'Updated From',
		'Updated To',
	]);
});

it('amounts may have cents in the editor, and say in which unit they are', () => {
	const amounts = (filters.property.options ?? []).filter(({ name }) => /Balance/i.test(name));
	expect(amounts).toHaveLength(4);
	for (const amount of amounts) {
		expect(amount).toMatchObject({
			type: 'number',
			typeOptions: { numberPrecision: 2 },
			hint: "Such as 28.47, or 2847 where 'Amounts In' is 'Cents'",
			description: expect.stringMatching(/ is at (least|most) this amount$/),
		});
	}
});

it.each([
	['balanceFrom', 'at least'],
	['balanceTo', 'at most'],
	['overdueBalanceFrom', 'at least'],
	['overdueBalanceTo', 'at most'],
	['createdFrom', 'at or after'],
	['createdTo', 'at or before'],
	['updatedFrom', 'at or after'],
	['updatedTo', 'at or before'],
])('%s is described as %s', (filter, words) => {
	const option = (filters.property.options ?? []).find(({ name }) => name === filter);
	expect(option).toMatchObject({ description: expect.stringContaining(` ${words} this `) });
});

describe('blank by an expression', () => {
	const blank = (written: unknown, given: unknown) => {
		const context = { getNodeParameter: () => written } as unknown as IExecuteFunctions;
		return filters.read(given, item, filledByExpression(context, 'filters')).blank;
	};

	it.each<[unknown, unknown, string[]]>([
		[undefined, {}, []],
		[{}, {}, []],
		[{ name: '' }, { name: '' }, []],
		[{ name: 'a' }, { name: 'a' }, []],
		[{ name: '={{ 1 }}' }, { name: 1 }, []],
		[{ name: '={{ 1 }}', sourceSystem: '' }, { name: 1, sourceSystem: '' }, []],
		[{ name: '={{ 1 }}' }, { name: ' ' }, ['Name Contains']],
		[{ name: '={{ 1 }}' }, {}, ['Name Contains']],
		[{ name: '=', updatedTo: '=' }, { name: '', updatedTo: [] }, ['Name Contains', 'Updated To']],
		[{ billToCustomerId: { mode: 'id', value: '={{ 1 }}' } }, {}, ['Bill-To Customer']],
		[{ where: '={{ 1 }}' }, { where: { name: { _eq: undefined } } }, ['Filter (JSON)']],
		['={{ 1 }}', {}, ['Filters']],
		['={{ 1 }}', '', ['Filters']],
		['={{ 1 }}', { name: 'a' }, []],
		['={{ 1 }}', '{ "name": "", "sourceSystem": "a" }', ['Name Contains']],
	])('%j, %j: %j', (written, given, labels) => {
		expect(blank(written, given)).toEqual(labels);
	});
});
