import * as fc from 'fast-check';

export const among = <T,>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** One of several, each as often as its weight says; the first is taken for the simplest. */
export const weighted = <T,>(...entries: Array<[number, fc.Arbitrary<T>]>): fc.Arbitrary<T> =>
	fc.oneof(
		{ withCrossShrink: true },
		...entries.map(([weight, arbitrary]) => ({ weight, arbitrary })),
	);
