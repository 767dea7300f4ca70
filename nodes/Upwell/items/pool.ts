import { sleep } from 'n8n-workflow';
import type { Supply } from './supply';

/** Work that begins with reading parameters keeps n8n from everything else; this often it gets a moment for it. */
const BREATHER_AFTER_MS = 50;

/**
 * Does a piece of work for each number from 0 to `count - 1`, started in order, never more than `limit` at once.
 *
 * @param work must not throw
 * @param isOver asked before each start; once true, nothing more is started
 * @param supply is told whether more is coming
 * @returns when everything that was started has ended
 */
export async function runPool(
	count: number,
	limit: number,
	work: (index: number) => Promise<void>,
	isOver: () => boolean,
	supply?: Supply,
): Promise<void> {
	let running = 0;
	let wake = () => {};
	const oneToEnd = async () => await new Promise<void>((resolve) => (wake = resolve));
	const end = () => {
		running--;
		wake();
	};

	let lastBreather = Date.now();
	for (let index = 0; index < count && !isOver(); index++) {
		running++;
		void work(index).then(end);
		if (running === limit) {
			supply?.hold();
			await oneToEnd();
			supply?.resume();
		}
		if (Date.now() - lastBreather > BREATHER_AFTER_MS) {
			await sleep(0);
			lastBreather = Date.now();
		}
	}
	supply?.hold();
	while (running > 0) await oneToEnd();
}
