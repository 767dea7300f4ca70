import { ConcurrencyLimit } from '../../../nodes/Upwell/transport/concurrencyLimit';

/** Runs rounds of as many good answers as may be in flight; gives the limit after each. */
function rounds(limit: ConcurrencyLimit, latencies: number[], more: { level?: number } = {}) {
	return latencies.map((ms) => {
		const level = limit.current;
		for (let count = 0; count < level; count++)
			limit.succeed(send(limit, more.level), 'create', ms);
		return limit.current;
	});
}

let number = 0;
function send(limit: ConcurrencyLimit, level = limit.current) {
	const request = { number: number++, at: 0, level, isPaced: false };
	limit.send(request);
	return request;
}

it.each<[string, number[], number[]]>([
	['doubles while latency stays the same', [100, 100, 100, 100], [20, 40, 50, 50]],
	['doubles while latency is near its best', [100, 190, 150], [20, 40, 50]],
	['stays where requests wait in the server', [100, 250, 300, 100], [20, 20, 20, 40]],
	['does not mind a few milliseconds', [2, 15, 20], [20, 40, 50]],
])('%s', (_what, latencies, expected) => {
	expect(rounds(new ConcurrencyLimit(), latencies)).toEqual(expected);
});

it('doubles after the first round: all count that were in flight when it was full', () => {
	const limit = new ConcurrencyLimit();
	const first = Array.from({ length: 10 }, (_, i) => send(limit, i + 1));
	for (const request of first) limit.succeed(request, 'create', 100);
	expect(limit.current).toBe(20);
});

it('stays where fewer are in flight than may be', () => {
	expect(rounds(new ConcurrencyLimit(), [100, 100], { level: 4 })).toEqual([10, 10]);
});

it('compares requests of one kind only', () => {
	const limit = new ConcurrencyLimit();
	limit.succeed(send(limit), 'get', 5);
	expect(rounds(limit, [100, 100])).toEqual([20, 40]);
});

it('falls by half, once for those in flight together, and rises more slowly from there', () => {
	const limit = new ConcurrencyLimit();
	rounds(limit, [100, 100]);
	const together = [send(limit), send(limit)];
	for (const request of together) limit.fall(request);
	expect(limit.current).toBe(20);
	expect(rounds(limit, [100, 100])).toEqual([25, 31]);
});

it('ends below a number that is refused, and takes its time to try it again', () => {
	const limit = new ConcurrencyLimit();
	limit.fall(send(limit));
	expect(rounds(limit, [100])).toEqual([6]);
	for (let count = 0; count < 2; count++) limit.refuse(send(limit));
	expect(limit.current).toBe(5);
	expect(rounds(limit, [100, 100, 100, 100])).toEqual([5, 5, 5, 6]);
});

it('one that the user has set is fixed', () => {
	const limit = new ConcurrencyLimit(7);
	limit.fall(send(limit));
	for (let count = 0; count < 9; count++) limit.refuse(send(limit));
	expect(rounds(limit, [100, 100])).toEqual([7, 7]);
});

it('never ends at nothing', () => {
	const limit = new ConcurrencyLimit();
	for (let count = 0; count < 9; count++) limit.fall(send(limit));
	expect(limit.current).toBe(1);
});
