import { BatchPolicy } from '../../../nodes/Upwell/operations/creating/batchPolicy';

/** How large batches are, and what a run learns about them. */

const MINUTE = 60_000;
type Step = (policy: BatchPolicy) => void;
const done =
	(rows: number, ms = 200, times = 1): Step =>
	(policy) => {
		for (let i = 0; i < times; i++) policy.noteAnswer(rows, ms, MINUTE);
	};
const tooLarge =
	(rows: number): Step =>
	(policy) =>
		policy.noteTooLarge(rows);
const overload =
	(rows: number): Step =>
	(policy) =>
		policy.noteOverload(rows);

it.each<[string, number | undefined, Step[], number]>([
	['begins moderately', undefined, [], 100],
	['grows after a quick answer', undefined, [done(100)], 400],
	['and no further than 500', undefined, [done(100), done(400), done(500)], 500],
	['not while one of four times the size might be late', undefined, [done(100, 7_501)], 100],
	['not after one that was not full', undefined, [done(99)], 100],
	['several in flight of the same size count once', undefined, [done(100, 200, 10)], 400],
	['what the user wants is the most', 30, [done(30, 1, 20)], 30],
	['halved after 413, for good', 500, [tooLarge(500), done(250, 1, 50)], 250],
	['413 below what is believed to be good', undefined, [tooLarge(60), done(30, 1, 50)], 30],
	['halved after a time-out', 500, [overload(500)], 250],
	['ten time-outs at once are one reason', 500, Array<Step>(10).fill(overload(500)), 250],
	['not tried again at once', 500, [overload(500), done(250, 1, 8)], 250],
	['but after a while', 500, [overload(500), done(250, 1, 9)], 500],
	['never less than one', 2, [tooLarge(2), tooLarge(1), overload(1)], 1],
])('%s', (_what, given, steps, size) => {
	const policy = new BatchPolicy(given);
	for (const step of steps) step(policy);
	expect(policy.size).toBe(size);
});

it('looks first which records exist, unless the user has set a size', () => {
	expect(new BatchPolicy().looksFirst).toBe(true);
	expect(new BatchPolicy(100).looksFirst).toBe(false);
});
