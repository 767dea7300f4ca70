import * as fc from 'fast-check';
import { among, weighted } from './arbitraryTools.cts';
import type { CampaignFault } from './case.cts';

type Misdeed = Omit<CampaignFault, 'on' | 'skip' | 'times'>;

/**
 * After these nobody can know what was done, so they may come before or after storing. Where an answer can say so, it
 * asks to come again at once: the campaign is to meet many faults, not to wait for them.
 */
const LOST: Misdeed[] = [
	...[503, 408, 500, 502, 504].map(
		(status): Misdeed => ({ kind: 'status', status, retryAfter: '0' }),
	),
	{ kind: 'silence' },
	{ kind: 'reset' },
	{ kind: 'html', retryAfter: '0' },
	{ kind: 'html', status: 502, retryAfter: '0' },
	{ kind: 'empty', retryAfter: '0' },
	{ kind: 'empty', status: 503, retryAfter: '0' },
	{ kind: 'truncated' },
	{ kind: 'truncated', body: 'json', retryAfter: '0' },
	{ kind: 'slow', tooSlow: true },
	{ kind: 'echoKey', status: 500, retryAfter: '0' },
];

/** Answers with a good status that say nothing, or nothing of what was asked. */
const OFF_THE_POINT = [
	{},
	null,
	[],
	'done',
	{ data: { id: 'cus_elsewhere' } },
	{ createCustomer: null },
	{ createCustomer: { id: null } },
	{ createCustomers: null },
	{ createCustomers: { returning: [] } },
	{ createCustomers: { returning: [null, {}] } },
	{ updateCustomer: {} },
	{ updateCustomer: { returning: null } },
	{ customer: {} },
	{ customers: null },
	{ customers: [] },
	{ customers: [{ id: 'cus_elsewhere', sourceSystem: 'Elsewhere', sourceSystemId: '1' }] },
].map((body): Misdeed => ({ kind: 'json', body, retryAfter: '0' }));

/** A good answer to an update that leaves the customer out: only a lie if nothing was done. */
const UNSEEN = [{ affectedRows: 1 }, { affectedRows: 1, returning: [] }].map(
	(updateCustomer): Misdeed => ({
		kind: 'json',
		body: { updateCustomer },
		at: 'after',
		retryAfter: '0',
	}),
);

/** Whether it says that an update was done, be it refused or not. */
export const saysUpdated = (misdeed: Misdeed): boolean =>
	UNSEEN.some(({ body }) => JSON.stringify(body) === JSON.stringify(misdeed.body));

/** These say that nothing was done, so after storing they would be lies, against which nothing can be promised. */
const CLEAR: Misdeed[] = [
	...[422, 403, 404, 409].map((status): Misdeed => ({ kind: 'status', status })),
	{ kind: 'rateLimit', retryAfter: '0' },
	{ kind: 'rateLimit', retryAfter: 'Thu, 01 Jan 1970 00:00:00 GMT' },
	{ kind: 'redirect', location: '/api/rest/customers' },
	{ kind: 'redirect', status: 307, location: '/' },
	{ kind: 'html', status: 404 },
	{ kind: 'echoKey' },
	{ kind: 'echoKey', status: 403 },
	...[null, [], { affectedRows: 0, returning: [] }].map(
		(updateCustomer): Misdeed => ({ kind: 'json', body: { updateCustomer }, retryAfter: '0' }),
	),
	{ kind: 'json', body: { customer: null }, retryAfter: '0' },
];

/** Of these one is enough to end or to hold up a whole run. */
const RARE: Misdeed[] = [{ kind: 'rateLimit' }, { kind: 'status', status: 401 }];

const SHORTENED = [0, 1, 2, 4].map((keep): Misdeed => ({ kind: 'shortened', keep }));
const SLOW = [5, 40].map((delayMs): Misdeed => ({ kind: 'slow', delayMs }));

const after = (misdeeds: Misdeed[]) =>
	misdeeds.map((misdeed): Misdeed => ({ ...misdeed, at: 'after' }));

/** Each thing that the sandbox can be asked to do. */
export const EVERY_MISDEED: Misdeed[] = [
	...[...LOST, ...OFF_THE_POINT].flatMap((misdeed) => [misdeed, ...after([misdeed])]),
	...[...UNSEEN, ...CLEAR, ...RARE, ...SHORTENED, ...SLOW],
];

const misdeed: fc.Arbitrary<Misdeed> = weighted<Misdeed>(
	[6, among(...after(LOST))],
	[4, among(...LOST)],
	[1, among(...after(OFF_THE_POINT))],
	[1, among(...OFF_THE_POINT)],
	[1, among(...UNSEEN)],
	[3, among(...CLEAR)],
	[3, among(...SHORTENED)],
	[1, among(...SLOW)],
	[1, among(...RARE)],
);

/** Whether it is waited out, or the node waits before it sends again: it comes seldom in a row. */
export const isLong = ({ kind, tooSlow, retryAfter }: Misdeed) =>
	tooSlow === true ||
	(retryAfter === undefined && ['silence', 'reset', 'truncated', 'rateLimit'].includes(kind));

/** The ends of the paths of lookups. */
export const SEARCHES = '/customers/search';
const CREATES = ['/rest/customers', '/bulk-customers'];

export const fault: fc.Arbitrary<CampaignFault> = fc
	.record({
		misdeed,
		on: weighted<CampaignFault['on']>(
			[2, among<CampaignFault['on']>('any')],
			[2, fc.record({ row: fc.nat(2) })],
			[2, fc.record({ row: fc.nat(40) })],
			[2, fc.record({ path: among(...CREATES, SEARCHES, SEARCHES) })],
			[2, fc.record({ method: among('PUT', 'PUT', 'GET') })],
		),
		skip: weighted([2, among(0)], [3, fc.nat(3)], [1, fc.nat(15)]),
		times: weighted([5, fc.integer({ min: 1, max: 2 })], [1, among(3, 5, 40)]),
	})
	.map(({ misdeed: what, on, skip, times }) => ({
		...what,
		// It is for one path only.
		on: what.kind === 'shortened' && on !== 'any' && !('row' in on) ? ('any' as const) : on,
		skip,
		times: isLong(what) ? Math.min(times, 2) : times,
	}));
