/** The parameters of a query in their order; a name may come twice. */
export type Query = ReadonlyArray<readonly [name: string, value: string | number]>;

/** The query of an address, with its question mark; blank where there is none. */
export function queryText(query: Query = []): string {
	const pairs = query.map(
		([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
	);
	return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
