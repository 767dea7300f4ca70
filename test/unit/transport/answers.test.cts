import {
	readCreated,
	readRecord,
	readRecordOrNull,
	readRecords,
	readUpdate,
	valueOf,
} from '../../../nodes/Upwell/transport/answers';
import { CUSTOMER } from '../../../nodes/Upwell/resources/customer/description';

const { search, createMany, update } = CUSTOMER.endpoints;

const A = { id: 'a', name: 'A', sourceSystem: 'CRM', sourceSystemId: '1' };
const B = { id: 2, name: 'B', sourceSystem: 'CRM', sourceSystemId: 2 };

describe('a record', () => {
	it.each([A, B, { id: 0 }, { id: 'x', new: [] }])('%j is one, as it is', (value) => {
		expect(readRecord(value)).toBe(value);
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
	])('%j is none', (value) => expect(readRecord(value)).toBeUndefined());

	it('null is told from nothing', () => {
		expect(readRecordOrNull(null)).toBeNull();
		expect(readRecordOrNull(undefined)).toBeUndefined();
		expect(readRecordOrNull({})).toBeUndefined();
		expect(readRecordOrNull(A)).toBe(A);
	});
});

describe('a list', () => {
	it.each([[[]], [[A]], [[A, B]]])('%j', (customers) => {
		expect(readRecords(valueOf({ customers, customersAggregate: {} }, search))).toEqual(customers);
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
	])('%j is none', (body) => expect(readRecords(valueOf(body, search))).toBeUndefined());
});

describe('an answer under a key that no page shows', () => {
	const inferred = { ...search, hasInferredKey: true } as const;

	it.each<[object, unknown]>([
		[{ customers: [A] }, [A]],
		[{ customers: [A], count: 1 }, [A]],
		[{ data: [A] }, [A]],
		[{ customers: null }, null],
		[{ clients: null }, null],
		[{ clients: [A], count: 1 }, undefined],
		[{}, undefined],
		[{ errors: [{ message: 'No.' }] }, undefined],
		[{ error: { code: 'X', message: 'No.' } }, undefined],
	])('%j', (body, value) => expect(valueOf(body, inferred)).toEqual(value));

	it('is not taken where the key is documented', () => {
		expect(valueOf({ data: [A] }, search)).toBeUndefined();
	});
});

describe('what was created', () => {
	const created = (returning: unknown) =>
		readCreated(valueOf({ createCustomers: { returning } }, createMany));

	it('is found by its source key, the first one if there are two', () => {
		const again = { ...A, id: 'again' };
		const found = created([B, A, again, { id: 'no source key' }, { name: 'no ID' }, null]);
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
	const answered = (value: unknown, companionRows?: number, companionOnly = false) =>
		readUpdate(value, isA, companionRows, companionOnly);

	it.each<[string, unknown]>([
		['the record', A],
		['in a list, with a count', { affectedRows: 1, returning: [A] }],
		['in a list', { returning: [A] }],
		['in a bare list', [A]],
		[
			'the one that is meant of two, of which one was changed',
			{ affectedRows: 1, returning: [B, A] },
		],
	])('%s', (_form, value) => {
		expect(answered(value)).toEqual({ record: A, companionRows: undefined });
	});

	it.each<unknown>([
		{ affectedRows: 1 },
		{ affectedRows: 1, returning: [] },
		{ affectedRows: 1, returning: null },
	])('%j: done, without the record', (value) => expect(answered(value)).toEqual({}));

	it.each<unknown>([{ affectedRows: 1, returning: [B] }, { returning: [B] }, [B], B])(
		'%j: another record',
		(value) =>
			expect(answered(value)).toMatchObject({
				mismatch: { reason: 'anotherRecord', id: '2', mayBeChanged: true },
			}),
	);

	it.each<unknown>([[B, A], { affectedRows: 2, returning: [B, A] }, { affectedRows: 2 }])(
		'%j: more than one',
		(value) =>
			expect(answered(value)).toMatchObject({ mismatch: { reason: 'severalChanged', count: 2 } }),
	);

	it.each<unknown>([
		null,
		[],
		{ returning: [] },
		{ affectedRows: 0 },
		{ affectedRows: 0, returning: [] },
		{ affectedRows: 0, returning: [A] },
	])('%j: there is no such record', (value) => {
		expect(answered(value)).toBeNull();
	});

	it.each<unknown>([
		undefined,
		'',
		'x',
		1,
		true,
		{},
		{ name: 'no ID' },
		{ affectedRows: null },
		{ returning: [{}] },
		{ returning: [A, {}] },
		{ returning: 'x' },
		[null],
	])('%j says nothing', (value) => {
		expect(answered(value)).toBeUndefined();
	});

	it.each<unknown>([undefined, null, '', [], [A], {}, { customer: A }])(
		'an answer like %j says nothing',
		(body) => {
			const value = valueOf(body, update);
			expect(answered(value)).toBeUndefined();
			expect(answered(value, undefined, true)).toBeUndefined();
		},
	);

	it.each([
		{ affectedRows: 1, returning: [{ name: 'no ID' }] },
		{ returning: [{ name: 'no ID' }] },
		[{ name: 'no ID' }],
	])('%j: a row need not say its ID', (value) => {
		const isMeant = () => true;
		expect(readUpdate(value, isMeant, undefined, false)).toEqual({ record: { name: 'no ID' } });
	});

	describe('of the companion only', () => {
		it.each<unknown>([{}, { affectedRows: 0, returning: [] }, null, undefined])(
			'the rows of the companion count, not %j',
			(value) => {
				expect(answered(value, 1, true)).toEqual({ companionRows: 1 });
				expect(answered(value, 0, true)).toEqual({ companionRows: 0 });
			},
		);

		it('a record that comes along is taken', () => {
			for (const form of [A, { affectedRows: 1, returning: [A] }]) {
				expect(answered(form, 1, true)).toEqual({ record: A, companionRows: 1 });
			}
		});

		it('an answer without them is judged as any other', () => {
			expect(answered(null, undefined, true)).toBeNull();
			expect(answered({}, undefined, true)).toBeUndefined();
			expect(answered(A, undefined, true)).toEqual({ record: A });
		});
	});
});
