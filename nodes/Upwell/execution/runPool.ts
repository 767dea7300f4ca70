import { sleep } from 'n8n-workflow';
import type { FlushSignal } from './flushSignal';

/** Work that begins with reading parameters blocks everything else in n8n; this often n8n gets a turn. */
const YIELD_AFTER_MS = 50;

/**
 * Does a piece of work, which must not throw, for each number from 0 to `count - 1`: started in order, never more than
 * `limit()` at once, and none once `isOver`. Raises `flush` whenever no more is started for the moment. Resolves when
 * everything that was started has ended.
 */
export async function runPool(
	count: number,
	limit: () => number,
	work: (index: number) => Promise<void>,
	isOver: () => boolean,
	flush?: FlushSignal,
): Promise<void> {
	let running = 0;
	let wake = () => {};
	const nextEnd = async () => await new Promise<void>((resolve) => (wake = resolve));
	const end = () => {
		running--;
		wake();
	};

	let lastYield = Date.now();
	for (let index = 0; index < count && !isOver(); index++) {
		running++;
		void work(index).then(end);
		while (running >= limit()) {
			flush?.raise();
			await nextEnd();
			flush?.lower();
		}
		if (Date.now() - lastYield > YIELD_AFTER_MS) {
			await sleep(0);
			lastYield = Date.now();
		}
	}
	flush?.raise();
	while (running > 0) await nextEnd();
}
