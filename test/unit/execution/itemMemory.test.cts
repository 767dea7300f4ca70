import {
	ItemMemory,
	type ItemResult,
	type ItemState,
} from '../../../nodes/Upwell/execution/itemMemory';

const RESULT: ItemResult = { outputs: [{ id: 'a' }], done: 'created', id: 'a', key: 'k' };
const REPORT = { message: 'No', description: 'Look for it' };
const ATTEMPT = { since: 5, sent: { name: 'A' } };
const LATER = { since: 9, sent: { name: 'B' } };

/** How an item comes into each state. */
const STATES = {
	pending: () => {},
	unproven: (memory: ItemMemory) => memory.markUnproven(ATTEMPT, true),
	searched: (memory: ItemMemory) => {
		memory.markUnproven(ATTEMPT, true);
		memory.clearDoubt();
	},
	uncertain: (memory: ItemMemory) => memory.markUncertain('created', ATTEMPT),
	done: (memory: ItemMemory) => void memory.markDone(RESULT),
	superseded: (memory: ItemMemory) => {
		memory.markDone(RESULT);
		memory.markSuperseded();
	},
	failed: (memory: ItemMemory) => memory.markFailed(REPORT),
};
type Name = keyof typeof STATES;

const PENDING: ItemState = { status: 'pending' };
const UNPROVEN: ItemState = { status: 'pending', attempt: ATTEMPT, isDoubtful: true };
const SEARCHED: ItemState = { ...UNPROVEN, isDoubtful: false };
const UNCERTAIN: ItemState = { status: 'uncertain', effect: 'created', attempt: ATTEMPT };
const DONE: ItemState = { status: 'done', result: RESULT };
const SUPERSEDED: ItemState = { status: 'done', result: RESULT, superseded: true };
const FAILED: ItemState = { status: 'failed', report: REPORT };

function memoryIn(name: Name): ItemMemory {
	const memory = new ItemMemory({});
	STATES[name](memory);
	return memory;
}

it.each<[Name, ItemState, Partial<ItemMemory>]>([
	['pending', PENDING, {}],
	['unproven', UNPROVEN, { attempt: ATTEMPT, isDoubtful: true }],
	['searched', SEARCHED, { attempt: ATTEMPT }],
	[
		'uncertain',
		UNCERTAIN,
		{ isUncertain: true, isDoubtful: true, uncertainSince: 5, attempt: ATTEMPT },
	],
	['done', DONE, { result: RESULT }],
	['superseded', SUPERSEDED, { isUncertain: true, result: RESULT }],
	['failed', FAILED, { isUncertain: true, isDoubtful: true }],
])('what is known of one that is %s', (name, state, known) => {
	const memory = memoryIn(name);
	expect(memory.state).toStrictEqual(state);
	const { isUncertain, isDoubtful, uncertainSince, attempt, result } = memory;
	const nothing = { isUncertain: false, isDoubtful: false };
	expect({ isUncertain, isDoubtful, uncertainSince, attempt, result }).toEqual({
		...nothing,
		...known,
	});
});

it.each<[Name, ItemState]>([
	['pending', { status: 'uncertain', effect: 'updated', attempt: LATER }],
	['unproven', { ...UNCERTAIN, effect: 'updated' }],
	// What is known of the first request stays: its time, and what was sent then.
	['uncertain', { ...UNCERTAIN, effect: 'updated' }],
	['done', DONE],
	['superseded', SUPERSEDED],
])('%s, and something may have been updated', (name, state) => {
	const memory = memoryIn(name);
	memory.markUncertain('updated', LATER);
	expect(memory.state).toStrictEqual(state);
});

it.each<[Name, ItemState, boolean]>([
	['pending', { status: 'pending', attempt: LATER, isDoubtful: true }, true],
	['pending', { status: 'pending', attempt: LATER, isDoubtful: false }, false],
	// A doubt stays until something tells.
	['unproven', UNPROVEN, false],
	['searched', UNPROVEN, true],
	['uncertain', UNCERTAIN, true],
	['done', DONE, true],
	['failed', FAILED, true],
])('%s, and a request was refused that may have done something', (name, state, isDoubtful) => {
	const memory = memoryIn(name);
	memory.markUnproven(LATER, isDoubtful);
	expect(memory.state).toStrictEqual(state);
});

it('a request of which nothing was known yet is filled in by a later one', () => {
	const memory = new ItemMemory({});
	memory.markUncertain('updated');
	expect(memory.isUncertain).toBe(true);
	expect(memory.uncertainSince).toBeUndefined();
	memory.markUncertain('created', ATTEMPT);
	expect(memory.state).toStrictEqual(UNCERTAIN);
});

it.each<[Name, ItemState]>([
	['pending', PENDING],
	// It is known that there was a request.
	['unproven', SEARCHED],
	['uncertain', SEARCHED],
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
	const known = name === 'uncertain' ? { attempt: ATTEMPT } : {};
	expect(memory.state).toStrictEqual({ ...FAILED, ...known });
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
