import { DateTime } from 'luxon';
import { isBlank } from '../../../nodes/Upwell/parameters/blank';
import { date, dateTime } from '../../../nodes/Upwell/parameters/date';

const context = { label: 'Field', itemIndex: 3, timezone: 'America/Chicago' };

describe('dateTime', () => {
	it('keeps the moment of a DateTime in another zone', () => {
		const moment = DateTime.fromISO('2026-01-31T09:30:00', { zone: 'Asia/Tokyo' });
		expect(dateTime(moment, context)).toBe('2026-01-31T00:30:00.000Z');
	});

	it.each(['20260131', '2026-01-31'])(
		'%s is midnight in the time zone of the workflow',
		(value) => {
			expect(dateTime(value, context)).toBe('2026-01-31T06:00:00.000Z');
		},
	);

	it.each(['', 'x', '2026-02-30', 7, true, [1], {}])('refuses or leaves out %j', (value) => {
		if (isBlank(value)) expect(dateTime(value, context)).toBeUndefined();
		else expect(() => dateTime(value, context)).toThrow(/'Field' needs a date.*\[item 3\]/);
	});
});

describe('date', () => {
	it.each<[unknown, string]>([
		['2026-01-31', '2026-01-31'],
		['20260131', '2026-01-31'],
		[' 2026-01-31 ', '2026-01-31'],
		['2026-01-31T00:00:00', '2026-01-31'],
		['2026-01-31T23:59:59', '2026-01-31'],
		['2026-01-31 23:59', '2026-01-31'],
		// Midnight in Chicago is 06:00 in winter, and 05:00 in summer.
		['2026-02-01T05:59:59Z', '2026-01-31'],
		['2026-02-01T06:00:00Z', '2026-02-01'],
		['2026-07-01T04:59:59Z', '2026-06-30'],
		['2026-07-01T05:00:00Z', '2026-07-01'],
		['2026-02-01T08:00:00+09:00', '2026-01-31'],
		[new Date('2026-02-01T05:59:59Z'), '2026-01-31'],
		[new Date('2026-02-01T06:00:00Z'), '2026-02-01'],
		[DateTime.fromISO('2026-02-01T09:00:00', { zone: 'Asia/Tokyo' }), '2026-01-31'],
		[DateTime.fromISO('2026-02-01T21:00:00', { zone: 'Asia/Tokyo' }), '2026-02-01'],
	])('%j is %s in the time zone of the workflow', (value, day) => {
		expect(date(value, context)).toBe(day);
	});

	it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC', 'Asia/Kathmandu'])(
		'a bare date stays what it is in %s',
		(timezone) => expect(date('2026-01-31', { ...context, timezone })).toBe('2026-01-31'),
	);

	it('a day without a midnight stays what it is', () => {
		const timezone = 'America/Sao_Paulo';
		expect(date('2018-11-04', { ...context, timezone })).toBe('2018-11-04');
	});

	it('without a time zone a DateTime has its own', () => {
		const moment = DateTime.fromISO('2026-02-01T00:30:00', { zone: 'Asia/Tokyo' });
		expect(date(moment, { label: 'Field', itemIndex: 3 })).toBe('2026-02-01');
	});

	it.each([undefined, null, '', ' ', [], {}])('%j is blank', (value) => {
		expect(date(value, context)).toBeUndefined();
	});

	it.each<[unknown, string]>([
		['x', "'x'"],
		['2026-02-30', "'2026-02-30'"],
		['31.01.2026', "'31.01.2026'"],
		['01/31/2026', "'01/31/2026'"],
		['0000-00-00', "'0000-00-00'"],
		['10:30', "'10:30'"],
		['2026', "'2026'"],
		['2026-01', "'2026-01'"],
		['2026-W05', "'2026-W05'"],
		[20260131, 'a number'],
		[true, 'a boolean'],
		[['2026-01-31'], 'a list'],
		[{ year: 2026 }, 'an object'],
	])('%j is refused', (value, got) => {
		expect(() => date(value, context)).toThrow(`'Field' needs a date, but got ${got} [item 3]`);
	});
});
