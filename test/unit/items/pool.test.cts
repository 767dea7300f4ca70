import { runPool } from '../../../nodes/Upwell/items/pool';

it('starts in order, never more than the limit, and ends when all have', async () => {
	const started: number[] = [];
	const done: number[] = [];
	let running = 0;
	let most = 0;
	await runPool(
		50,
		4,
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
		3,
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
		10,
		async () => expect(true).toBe(false),
		() => false,
	);
});
