import type { ANSWERS } from '../../../contract/assumptions/answers.cts';
import type { Answer, ApiRecord } from '../answer.cts';
import { describeId, describeTimestamp, readTimestamp, timestampForm } from '../forms.cts';
import type { Probes, Seen } from '../probe.cts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

const NO_CUSTOMERS: Seen = { undecided: 'the account has no customer that shows it' };

/** All different descriptions of values, joined. */
const formsOf = (values: unknown[], describe: (value: unknown) => string): string =>
	[...new Set(values.map(describe))].sort().join('; ');

const setValues = (records: ApiRecord[], ...fields: string[]): unknown[] =>
	records
		.flatMap((record) => fields.map((field) => record[field]))
		.filter((value) => (value ?? null) !== null);

/** In which form times are written. Without a zone only a new record shows which one is meant. */
function seeTimestamps(records: ApiRecord[], isNew = false): Seen {
	if (records.length === 0) return NO_CUSTOMERS;
	const times = setValues(records, 'createdAt', 'updatedAt');
	if (times.length === 0) return { way: 'absent' };
	const forms = [...new Set(times.map(timestampForm))];
	const form = formsOf(times, describeTimestamp);
	if (forms.length > 1 || forms[0] === 'otherForm') return { other: form };
	if (forms[0] !== 'isoWithoutZone') return { way: String(forms[0]), form };
	if (!isNew) return { undecided: `${form}; a new record would show which zone is meant` };
	const ageMs = Math.abs(Date.now() - (readTimestamp(times[0]) ?? 0));
	return { way: ageMs < 15 * MINUTE_MS ? 'isoWithoutZone' : 'localWithoutZone', form };
}

/** How far the `Date` of an answer is ahead of the time at which its record was created. */
function seeDate(answer: Answer, createdAt: unknown): Seen {
	const { date } = answer.headers;
	if (date === undefined) return { way: 'absent' };
	const createdMs = readTimestamp(createdAt);
	const form = timestampForm(createdAt);
	if (createdMs === undefined || !/^(utc|otherOffset|sql)$/.test(form)) {
		return { undecided: 'createdAt has no zone and second, so the two cannot be compared' };
	}
	const aheadMs = Date.parse(date) - createdMs;
	if (Number.isNaN(aheadMs)) return { other: 'it is there and cannot be read' };
	// It has whole seconds, and is written after the record.
	const isRight = aheadMs > -2 * SECOND_MS && aheadMs < answer.tookMs + 2 * SECOND_MS;
	if (isRight) return { way: 'right' };
	const seconds = Math.round(Math.abs(aheadMs) / SECOND_MS);
	const size = seconds < 60 ? 'BySeconds' : 'ByMinutes';
	const side = aheadMs > 0 ? 'ahead' : 'behind';
	return { way: `${side}${size}`, form: `${seconds} seconds ${side}` };
}

function seeIds(records: ApiRecord[]): Seen {
	const ids = setValues(records, 'id');
	if (ids.length === 0) return NO_CUSTOMERS;
	const form = formsOf(ids, describeId);
	if (ids.every((id) => typeof id === 'number')) return { way: 'number', form };
	if (!ids.every((id) => typeof id === 'string')) return { other: form };
	return { way: ids.every((id) => /^\d+$/.test(id)) ? 'digits' : 'text', form };
}

function seeNumbers(records: ApiRecord[]): Seen {
	const values = setValues(records, 'balance', 'overdueBalance', 'overdueInvoiceCount');
	if (values.length === 0) return NO_CUSTOMERS;
	const isText = (value: unknown) => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
	if (values.every((value) => typeof value === 'number')) return { way: 'number' };
	if (!values.every((value) => typeof value === 'number' || isText(value))) {
		return { other: 'something else than numbers, or numbers as text' };
	}
	return values.every(isText) ? { way: 'text' } : { way: 'text', form: 'some of them' };
}

/** What answers carry, and how values are written in them. */
export const answerProbes: Probes<keyof typeof ANSWERS> = {
	timestamps: {
		read: async (account) => seeTimestamps(await account.someCustomers()),
		async write(own, seen) {
			if (seen && !('undecided' in seen)) return seen;
			const { record = {} } = await own.firstStored();
			return seeTimestamps([record], true);
		},
	},
	dateHeader: {
		async read(account) {
			const { headers } = await account.firstPage();
			return headers.date === undefined
				? { way: 'absent' }
				: { undecided: 'it is there; a new record would show whether it is right' };
		},
		async write(own, seen) {
			if (seen && !('undecided' in seen)) return seen;
			const { answer, record = {} } = await own.firstStored();
			return seeDate(answer, record.createdAt);
		},
	},
	requestId: {
		async read(account) {
			const { headers } = await account.firstPage();
			return { way: headers['x-request-id'] === undefined ? 'absent' : 'sent' };
		},
	},
	ids: {
		read: async (account) => seeIds(await account.someCustomers()),
		isReadAgain: true,
	},
	numbers: {
		read: async (account) => seeNumbers(await account.someCustomers()),
		isReadAgain: true,
	},
};
