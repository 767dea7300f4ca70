/**
 * Makes a function that returns rows in another order at each call, so that a client which pages without an order is
 * noticed: Upwell's default order is unknown, and SQL promises none, nor the same one twice. Every other order is
 * reversed, so that rows which are equal in the order asked for change places too.
 */
export function makeUnstableOrder(): <T>(rows: readonly T[]) => T[] {
	let calls = 0;
	return (rows) => {
		calls++;
		const isReversed = calls % 2 === 1;
		const start = rows.length === 0 ? 0 : (calls - (calls % 2)) % rows.length;
		const rotated = [...rows.slice(start), ...rows.slice(0, start)];
		return isReversed ? rotated.reverse() : rotated;
	};
}
