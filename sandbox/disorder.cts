/**
 * Makes what gives rows an order that is another at each call, so that a client which pages without an order is caught:
 * the default order is unknown, and SQL promises none, least of all the same one twice. Every other order is backwards,
 * so that rows which count as equal in the order asked for do not keep theirs either.
 */
export function makeDisorder(): <T>(rows: readonly T[]) => T[] {
	let turn = 0;
	return (rows) => {
		turn++;
		const isBackwards = turn % 2 === 1;
		const start = rows.length === 0 ? 0 : (turn - (turn % 2)) % rows.length;
		const disordered = [...rows.slice(start), ...rows.slice(0, start)];
		return isBackwards ? disordered.reverse() : disordered;
	};
}
