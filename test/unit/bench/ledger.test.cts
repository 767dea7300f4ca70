import { addUp, balance, isReportedWrongly } from '../../../bench/faults/ledger.cts';
import type { RowAfterwards, Told } from '../../../bench/faults/ledger.cts';
import { toldOf } from '../../../bench/faults/told.cts';

const created = (id: string): Told => ({ says: 'created', id });
const failed: Told = { says: 'failed' };
const unclear: Told = { says: 'unclear' };
const row = (stored: string[], ...told: Told[]): RowAfterwards => ({ stored, told });

describe('what counts as reported wrongly', () => {
	it.each([
		['stored and said to be created', row(['a'], created('a')), false],
		['stored twice, and one of the two said to be created', row(['a', 'b'], created('b')), false],
		['said to be created under an id that is not there', row(['a'], created('b')), true],
		['said to be created, and not stored', row([], created('a')), true],
		['not stored and said to have failed', row([], failed), false],
		['stored and said to have failed', row(['a'], failed), true],
		['stored and said to be unclear', row(['a'], unclear), false],
		['not stored and said to be unclear', row([], unclear), false],
		['stored and in no output', row(['a']), true],
		['neither stored nor in an output', row([]), false],
		['in the output twice', row(['a'], created('a'), created('a')), true],
	])('%s', (_, afterwards, expected) => {
		expect(isReportedWrongly(afterwards)).toBe(expected);
	});
});

it('counts rows, second copies, and what nobody has heard of', () => {
	const rows = [
		row(['a'], created('a')),
		row(['b', 'c', 'd'], failed),
		row([], failed),
		row(['e'], unclear),
		row([]),
		row([], created('f')),
		row([], unclear),
	];
	expect(balance(rows)).toEqual({
		wanted: 7,
		stored: 3,
		toldCreated: 2,
		toldFailed: 2,
		toldUnclear: 2,
		toldNothing: 1,
		storedTwice: 2,
		lost: 2,
		reportedWrongly: 2,
	});
});

it('adds up runs', () => {
	const once = balance([row(['a', 'b'], failed), row([])]);
	expect(addUp([once, once])).toMatchObject({ wanted: 4, storedTwice: 2, lost: 2, stored: 2 });
});

describe('what n8n says of a row', () => {
	const task = (main: object[][]) => ({ executionStatus: 'success', data: { main } }) as never;
	const item = (json: object, place: unknown) => ({ json, pairedItem: place });

	it('is read from both outputs, by the row each item is paired with', () => {
		const told = toldOf(
			4,
			task([
				[item({ id: 'a' }, { item: 3 }), item({ createCustomer: { id: 'b' } }, 0)],
				[
					item({ error: 'Upwell may have created this customer: it broke off' }, { item: 1 }),
					item({ error: { message: 'Uniqueness violation' } }, { item: 2 }),
				],
			]),
		);
		expect(told).toEqual([[created('b')], [unclear], [failed], [created('a')]]);
	});

	it('is nothing when the node has stopped the workflow', () => {
		expect(toldOf(2, { executionStatus: 'error' })).toEqual([[], []]);
	});

	it('has to say which row it is about', () => {
		expect(() => toldOf(1, task([[item({ id: 'a' }, undefined)]]))).toThrow('which row');
	});
});
