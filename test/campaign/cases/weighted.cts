import * as fc from 'fast-check';

/** Chooses one arbitrary, each as often as its weight says. Failures shrink towards the first. */
export const weighted = <T,>(...entries: Array<[number, fc.Arbitrary<T>]>): fc.Arbitrary<T> =>
	fc.oneof(
		{ withCrossShrink: true },
		...entries.map(([weight, arbitrary]) => ({ weight, arbitrary })),
	);
