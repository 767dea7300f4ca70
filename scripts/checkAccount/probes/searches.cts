import type { SEARCHES } from '../../../contract/assumptions/searches.cts';
import { asRecord } from '../../../nodes/Upwell/transport/apiMessage';
import { PAGE_SIZE } from '../../../nodes/Upwell/transport/paging';
import type { Account } from '../account.cts';
import { describeAnswer, isRefusal, recordsIn, valueIn } from '../answer.cts';
import type { Answer, ApiRecord } from '../answer.cts';
import { UndecidedError } from '../failure.cts';
import { readTimestamp } from '../forms.cts';
import { idOf } from '../own.cts';
import { isDecided } from '../probe.cts';
import type { Probes, Seen } from '../probe.cts';
import { returned } from '../ownWriter.cts';

const idsIn = (answer: Answer): string[] =>
	(recordsIn(answer, 'customers') ?? []).map((record) => idOf(record) ?? '');

/** @throws UndecidedError if a search was refused, with the reason */
function assertFound(answer: Answer): void {
	if (recordsIn(answer, 'customers')) return;
	throw new UndecidedError(`a search was answered with ${describeAnswer(answer)}`);
}

/** Asks for what nobody has, then for one customer with few operators, then with many. */
async function seeFilters(account: Account): Promise<Seen> {
	const filter = async (where: object) => await account.search({ where, limit: 3, offset: 0 });
	const { sourceSystem, sourceSystemId } = account.unknownKey;
	const none = await filter({
		sourceSystem: { _eq: sourceSystem },
		sourceSystemId: { _eq: sourceSystemId },
	});
	if (!isRefusal(none) && idsIn(none).length > 0) return { way: 'ignored' };
	const customer = (await account.someCustomers()).find((one) => account.filterFor(one));
	if (isRefusal(none)) return { way: 'refused', form: describeAnswer(none) };
	if (!customer) return { undecided: 'the account has no customer to look for' };

	const id = idOf(customer) ?? '';
	const found = (answer: Answer) => {
		const [first, ...others] = idsIn(answer);
		return first === id && others.length === 0;
	};
	const isCustomer = account.filterFor(customer) ?? {};
	const one = await filter({ _and: [isCustomer, { _or: [isCustomer] }] });
	if (!found(one)) {
		return { other: `the filter for one customer did not find it (${describeAnswer(one)})` };
	}
	const many = await filter({
		...isCustomer,
		id: { _in: [id] },
		_not: { id: { _isNull: true } },
		...(typeof customer.name === 'string'
			? { name: { _ilike: '%', _neq: account.unknownKey.sourceSystemId } }
			: {}),
	});
	if (isRefusal(many)) return { way: 'onlyEqual', form: describeAnswer(many) };
	if (!found(many))
		return { other: 'filters with _in, _not, _isNull and _ilike find other records' };
	return { way: 'applied' };
}

/** Whether numbers never become smaller; undefined ones are left out. */
const isRising = (values: Array<number | undefined>): boolean => {
	const known = values.filter((value) => value !== undefined);
	return known.every((value, index) => index === 0 || value >= (known[index - 1] ?? value));
};

/** Asks for the oldest customers, then for the newest. */
async function seeOrder(account: Account): Promise<Seen> {
	const ask = async (direction: string) =>
		await account.search({
			orderBy: [{ createdAt: direction }, { id: direction }],
			limit: 10,
			offset: 0,
		});
	const up = await ask('ASC');
	if (isRefusal(up)) return { way: 'refused', form: describeAnswer(up) };
	assertFound(up);
	const ids = idsIn(up);
	if (ids.length < 2) return { undecided: 'the account has fewer than two customers' };
	const down = await ask('DESC');
	if (isRefusal(down)) return { other: `ASC is taken, DESC is not (${describeAnswer(down)})` };
	const downIds = idsIn(down);
	if (ids.join() === downIds.join()) return { way: 'ignored' };

	const timesOf = (answer: Answer) =>
		(recordsIn(answer, 'customers') ?? []).map(({ createdAt }: ApiRecord) =>
			readTimestamp(createdAt),
		);
	const times = timesOf(up);
	const downTimes = timesOf(down).reverse();
	const isSorted = isRising(times) && isRising(downTimes);
	const isOpposite = (times[0] ?? 0) < (downTimes.at(-1) ?? 0);
	const isReversed = ids.join() === downIds.toReversed().join();
	if (!isSorted) return { other: 'neither that asked for nor always the same' };
	if (isOpposite || isReversed) return { way: 'applied' };
	return { undecided: 'the customers do not differ in the time of their creation' };
}

/** Source: docs api-reference/customers/search-customers. */
const DEFAULT_PAGE_SIZE = 10;

/** Asks for a full page, and for what comes after it. */
async function seePageSize(account: Account): Promise<Seen> {
	const page = async (offset: number) => {
		const answer = await account.search({ orderBy: [{ id: 'ASC' }], limit: PAGE_SIZE, offset });
		assertFound(answer);
		return idsIn(answer);
	};
	const first = await page(0);
	if (first.length > PAGE_SIZE) return { other: `more than the ${PAGE_SIZE} asked for` };
	if (first.length === PAGE_SIZE) return { way: 'full', form: `${PAGE_SIZE} were asked for` };
	if (first.length === 0) return { undecided: 'the account has no customer' };
	const next = await page(first.length);
	if (next.length === 0 && first.length > DEFAULT_PAGE_SIZE) {
		return { way: 'full', form: 'all customers of the account came at once' };
	}
	if (next.length === 0)
		return { undecided: 'the account has too few customers, or shows no more' };
	if (next.some((id) => first.includes(id))) {
		return { way: 'withGaps', form: `a page of ${PAGE_SIZE} was short in the middle` };
	}
	return { way: 'capped', form: `${PAGE_SIZE} were asked for, ${first.length} came` };
}

/** How an answer says that there is no such record. */
function seeMissing(answer: Answer, key: string): Seen {
	if (answer.status === 404) return { way: 'notFound', form: describeAnswer(answer) };
	if (isRefusal(answer)) return { other: describeAnswer(answer) };
	const value = valueIn(answer, key);
	if (value === null) return { way: 'null', form: 'null' };
	if (asRecord(value)?.affectedRows === 0) return { way: 'null', form: 'affectedRows 0' };
	if (asRecord(value) && 'returning' in (value as object) && returned(answer, key).length === 0) {
		return { way: 'null', form: 'an empty returning' };
	}
	return { other: 'a record, or something else that is not nothing' };
}

/** One thing seen in two places, or what differs between them. */
function both(oneName: string, one: Seen, otherName: string, other: Seen): Seen {
	const textOf = (seen: Seen) =>
		'way' in seen ? (seen.form ?? seen.way) : 'other' in seen ? seen.other : seen.undecided;
	if ('way' in one && 'way' in other && one.way === other.way) return one;
	if ('other' in one && 'other' in other && one.other === other.other) return one;
	return { other: `${oneName}: ${textOf(one)}; ${otherName}: ${textOf(other)}` };
}

/** How records are found and listed. */
export const searchProbes: Probes<keyof typeof SEARCHES> = {
	filters: { read: seeFilters, isReadAgain: true },
	order: { read: seeOrder, isReadAgain: true },
	pageSize: { read: seePageSize },
	missingRecord: {
		async read(account) {
			const id = await account.unknownId();
			const get = async (path: string) =>
				await account.send({ method: 'GET', path: `${path}/${id}` });
			const customer = seeMissing(await get('/customers'), 'customer');
			const invoice = await get('/invoices');
			// The key may not be allowed to read invoices.
			if (invoice.status === 403) return customer;
			return both('customer', customer, 'invoice', seeMissing(invoice, 'invoice'));
		},
		async write(own, seen = { undecided: '' }) {
			if (!isDecided(seen)) return seen;
			const created = await own.nameless();
			// Then there is no source key of this run that no customer has.
			if (created.record) return seen;
			const answer = await own.updateOfUnknown();
			return both('get', seen, 'update', seeMissing(answer, 'updateCustomer'));
		},
	},
};
