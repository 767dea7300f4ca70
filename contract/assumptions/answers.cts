import { assumptions } from './assumption.cts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** What answers carry, and how values are written in them. */
export const ANSWERS = assumptions({
	timestamps: {
		fact: 'Times are ISO 8601 in UTC, with microseconds and zone.',
		evidence: 'docs: api-reference/customer-payments/get-one-customer-payment, an example',
		statements: [],
		expected: 'utc',
		ways: {
			utc: { is: '2026-01-01T10:00:00.123456+00:00', settings: { timestamps: 'utc' } },
			otherOffset: {
				is: '2026-01-01T05:00:00.123456-05:00, the zone of the server.',
				settings: { timestamps: 'otherOffset' },
			},
			sql: { is: '2026-01-01 10:00:00.123456+00, as SQL.', settings: { timestamps: 'sql' } },
			isoWithoutZone: {
				is: '2026-01-01T10:00:00.123456, without a zone.',
				settings: { timestamps: 'isoWithoutZone' },
			},
			localWithoutZone: {
				is: '2026-01-01T05:00:00.123456, the local time of the server without its zone.',
				settings: { timestamps: 'localWithoutZone' },
			},
			sqlWithoutZone: {
				is: '2026-01-01 10:00:00.123456, as SQL without a zone.',
				settings: { timestamps: 'sqlWithoutZone' },
			},
			minute: { is: '2026-01-01T10:00Z, cut to the minute.', settings: { timestamps: 'minute' } },
			absent: { is: 'They are null.', settings: { timestamps: 'absent' } },
		},
	},
	dateHeader: {
		fact: 'Answers carry Date, by the clock that sets createdAt.',
		evidence: 'inferred: HTTP recommends it; proxies and databases have clocks of their own',
		statements: [],
		expected: 'right',
		ways: {
			right: { is: 'It is there and right.', settings: { dateHeader: true, dateAheadMs: 0 } },
			absent: { is: 'It is not there.', settings: { dateHeader: false } },
			aheadBySeconds: { is: '8 seconds ahead.', settings: { dateAheadMs: 8 * SECOND_MS } },
			aheadByMinutes: { is: '9 minutes ahead.', settings: { dateAheadMs: 9 * MINUTE_MS } },
			behindBySeconds: { is: '8 seconds behind.', settings: { dateAheadMs: -8 * SECOND_MS } },
			behindByMinutes: { is: '9 minutes behind.', settings: { dateAheadMs: -9 * MINUTE_MS } },
		},
	},
	requestId: {
		fact: 'Answers carry the header x-request-id.',
		evidence: 'HASURA: mkRequestIdHeader; whether it gets through to the client is unknown',
		statements: [],
		expected: 'absent',
		ways: {
			absent: { is: 'It is not there; the node can do without.', settings: { requestId: false } },
			sent: { is: 'It is there.', settings: { requestId: true } },
		},
	},
	ids: {
		fact: 'Ids are text.',
		evidence: 'docs: the pages of customers show "<string>"; their form is contradictory',
		statements: [],
		expected: 'text',
		ways: {
			text: { is: 'Text with a prefix, such as cus_example.', settings: { ids: 'text' } },
			digits: { is: 'Text of digits.', settings: { ids: 'digits' } },
			number: { is: 'Numbers.', settings: { ids: 'number' } },
		},
	},
	numbers: {
		fact: 'Numbers are JSON numbers.',
		evidence: 'HASURA: server flag stringify-numeric-types, whose default is off',
		statements: [],
		expected: 'number',
		ways: {
			number: { is: 'They are numbers.', settings: { numbers: 'number' } },
			text: { is: 'They are text, such as "120".', settings: { numbers: 'text' } },
		},
	},
});
