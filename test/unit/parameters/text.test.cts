import { DateTime } from 'luxon';
import { readAddresses } from '../../../nodes/Upwell/customer/parameters/addresses';
import { relatedRecords } from '../../../nodes/Upwell/customer/parameters/relations';
import {
	dateTime,
	isBlank,
	json,
	text,
	textList,
	wholeNumber,
} from '../../../nodes/Upwell/items/values';

const place = { label: 'Field', itemIndex: 3, timezone: 'America/Chicago' };

describe('isBlank', () => {
	it.each([
		undefined,
		null,
		'',
		' ',
		'\n',
		[],
		{},
		'{}',
		'[]',
		'{ }',
		' [ ]\n',
		'null',
		'""',
		'" "',
	])('%j is', (value) => {
		expect(isBlank(value)).toBe(true);
	});

	it.each([
		0,
		false,
		'a',
		'NULL',
		'[0]',
		'{a}',
		[null],
		{ a: undefined },
		new Date(0),
		DateTime.now(),
	])('%j is not', (value) => {
		expect(isBlank(value)).toBe(false);
	});
});

describe('text', () => {
	it.each([
		['  a ', 'a'],
		[0, '0'],
		[10_042, '10042'],
		[false, 'false'],
		[12n, '12'],
	])('%p is %p', (value, read) => expect(text(value, place)).toBe(read));

	it.each([NaN, Infinity, [1], { a: 1 }, new Date(0), DateTime.now(), Symbol('x'), () => 1])(
		'refuses %p',
		(value) => {
			expect(() => text(value, place)).toThrow(/^'Field' needs text, but got .* \[item 3\]$/);
		},
	);
});

it('textList takes one entry that is no text', () => {
	expect(textList(5, place)).toEqual(['5']);
	expect(textList('[broken, list', place)).toEqual(['[broken', 'list']);
});

describe('dateTime', () => {
	it('keeps the moment of a DateTime in another zone', () => {
		const moment = DateTime.fromISO('2026-01-31T09:30:00', { zone: 'Asia/Tokyo' });
		expect(dateTime(moment, place)).toBe('2026-01-31T00:30:00.000Z');
	});

	it.each(['20260131', '2026-01-31'])(
		'%s is midnight in the time zone of the workflow',
		(value) => {
			expect(dateTime(value, place)).toBe('2026-01-31T06:00:00.000Z');
		},
	);

	it.each(['', 'x', '2026-02-30', 7, true, [1], {}])('refuses or leaves out %j', (value) => {
		if (isBlank(value)) expect(dateTime(value, place)).toBeUndefined();
		else expect(() => dateTime(value, place)).toThrow(/'Field' needs a date.*\[item 3\]/);
	});
});

it('json: what turns out blank is blank', () => {
	expect(json(' {} ', place)).toBeUndefined();
	expect(json('{"a":{}}', place)).toEqual({ a: {} });
	expect(json('0', place)).toBe(0);
});

describe('wholeNumber', () => {
	const read = wholeNumber(1, 5);

	it('reads numbers, also as text', () => {
		expect([read(1, place), read('5', place), read(null, place), read(' ', place)]).toEqual([
			1,
			5,
			undefined,
			undefined,
		]);
	});

	it.each([0, 6, 1.5, 'x', NaN, true, [1], { a: 1 }])('refuses %j', (value) => {
		expect(() => read(value, place)).toThrow(/needs a whole number \(1 to 5\)/);
	});
});

describe('relatedRecords', () => {
	it.each([
		['[{"a":1}]', { data: [{ a: 1 }] }],
		[[{ a: 1 }], { data: [{ a: 1 }] }],
		[{ data: [] }, { data: [] }],
		[{ onConflict: {} }, { onConflict: {} }],
	])('%j is sent as %j', (value, read) => expect(relatedRecords(value, place)).toEqual(read));

	it.each([5, true, '7', '"x"', new Date(0)])('refuses %j', (value) => {
		expect(() => relatedRecords(value, place)).toThrow(/needs a list or an object/);
	});
});

describe('readAddresses', () => {
	it.each(['1 Main St', 5, [1], { address: 'x' }, { address: ['x'] }])('refuses %j', (value) => {
		expect(() => readAddresses(value, place)).toThrow(/needs the fields of an address/);
	});

	it('takes a single entry', () => {
		expect(readAddresses({ address: { city: 'A' } }, place)).toEqual({ data: [{ city: 'A' }] });
	});

	it('takes parts that Upwell knows, and no others', () => {
		expect(readAddresses({ address: [{ city: 'A', planet: 'B' }] }, place)).toEqual({
			data: [{ city: 'A' }],
		});
	});

	it.each([
		undefined,
		{},
		{ address: '' },
		{ address: {} },
		{ address: null },
		{ address: [] },
		{ address: [null, {}, { city: ' ' }] },
	])('%j is blank', (value) => {
		expect(readAddresses(value, place)).toBeUndefined();
	});
});
