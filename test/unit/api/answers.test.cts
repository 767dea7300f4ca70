import {
	readCreated,
	readCustomer,
	readCustomerOrNull,
	readCustomers,
	readUpdate,
} from '../../../nodes/Upwell/api/customers/answers';

const A = { id: 'a', name: 'A', sourceSystem: 'CRM', sourceSystemId: '1' };
const B = { id: 2, name: 'B', sourceSystem: 'CRM', sourceSystemId: 2 };

describe('a customer', () => {
	it.each([A, B, { id: 0 }, { id: 'x', new: [] }])('%j is one, as it is', (value) => {
		expect(readCustomer(value)).toBe(value);
	});

	it.each([
		undefined,
		null,
		'a',
		7,
		{},
		{ id: '' },
		{ id: ' ' },
		{ id: null },
		{ id: true },
		{ id: {} },
		[A],
	])('%j is none', (value) => expect(readCustomer(value)).toBeUndefined());

	it('null is told from nothing', () => {
		expect(readCustomerOrNull(null)).toBeNull();
		expect(readCustomerOrNull(undefined)).toBeUndefined();
		expect(readCustomerOrNull({})).toBeUndefined();
		expect(readCustomerOrNull(A)).toBe(A);
	});
});

describe('a list', () => {
	it.each([[[]], [[A]], [[A, B]]])('%j', (customers) => {
		expect(readCustomers({ customers, customersAggregate: {} })).toEqual(customers);
	});

	it.each<unknown>([
		undefined,
		null,
		'',
		[],
		[A],
		{},
		{ customers: null },
		{ customers: A },
		{ customers: [A, null] },
		{ customers: [A, { name: 'no ID' }] },
		{ customer: [A] },
	])('%j is none', (body) => expect(readCustomers(body)).toBeUndefined());
});

describe('what was created', () => {
	const created = (returning: unknown) => readCreated({ createCustomers: { returning } });

	it('is found by its pair, the first one if there are two', () => {
		const again = { ...A, id: 'again' };
		const found = created([B, A, again, { id: 'no pair' }, { name: 'no ID' }, null]);
		expect([...(found ?? [])]).toEqual([
			['["CRM","2"]', B],
			['["CRM","1"]', A],
		]);
	});

	it.each<unknown>([undefined, null, A, 'x'])('%j is no list', (returning) => {
		expect(created(returning)).toBeUndefined();
	});
});

describe('an update', () => {
	const isA = ({ id }: { id?: unknown }) => id === 'a';
	const answered = (updateCustomer: unknown, updateCustomerRules?: unknown, ofRuleOnly = false) =>
		readUpdate({ updateCustomer, updateCustomerRules }, isA, ofRuleOnly);

	it.each<[string, unknown]>([
		['the customer', A],
		['in a list, with a count', { affectedRows: 1, returning: [A] }],
		['in a list', { returning: [A] }],
		['in a bare list', [A]],
		['the one that is meant of two', [B, A]],
		['the one that is meant of two in a list', { affectedRows: 2, returning: [B, A] }],
	])('%s', (_form, updateCustomer) => {
		expect(answered(updateCustomer)).toEqual({ customer: A, rulesChanged: undefined });
	});

	it.each<unknown>([
		{ affectedRows: 1 },
		{ affectedRows: 2, returning: [] },
		{ affectedRows: 1, returning: null },
		{ affectedRows: 1, returning: [B] },
		{ returning: [B] },
		[B],
		B,
	])('%j: done, without the customer', (updateCustomer) =>
		expect(answered(updateCustomer)).toEqual({}),
	);

	it.each<unknown>([
		null,
		[],
		{ returning: [] },
		{ affectedRows: 0 },
		{ affectedRows: 0, returning: [] },
		{ affectedRows: 0, returning: [A] },
	])('%j: there is no such customer', (updateCustomer) => {
		expect(answered(updateCustomer)).toBeNull();
	});

	it.each<unknown>([
		undefined,
		'',
		'x',
		1,
		true,
		{},
		{ name: 'no ID' },
		{ affectedRows: '1' },
		{ affectedRows: null },
		{ returning: [{}] },
		{ returning: [A, {}] },
		{ returning: 'x' },
		[null],
	])('%j says nothing', (updateCustomer) => {
		expect(answered(updateCustomer)).toBeUndefined();
	});

	it.each<unknown>([undefined, null, '', [], [A], {}, { customer: A }])(
		'an answer like %j says nothing',
		(body) => {
			expect(readUpdate(body, isA, false)).toBeUndefined();
			expect(readUpdate(body, isA, true)).toBeUndefined();
		},
	);

	it.each<[unknown, number | undefined]>([
		[{ affectedRows: 0 }, 0],
		[{ affectedRows: 1 }, 1],
		[{ affectedRows: null }, undefined],
		[{ affectedRows: '1' }, undefined],
		[{}, undefined],
		[null, undefined],
		[undefined, undefined],
	])('of rules, %j', (rules, rulesChanged) => {
		expect(answered(A, rules)).toEqual({ customer: A, rulesChanged });
		expect(answered({ affectedRows: 1 }, rules)).toEqual({ customer: undefined, rulesChanged });
	});

	describe('of the rule only', () => {
		it.each<unknown>([{}, { affectedRows: 0, returning: [] }, null, undefined])(
			'the rows of the rule count, not %j',
			(updateCustomer) => {
				expect(answered(updateCustomer, { affectedRows: 1 }, true)).toEqual({ rulesChanged: 1 });
				expect(answered(updateCustomer, { affectedRows: 0 }, true)).toEqual({ rulesChanged: 0 });
			},
		);

		it('a customer that comes along is taken', () => {
			for (const form of [A, { affectedRows: 1, returning: [A] }]) {
				expect(answered(form, { affectedRows: 1 }, true)).toEqual({ customer: A, rulesChanged: 1 });
			}
		});

		it('an answer without them is judged as any other', () => {
			expect(answered(null, undefined, true)).toBeNull();
			expect(answered({}, undefined, true)).toBeUndefined();
			expect(answered(A, {}, true)).toEqual({ customer: A });
		});
	});
});
