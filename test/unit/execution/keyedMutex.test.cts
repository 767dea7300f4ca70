import { setTimeout } from 'node:timers/promises';
import { KeyedMutex } from '../../../nodes/Upwell/execution/keyedMutex';

/** A promise to be settled by hand. */
function promised() {
	let settle = { resolve: () => {}, reject: () => {} };
	const promise = new Promise<void>((resolve, reject) => {
		settle = { resolve, reject: () => reject(new Error('no')) };
	});
	return { promise, ...settle };
}

it('work with the same key comes one after the other, whether or not what came before threw', async () => {
	const mutex = new KeyedMutex();
	const log: string[] = [];
	const [first, second] = [promised(), promised()];
	const enter = (name: string, until: Promise<void>) => async () => {
		log.push(name);
		await until;
	};
	const running = [
		mutex.run('a', enter('a1', first.promise)).catch(() => {}),
		mutex.run('a', enter('a2', second.promise)),
		mutex.run('b', enter('b1', Promise.resolve())),
		mutex.run('a', enter('a3', Promise.resolve())),
	];
	expect(log).toEqual(['a1', 'b1']);
	first.reject();
	await running[0];
	await setTimeout(10);
	expect(log).toEqual(['a1', 'b1', 'a2']);
	second.resolve();
	await Promise.all(running);
	expect(log).toEqual(['a1', 'b1', 'a2', 'a3']);
});
