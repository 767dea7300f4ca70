import { Pace } from '../../../nodes/Upwell/transport/pace';
import { simulate, type SimulatedServer } from '../../support/simulatedLimit.cts';

const A_SECOND = { requests: 10 };
const LIMITED = { rows: 2_000, latencyMs: 100 };
/** A limit that lets a request pass in each 100 ms and no two together, and others of ten in a second. */
const KINDS: Array<[string, object]> = [
	['ten in each second of the clock', {}],
	['one in each tenth of a second', { burst: 1 }],
	['a bucket of ten', { burst: 10 }],
	['a bucket of a hundred', { burst: 100 }],
];

/** With the least share of the allowed rate that is used, and the greatest share of requests that are refused. */
const SERVERS: Array<[string, SimulatedServer, allowed: number, least: number, most: number]> = [
	...KINDS.flatMap(([kind, more]) =>
		[5, 100].flatMap((latencyMs) =>
			[1_000, undefined].map((retryAfter): (typeof SERVERS)[number] => {
				const limits: SimulatedServer['limits'] = [[0, { ...A_SECOND, ...more }]];
				const how = `answers after ${latencyMs} ms, Retry-After ${retryAfter ?? 'none'}`;
				return [`${kind}, ${how}`, { ...LIMITED, latencyMs, retryAfter, limits }, 10, 0.85, 0.04];
			}),
		),
	),
	['slow answers', { ...LIMITED, latencyMs: 2_000, limits: [[0, A_SECOND]] }, 10, 0.75, 0.05],
	[
		'one at a time',
		{ ...LIMITED, latencyMs: 20, concurrency: 1, limits: [[0, A_SECOND]] },
		10,
		0.85,
		0.04,
	],
	[
		'fifty at once',
		{ ...LIMITED, concurrency: 50, limits: [[0, { ...A_SECOND, burst: 1 }]] },
		10,
		0.85,
		0.05,
	],
	[
		'sixty in a minute',
		{ rows: 600, latencyMs: 100, limits: [[0, { requests: 60, perMs: 60_000 }]] },
		1,
		0.85,
		0.09,
	],
	[
		'two in a second',
		{ rows: 400, latencyMs: 100, limits: [[0, { requests: 2, burst: 1 }]] },
		2,
		0.8,
		0.06,
	],
	['a hundred in a second', { ...LIMITED, limits: [[0, { requests: 100 }]] }, 100, 0.7, 0.04],
	[
		'five at once',
		{ ...LIMITED, retryAfter: 1_000, limits: [[0, { inFlight: 5 }]] },
		50,
		0.55,
		0.03,
	],
	[
		'fewer after a while',
		{
			...LIMITED,
			rows: 1_500,
			limits: [
				[0, { requests: 50 }],
				[20_000, A_SECOND],
			],
		},
		16,
		0.75,
		0.05,
	],
	[
		'more after a while',
		{
			...LIMITED,
			limits: [
				[0, A_SECOND],
				[60_000, { requests: 50 }],
			],
		},
		22,
		0.7,
		0.04,
	],
	[
		'the limit is lifted',
		{
			...LIMITED,
			rows: 4_000,
			limits: [
				[0, A_SECOND],
				[60_000, {}],
			],
		},
		40,
		0.6,
		0.04,
	],
	[
		'refusals at random',
		{ ...LIMITED, rows: 1_000, retryAfter: 1_000, random: 0.05 },
		40,
		0.8,
		0.065,
	],
	['rare refusals', { ...LIMITED, retryAfter: 1_000, random: 0.005 }, 100, 0.8, 0.01],
	['no limit', LIMITED, 450, 0.95, 0],
];

it.each(SERVERS)('%s', (_kind, server, allowed, least, most) => {
	const { rate, refused, mostInFlight } = simulate(server);
	expect(rate).toBeGreaterThan(least * allowed);
	expect(refused).toBeLessThanOrEqual(most);
	expect(mostInFlight).toBeLessThanOrEqual(server.concurrency ?? 50);
});

it('after refusals in a row one request goes first, and its answer opens the way', () => {
	const pace = new Pace();
	for (const request of Array.from({ length: 10 }, () => pace.send(0, 10))) {
		pace.refuse(request, 10, 1_000, false);
	}
	expect(pace.sendAt()).toBe(1_010);
	const probe = pace.send(1_010, 1);
	expect(pace.sendAt()).toBeGreaterThan(5_000);
	pace.accept(probe, 1_100);
	expect(pace.sendAt()).toBeLessThan(5_000);
	expect(pace.refusedSince).toBeUndefined();
});

it('after a refusal at random all go on', () => {
	const pace = new Pace();
	const [first] = Array.from({ length: 10 }, () => pace.send(0, 10));
	pace.refuse(first, 10, 1_000, false);
	expect(pace.refusedSince).toBe(10);
	pace.send(1_010, 1);
	expect(pace.sendAt()).toBe(1_010);
});
