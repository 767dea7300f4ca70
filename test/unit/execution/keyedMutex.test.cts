import { setTimeout } from 'node:timers/promises';
import { Turns } from '../../../nodes/Upwell/items/turns';

/** A promise to be settled by hand. */
function promised() {
	let settle = { resolve: () => {}, reject: () => {} };
	const promise = new Promise<void>((resolve, reject) => {
		settle = { resolve, reject: () => reject(new Error('no')) };
	});
	return { promise, ...settle };
}

it('work with the same key waits its turn, whether what came before ended well or not', async () => {
	const turns = new Turns();
	const log: string[] = [];
	const [first, second] = [promised(), promised()];
	const enter = (name: string, until: Promise<void>) => async () => {
		log.push(name);
		await until;
	};
	const running = [
		turns.take('a', enter('a1', first.promise)).catch(() => {}),
		turns.take('a', enter('a2', second.promise)),
		turns.take('b', enter('b1', Promise.resolve())),
		turns.take('a', enter('a3', Promise.resolve())),
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
