import { FlushSignal } from '../../../nodes/Upwell/execution/flushSignal';
import { runPool } from '../../../nodes/Upwell/execution/runPool';

it('starts in order, never more than the limit, and ends when all have', async () => {
	const started: number[] = [];
	const done: number[] = [];
	let running = 0;
	let most = 0;
	await runPool(
		50,
		() => 4,
		async (index) => {
			started.push(index);
			most = Math.max(most, ++running);
			for (let i = 0; i < index % 5; i++) await null;
			running--;
			done.push(index);
		},
		() => false,
	);
	expect(started).toEqual(Array.from({ length: 50 }, (_, i) => i));
	expect(done).toHaveLength(50);
	expect(most).toBe(4);
});

it('starts nothing more once it is over, and awaits what runs', async () => {
	const done: number[] = [];
	await runPool(
		50,
		() => 3,
		async (index) => {
			await null;
			done.push(index);
		},
		() => done.length > 0,
	);
	expect(done).toEqual([0, 1, 2]);
});

it('has nothing to do for no items', async () => {
	await runPool(
		0,
		() => 10,
		async () => expect(true).toBe(false),
		() => false,
	);
});

it('raises the signal when nothing more is coming: at the limit, and at the end', async () => {
	const flush = new FlushSignal();
	const seen: boolean[] = [];
	let wasRaised = false;
	void flush.wait().then(() => (wasRaised = true));
	await runPool(
		3,
		() => 2,
		async () => {
			seen.push(flush.isRaised);
			for (let i = 0; i < 5; i++) await null;
			seen.push(flush.isRaised);
		},
		() => false,
		flush,
	);
	// The third is started when the first has ended.
	expect(seen).toEqual([false, false, true, true, false, true]);
	expect(wasRaised).toBe(true);
	await flush.wait();
});

it('lets other work go on while items are being read', async () => {
	let others = 0;
	const timer = setInterval(() => others++, 1);
	await runPool(
		6,
		() => 100,
		async () => {
			const end = Date.now() + 30;
			while (Date.now() < end);
			await null;
		},
		() => false,
	);
	clearInterval(timer);
	expect(others).toBeGreaterThan(1);
});
