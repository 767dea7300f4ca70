import {
	ItemMemory,
	type ItemResult,
	type ItemState,
} from '../../../nodes/Upwell/execution/itemMemory';

const RESULT: ItemResult = { outputs: [{ id: 'a' }], done: 'created', id: 'a', key: 'k' };
const REPORT = { message: 'No', description: 'Look for it' };
const SENT = { name: 'A' };

/** How an item comes into each state. */
const STATES = {
	pending: () => {},
	uncertain: (memory: ItemMemory) => memory.markUncertain('created', 5, SENT),
	done: (memory: ItemMemory) => void memory.markDone(RESULT),
	superseded: (memory: ItemMemory) => {
		memory.markDone(RESULT);
		memory.markSuperseded();
	},
	failed: (memory: ItemMemory) => memory.markFailed(REPORT),
};
type Name = keyof typeof STATES;

const PENDING: ItemState = { status: 'pending' };
const UNCERTAIN: ItemState = { status: 'uncertain', effect: 'created', since: 5, sent: SENT };
const DONE: ItemState = { status: 'done', result: RESULT };
const SUPERSEDED: ItemState = { status: 'done', result: RESULT, superseded: true };
const FAILED: ItemState = { status: 'failed', report: REPORT };

function memoryIn(name: Name): ItemMemory {
	const memory = new ItemMemory({});
	STATES[name](memory);
	return memory;
}

it.each<[Name, ItemState, isUncertain: boolean, since: number | undefined, ItemResult | undefined]>(
	[
		['pending', PENDING, false, undefined, undefined],
		['uncertain', UNCERTAIN, true, 5, undefined],
		['done', DONE, false, undefined, RESULT],
		['superseded', SUPERSEDED, true, undefined, RESULT],
		['failed', FAILED, true, undefined, undefined],
	],
)('what is known of one that is %s', (name, state, isUncertain, since, result) => {
	const memory = memoryIn(name);
	expect(memory.state).toStrictEqual(state);
	expect(memory.isUncertain).toBe(isUncertain);
	expect(memory.uncertainSince).toBe(since);
	expect(memory.result).toEqual(result);
});

it.each<[Name, ItemState]>([
	['pending', { status: 'uncertain', effect: 'updated', since: 9, sent: { name: 'B' } }],
	// What is known of the first request stays: its time, and what was sent then.
	['uncertain', { ...UNCERTAIN, effect: 'updated' }],
	['done', DONE],
	['superseded', SUPERSEDED],
])('%s, and something may have been updated', (name, state) => {
	const memory = memoryIn(name);
	memory.markUncertain('updated', 9, { name: 'B' });
	expect(memory.state).toStrictEqual(state);
});

it('a request of which nothing was known yet is filled in by a later one', () => {
	const memory = new ItemMemory({});
	memory.markUncertain('updated');
	expect(memory.isUncertain).toBe(true);
	expect(memory.uncertainSince).toBeUndefined();
	memory.markUncertain('created', 5, SENT);
	expect(memory.state).toStrictEqual(UNCERTAIN);
});

it.each<[Name, ItemState]>([
	['pending', PENDING],
	['uncertain', PENDING],
	['done', DONE],
	['superseded', SUPERSEDED],
	['failed', FAILED],
])('%s, and nothing is uncertain any more', (name, state) => {
	const memory = memoryIn(name);
	memory.markCertain();
	expect(memory.state).toStrictEqual(state);
});

describe('it is done', () => {
	const again: ItemResult = {
		outputs: [{ id: 'a', name: 'B' }],
		done: 'updated',
		id: 'b',
		key: 'l',
	};

	it.each<Name>(['pending', 'uncertain'])('after it was %s', (name) => {
		const memory = memoryIn(name);
		expect(memory.markDone(again)).toEqual(again);
		expect(memory.state).toStrictEqual({ status: 'done', result: again });
	});

	it.each<Name>(['done', 'superseded'])(
		'after it was %s: it counts as what was done then, and its output is new',
		(name) => {
			const memory = memoryIn(name);
			const merged = { ...RESULT, outputs: again.outputs };
			expect(memory.markDone(again)).toEqual(merged);
			expect(memory.state).toStrictEqual({ status: 'done', result: merged });
			expect(memory.isUncertain).toBe(false);
		},
	);
});

it.each<Name>(['pending', 'uncertain'])('%s, it can fail for good', (name) => {
	const memory = memoryIn(name);
	memory.markFailed(REPORT);
	expect(memory.state).toStrictEqual(FAILED);
});

it.each<[Name, ItemState]>([
	['pending', PENDING],
	['uncertain', UNCERTAIN],
	['done', SUPERSEDED],
	['superseded', SUPERSEDED],
	['failed', FAILED],
])('%s, and an earlier item wrote the same record after it', (name, state) => {
	const memory = memoryIn(name);
	memory.markSuperseded();
	expect(memory.state).toStrictEqual(state);
});
