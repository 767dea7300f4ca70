import * as fc from 'fast-check';
import { weighted } from './weighted.cts';
import type { CampaignFault } from './case.cts';

/** A fault without the requests that it applies to. */
export type FaultTemplate = Omit<CampaignFault, 'target' | 'skip' | 'times'>;

/**
 * After these the sender cannot know whether the request was handled, so they may occur before or after it. Where a
 * response can have `Retry-After`, it is 0, so that the campaign spends its time on faults and not on waiting.
 */
const OUTCOME_UNKNOWN: FaultTemplate[] = [
	...[503, 408, 500, 502, 504].map(
		(status): FaultTemplate => ({ kind: 'status', status, retryAfter: '0' }),
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

/** Responses with status 200 whose body is empty or does not fit the request. */
const UNRELATED_BODIES = [
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
].map((body): FaultTemplate => ({ kind: 'json', body, retryAfter: '0' }));

/** Responses that an update was done, without the customer. They are true, because they occur after the update. */
const UPDATED_WITHOUT_RECORD = [{ affectedRows: 1 }, { affectedRows: 1, returning: [] }].map(
	(updateCustomer): FaultTemplate => ({
		kind: 'json',
		body: { updateCustomer },
		at: 'after',
		retryAfter: '0',
	}),
);

/** Whether the response says that an update was done, even if it was refused. */
export const saysUpdated = (template: FaultTemplate): boolean =>
	UPDATED_WITHOUT_RECORD.some(({ body }) => JSON.stringify(body) === JSON.stringify(template.body));

/** Responses that nothing was done. They occur only before the request is handled; after it they would be false. */
const NOTHING_DONE: FaultTemplate[] = [
	...[422, 403, 404, 409].map((status): FaultTemplate => ({ kind: 'status', status })),
	{ kind: 'rateLimit', retryAfter: '0' },
	{ kind: 'rateLimit', retryAfter: 'Thu, 01 Jan 1970 00:00:00 GMT' },
	{ kind: 'redirect', location: '/api/rest/customers' },
	{ kind: 'redirect', status: 307, location: '/' },
	{ kind: 'html', status: 404 },
	{ kind: 'echoKey' },
	{ kind: 'echoKey', status: 403 },
	...[null, [], { affectedRows: 0, returning: [] }].map(
		(updateCustomer): FaultTemplate => ({
			kind: 'json',
			body: { updateCustomer },
			retryAfter: '0',
		}),
	),
	{ kind: 'json', body: { customer: null }, retryAfter: '0' },
];

/** A single one of these can end or delay a whole run. */
const DISRUPTIVE: FaultTemplate[] = [{ kind: 'rateLimit' }, { kind: 'status', status: 401 }];

const SHORTENED = [0, 1, 2, 4].map((keep): FaultTemplate => ({ kind: 'shortened', keep }));
const SLOW = [5, 40].map((delayMs): FaultTemplate => ({ kind: 'slow', delayMs }));

const after = (templates: FaultTemplate[]) =>
	templates.map((template): FaultTemplate => ({ ...template, at: 'after' }));

/** Every fault that the campaign uses. */
export const ALL_FAULTS: FaultTemplate[] = [
	...[...OUTCOME_UNKNOWN, ...UNRELATED_BODIES].flatMap((template) => [
		template,
		...after([template]),
	]),
	...[...UPDATED_WITHOUT_RECORD, ...NOTHING_DONE, ...DISRUPTIVE, ...SHORTENED, ...SLOW],
];

export const arbitraryTemplate: fc.Arbitrary<FaultTemplate> = weighted<FaultTemplate>(
	[6, fc.constantFrom(...after(OUTCOME_UNKNOWN))],
	[4, fc.constantFrom(...OUTCOME_UNKNOWN)],
	[1, fc.constantFrom(...after(UNRELATED_BODIES))],
	[1, fc.constantFrom(...UNRELATED_BODIES)],
	[1, fc.constantFrom(...UPDATED_WITHOUT_RECORD)],
	[3, fc.constantFrom(...NOTHING_DONE)],
	[3, fc.constantFrom(...SHORTENED)],
	[1, fc.constantFrom(...SLOW)],
	[1, fc.constantFrom(...DISRUPTIVE)],
);

/** Whether the node waits, for its timeout or before a retry; such a fault rarely repeats. */
export const isLong = ({ kind, tooSlow, retryAfter }: FaultTemplate) =>
	tooSlow === true ||
	(retryAfter === undefined && ['silence', 'reset', 'truncated', 'rateLimit'].includes(kind));

/** The end of the path of a search. */
export const SEARCH_PATH = '/customers/search';
const CREATE_PATHS = ['/rest/customers', '/bulk-customers'];

export const arbitraryFault: fc.Arbitrary<CampaignFault> = fc
	.record({
		template: arbitraryTemplate,
		target: weighted<CampaignFault['target']>(
			[2, fc.constantFrom<CampaignFault['target']>('any')],
			[2, fc.record({ row: fc.nat(2) })],
			[2, fc.record({ row: fc.nat(40) })],
			[2, fc.record({ path: fc.constantFrom(...CREATE_PATHS, SEARCH_PATH, SEARCH_PATH) })],
			[2, fc.record({ method: fc.constantFrom('PUT', 'PUT', 'GET') })],
		),
		skip: weighted([2, fc.constantFrom(0)], [3, fc.nat(3)], [1, fc.nat(15)]),
		times: weighted([5, fc.integer({ min: 1, max: 2 })], [1, fc.constantFrom(3, 5, 40)]),
	})
	.map(({ template, target, skip, times }) => ({
		...template,
		// `shortened` applies to bulk creates only, so a path or method could exclude all of its requests.
		target:
			template.kind === 'shortened' && typeof target === 'object' && !('row' in target)
				? ('any' as const)
				: target,
		skip,
		times: isLong(template) ? Math.min(times, 2) : times,
	}));
