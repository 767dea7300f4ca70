import { delayBefore, readRetryAfter, wait } from '../../../nodes/Upwell/transport/backoff';

describe('readRetryAfter', () => {
	const now = 'Sat, 31 Jan 2026 10:00:00 GMT';

	it.each([
		['7', 7_000],
		['0', 0],
		[' 1.5 ', 1_500],
		['Sat, 31 Jan 2026 10:00:30 GMT', 30_000],
		['Sat, 31 Jan 2026 09:00:00 GMT', 0],
	])('%j is %d ms', (header, ms) => expect(readRetryAfter(header, now)).toBe(ms));

	it.each([undefined, '', ' ', 'soon', '-', '-5', '1e3', '2026-01-31'])('%j is none', (header) => {
		expect(readRetryAfter(header, now)).toBeUndefined();
	});
});

describe('delayBefore', () => {
	it('waits as long as the server asks, up to two minutes', () => {
		expect(delayBefore(1, 0)).toBe(0);
		expect(delayBefore(1, 90_000)).toBe(90_000);
		expect(delayBefore(1, 3_600_000)).toBe(120_000);
	});

	it.each([
		[1, 500],
		[2, 1_000],
		[4, 4_000],
		[30, 30_000],
	])('attempt %d: half to all of %d ms', (attempt, step) => {
		for (let i = 0; i < 200; i++) {
			const delay = delayBefore(attempt, undefined);
			expect(delay).toBeGreaterThanOrEqual(step / 2);
			expect(delay).toBeLessThanOrEqual(step);
		}
	});

	it('scatters', () => {
		expect(
			new Set(Array.from({ length: 50 }, () => delayBefore(3, undefined))).size,
		).toBeGreaterThan(40);
	});
});

describe('wait', () => {
	it('does not wait at all for a signal that is aborted already', async () => {
		await wait(3_600_000, [undefined, AbortSignal.abort()]);
	});

	it('returns when one of the signals is aborted, with one listener however many wait', async () => {
		const controllers = [new AbortController(), new AbortController()];
		const added = jest.spyOn(controllers[0].signal, 'addEventListener');
		const signals = controllers.map(({ signal }) => signal);
		const waiting = Array.from({ length: 30 }, () => wait(3_600_000, signals));
		controllers[1].abort();
		await Promise.all(waiting);
		expect(added).toHaveBeenCalledTimes(1);
	});
});
