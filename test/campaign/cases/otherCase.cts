import * as fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../../sandbox/server.cts';
import type { ItemRow, OperationCase } from '../../support/resources.cts';
import { arbitraryTemplate, isLong, type FaultTemplate } from './arbitraryFault.cts';
import { arbitraryWays, type Ways } from './ways.cts';
import { weighted } from './weighted.cts';

/** Milliseconds: what the node waits for an answer, and when one that is too slow comes. */
export const TIMEOUT = 300;
export const TOO_SLOW = TIMEOUT + 150;

/** One run of an operation of any resource but customers. */
export interface OtherCase {
	/** Of the operation, in test/support/resources.cts. */
	title: string;
	/** The numbers of the records that the items are about: those with the same number share its ID, or source key. */
	records: number[];
	/** The records that are there before, where the operation needs one. */
	seeded: number[];
	faults: OtherFault[];
	options: IDataObject;
	/** How Upwell behaves where it is not as expected. */
	ways: Ways;
	onError: 'continueRegularOutput' | 'stopWorkflow';
	/** Of Retry On Fail; undefined: off. */
	maxTries?: number;
}

interface OtherFault {
	template: FaultTemplate;
	/** Any request, the one that does an item's work, or those that read. */
	to: 'any' | 'work' | 'reads';
	skip: number;
	times: number;
}

const arbitraryFault = fc.record<OtherFault>({
	template: arbitraryTemplate,
	to: fc.constantFrom<OtherFault['to']>('any', 'work', 'work', 'reads'),
	skip: weighted([2, fc.constantFrom(0)], [3, fc.nat(3)]),
	times: weighted([5, fc.integer({ min: 1, max: 2 })], [1, fc.constantFrom(5, 40)]),
});

/** Cases of these operations. */
export const arbitraryOtherCase = (operations: OperationCase[]): fc.Arbitrary<OtherCase> =>
	fc.record<OtherCase>({
		title: fc.constantFrom(...operations.map(({ title }) => title)),
		records: fc.array(weighted([3, fc.nat(30)], [1, fc.nat(2)]), { minLength: 1, maxLength: 8 }),
		seeded: fc.array(fc.nat(30), { maxLength: 20 }),
		faults: fc.array(arbitraryFault, { maxLength: 3 }),
		options: fc.record({
			maxRetries: fc.nat(2),
			concurrency: fc.constantFrom(1, 2, 50),
			batchSize: fc.constantFrom(1, 1, 3, 100),
			ifExists: fc.constantFrom('error', 'return'),
		}),
		ways: arbitraryWays,
		onError: fc.constantFrom('continueRegularOutput', 'continueRegularOutput', 'stopWorkflow'),
		maxTries: fc.constantFrom(undefined, undefined, 2, 3),
	});

/** The items; each has a name that no other has, and which ends where it ends. */
export const rowsOf = ({ records }: OtherCase): ItemRow[] =>
	records.map((record, item) => ({ id: `r${record}`, name: `name of item ${item}!` }));

export const seededRows = ({ seeded }: OtherCase): ItemRow[] =>
	[...new Set(seeded)].map((record) => ({ id: `r${record}`, name: 'Before' }));

/** Whether other items are about the same record. */
export const isShared = ({ records }: OtherCase, { id }: ItemRow): boolean =>
	records.filter((record) => `r${record}` === id).length > 1;

/** Whether Upwell carries something out after the node has stopped waiting for it. */
export const isLate = ({ faults }: OtherCase): boolean =>
	faults.some(({ template }) => template.tooSlow);

/** The faults in the sandbox's format. */
export function otherFaultsOf({ faults }: OtherCase, { request }: OperationCase): Fault[] {
	const targets = { any: {}, work: request, reads: { method: 'GET' } };
	return faults.map(({ template: { tooSlow, ...fault }, to, skip, times }) => ({
		...fault,
		when: targets[to],
		skip,
		times: isLong({ ...fault, tooSlow }) ? Math.min(times, 2) : times,
		...(tooSlow && { delayMs: TOO_SLOW }),
	}));
}
