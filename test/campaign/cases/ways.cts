import * as fc from 'fast-check';
import { ASSUMPTIONS, type Assumption, type AssumptionId } from '../../../contract/assumptions.cts';
import type { Settings } from '../../../sandbox/server.cts';
import { weighted } from './weighted.cts';

/** How Upwell behaves in a case, where it is not as expected: a way for some assumptions. */
export type Ways = Partial<Record<AssumptionId, string>>;

const TABLE: Record<AssumptionId, Assumption> = ASSUMPTIONS;

/** The settings of the sandbox for these ways. */
export const settingsForWays = (ways: Ways): Partial<Settings> =>
	Object.assign(
		{},
		...Object.entries(ways).map(([id, way]) => TABLE[id as AssumptionId].ways[way].settings),
	);

const idsIn = (table: object) => Object.keys(table) as AssumptionId[];

/** Every way that is not expected, by its assumption. */
export const OTHER_WAYS: Array<[AssumptionId, string]> = idsIn(TABLE).flatMap((id) =>
	Object.keys(TABLE[id].ways)
		.filter((way) => way !== TABLE[id].expected)
		.map((way): [AssumptionId, string] => [id, way]),
);

/** Chooses an assumption first, so that one with many ways does not come up more often. */
const otherWay = fc
	.constantFrom(...idsIn(TABLE))
	.chain((id) => fc.constantFrom(...OTHER_WAYS.filter(([other]) => other === id)));

/** Mostly the expected ways, often one or two others. Two that need different values of a setting exclude each other. */
export const arbitraryWays: fc.Arbitrary<Ways> = weighted<number>(
	[3, fc.constantFrom(0)],
	[5, fc.constantFrom(1)],
	[3, fc.constantFrom(2)],
	[1, fc.constantFrom(3, 4)],
)
	.chain((length) => fc.array(otherWay, { minLength: length, maxLength: length }))
	.map((drawn) =>
		drawn.reduce<Ways>((ways, [id, way]) => {
			const taken = settingsForWays(ways);
			const needed = Object.keys(TABLE[id].ways[way].settings);
			return needed.some((name) => name in taken) ? ways : { ...ways, [id]: way };
		}, {}),
	);

/**
 * Ways that change no outcome: with these the result of each item can be foretold. In all others only the promises are
 * checked.
 */
const PREDICTABLE: Partial<Record<AssumptionId, string[] | 'all'>> = {
	bulkOrder: 'all',
	createStatus: 'all',
	missingRecord: 'all',
	updateAnswer: 'all',
	rulesInput: 'all',
	duplicateStatus: 'all',
	requestId: 'all',
	emptyUpdate: 'all',
	jsonNull: 'all',
	badKey: 'all',
	pageSize: ['capped'],
	affectedRows: ['always'],
	ids: ['digits'],
};

export const arePredictable = (ways: Ways): boolean =>
	Object.entries(ways).every(([id, way]) => {
		const predictable = PREDICTABLE[id as AssumptionId] ?? [];
		return predictable === 'all' || predictable.includes(way);
	});
