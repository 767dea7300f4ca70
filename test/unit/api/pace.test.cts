import { delayBefore, Pause, readRetryAfter, wait } from '../../../nodes/Upwell/api/pace';

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
	it('takes the wish of the server, up to two minutes', () => {
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

describe('Pause', () => {
	it('is over when nobody asked for one', async () => await new Pause().over([]));

	it('is cut by a signal', async () => {
		const pause = new Pause();
		const controller = new AbortController();
		pause.for(3_600_000);
		const over = pause.over([controller.signal]);
		controller.abort();
		await over;
	});

	it('a shorter one does not end a longer one', async () => {
		const pause = new Pause();
		const controller = new AbortController();
		pause.for(3_600_000);
		pause.for(1);
		let isOver = false;
		const over = pause.over([controller.signal]).then(() => {
			isOver = true;
		});
		await wait(20, []);
		expect(isOver).toBe(false);
		controller.abort();
		await over;
	});

	it('counts how long anybody was held back, and several at once only once', async () => {
		const times = jest.spyOn(Date, 'now');
		let now = 1_000;
		times.mockImplementation(() => now);
		const pause = new Pause();
		const controllers = [new AbortController(), new AbortController()];
		expect(pause.waitedMs).toBe(0);
		pause.for(3_600_000);
		const first = pause.over([controllers[0].signal]);
		now = 1_400;
		const second = pause.over([controllers[1].signal]);
		now = 2_000;
		expect(pause.waitedMs).toBe(1_000);
		controllers[0].abort();
		await first;
		now = 3_000;
		controllers[1].abort();
		await second;
		now = 9_000;
		expect(pause.waitedMs).toBe(2_000);
		times.mockRestore();
	});
});
