import { Semaphore } from '../../../nodes/Upwell/transport/semaphore';

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
	const semaphore = new Semaphore(2);
	const log: number[] = [];
	const works = Array.from({ length: 5 }, promised);
	const all = works.map(({ promise }, index) =>
		semaphore.run(async () => {
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
	expect(semaphore.isFree).toBe(true);
});

it('follows a number that changes, and takes no permit back', async () => {
	const semaphore = new Semaphore(1);
	const log: number[] = [];
	const works = Array.from({ length: 4 }, promised);
	const all = works.map(({ promise }, index) =>
		semaphore.run(async () => {
			log.push(index);
			await promise;
		}),
	);
	semaphore.resize(3);
	await settle();
	expect(log).toEqual([0, 1, 2]);
	semaphore.resize(1);
	works[0].resolve();
	works[1].resolve();
	await settle();
	expect(log).toEqual([0, 1, 2]);
	works[2].resolve();
	await settle();
	expect(log).toEqual([0, 1, 2, 3]);
	works[3].resolve();
	await Promise.all(all);
});

it('work that throws gives its permit back', async () => {
	const semaphore = new Semaphore(1);
	await expect(semaphore.run(async () => await Promise.reject(new Error('no')))).rejects.toThrow(
		'no',
	);
	expect(await semaphore.run(async () => await Promise.resolve('next'))).toBe('next');
});

it('tells of a free permit only when nobody waits for it', async () => {
	const semaphore = new Semaphore(1);
	const [first, second] = [promised(), promised()];
	const all = [semaphore.run(() => first.promise), semaphore.run(() => second.promise)];
	let isSeen = false;
	const seen = semaphore.whenFree().then(() => (isSeen = true));
	first.resolve();
	await settle();
	expect(isSeen).toBe(false);
	second.resolve();
	await seen;
	await Promise.all(all);
	await semaphore.whenFree();
	expect(semaphore.isFree).toBe(true);
});
