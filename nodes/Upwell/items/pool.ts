/**
 * Does a piece of work for each number from 0 to `count - 1`, started in order, never more than `limit` at once.
 *
 * @param work must not throw
 * @param isOver asked before each start; once true, nothing more is started
 * @returns when everything that was started has ended
 */
export async function runPool(
	count: number,
	limit: number,
	work: (index: number) => Promise<void>,
	isOver: () => boolean,
): Promise<void> {
	let next = 0;
	const worker = async () => {
		while (next < count && !isOver()) await work(next++);
	};
	await Promise.all(Array.from({ length: Math.min(limit, count) }, worker));
}
