import type { ANSWERS } from '../../../../contract/assumptions/answers.cts';
import { row, type ObserversOf } from './observer.cts';

export const OBSERVE_ANSWERS: ObserversOf<typeof ANSWERS> = {
	timestamps: {
		async observe({ sandbox, http }) {
			const createdAt = '2026-01-01T02:00:30.123456+00:00';
			sandbox.seed({ ...row(1), id: 'cus_1', createdAt, metadata: { createdAt } });
			const { customer } = (await http.get('/customers/cus_1')).data;
			expect(customer.metadata).toEqual({ createdAt });
			return customer.createdAt;
		},
		seen: {
			utc: '2026-01-01T02:00:30.123456+00:00',
			otherOffset: '2025-12-31T21:00:30.123456-05:00',
			sql: '2026-01-01 02:00:30.123456+00',
			isoWithoutZone: '2026-01-01T02:00:30.123456',
			localWithoutZone: '2025-12-31T21:00:30.123456',
			sqlWithoutZone: '2026-01-01 02:00:30.123456',
			minute: '2026-01-01T02:00Z',
			absent: null,
		},
	},
	dateHeader: {
		async observe({ http }) {
			const { headers, data } = await http.post('/customers', { input: row(1) });
			if (headers.date === undefined) return 'absent';
			const created = Date.parse(data.createCustomer.createdAt);
			const seconds = (Date.parse(String(headers.date)) - created) / 1_000;
			// The header has whole seconds, and the answer was made a moment later.
			return [8, 540, -8, -540].find((one) => Math.abs(seconds - one) < 3) ?? Math.abs(seconds) < 3;
		},
		seen: {
			right: true,
			absent: 'absent',
			aheadBySeconds: 8,
			aheadByMinutes: 540,
			behindBySeconds: -8,
			behindByMinutes: -540,
		},
	},
	requestId: {
		async observe({ http }) {
			const own = { headers: { 'x-request-id': 'mine' } };
			const { 'x-request-id': fresh } = (await http.get('/customers')).headers;
			const { 'x-request-id': given } = (await http.get('/customers/cus_none', own)).headers;
			return [typeof fresh, given];
		},
		seen: { absent: ['undefined', undefined], sent: ['string', 'mine'] },
	},
	ids: {
		async observe({ http }) {
			const { data } = await http.post('/customers', { input: row(1) });
			const { id } = data.createCustomer;
			const child = { input: row(2, { billToCustomerId: String(id), metadata: { id: '7' } }) };
			const { createCustomer } = (await http.post('/customers', child)).data;
			const found = (await http.get(`/customers/${id}`)).data.customer.id === id;
			const isDigits = /^\d+$/.test(String(id));
			expect(createCustomer.metadata).toEqual({ id: '7' });
			return [typeof id, isDigits, typeof createCustomer.billToCustomerId, found];
		},
		seen: {
			text: ['string', false, 'string', true],
			digits: ['string', true, 'string', true],
			number: ['number', true, 'number', true],
		},
	},
	numbers: {
		async observe({ http }) {
			const metadata = { balance: 5 };
			const { data } = await http.post('/customers', { input: row(1, { metadata }) });
			const { count, sum } = (await http.get('/customers')).data.customersAggregate.aggregate;
			expect(data.createCustomer.metadata).toEqual(metadata);
			return [data.createCustomer.balance, sum.balance, count];
		},
		seen: { number: [0, 0, 1], text: ['0', '0', 1] },
	},
};
