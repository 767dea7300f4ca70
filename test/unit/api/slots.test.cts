import { Slots } from '../../../nodes/Upwell/api/slots';

/** A promise to be settled by hand. */
function promised() {
	let resolve = () => {};
	let reject = () => {};
	const promise = new Promise<void>((good, bad) => {
		resolve = good;
		reject = () => bad(new Error('no'));
	});
	return { promise, resolve, reject };
}

const settle = async () => await new Promise((resolve) => setImmediate(resolve));

it('does no more at once than the limit, the rest in the order in which it came', async () => {
	const slots = new Slots(2);
	const log: number[] = [];
	const works = Array.from({ length: 5 }, promised);
	const all = works.map(({ promise }, index) =>
		slots.take(async () => {
			log.push(index);
			await promise;
		}),
	);
	expect(log).toEqual([0, 1]);
	works[1].resolve();
	await settle();
	expect(log).toEqual([0, 1, 2]);
	for (const { resolve } of works) resolve();
	await Promise.all(all);
	expect(log).toEqual([0, 1, 2, 3, 4]);
	expect(slots.isFree).toBe(true);
});

it('work that ends badly gives its slot back', async () => {
	const slots = new Slots(1);
	await expect(slots.take(async () => await Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await slots.take(async () => await Promise.resolve('next'))).toBe('next');
});

it('tells of a free slot only when nobody stands in line for it', async () => {
	const slots = new Slots(1);
	const [first, second] = [promised(), promised()];
	const all = [slots.take(() => first.promise), slots.take(() => second.promise)];
	let isTold = false;
	const told = slots.free().then(() => (isTold = true));
	first.resolve();
	await settle();
	expect(isTold).toBe(false);
	second.resolve();
	await told;
	await Promise.all(all);
	await slots.free();
	expect(slots.isFree).toBe(true);
});
