import { readQuota } from '../../../nodes/Upwell/transport/quotaHeaders';

const date = 'Sat, 31 Jan 2026 10:00:00 GMT';
const SECONDS = Date.parse(date) / 1000;

it.each<[string, Record<string, unknown>, object | undefined]>([
	['none', { 'retry-after': '1' }, undefined],
	[
		'a draft of the IETF',
		{ 'ratelimit-limit': '10, 10;w=1', 'ratelimit-remaining': '3', 'ratelimit-reset': '1' },
		{ limit: 10, remaining: 3, resetMs: 1_000 },
	],
	[
		'in one header',
		{ ratelimit: 'limit=10, remaining=0, reset=7' },
		{ limit: 10, remaining: 0, resetMs: 7_000 },
	],
	[
		'as the latest draft has it',
		{ ratelimit: '"default";r=50;t=30', 'ratelimit-policy': '"default";q=100;w=60' },
		{ limit: 100, remaining: 50, resetMs: 30_000 },
	],
	[
		'a reset that is a time',
		{ date, 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': String(SECONDS + 5) },
		{ remaining: 3, resetMs: 5_000 },
	],
	[
		'a reset that is a time in milliseconds',
		{ date, 'x-rate-limit-remaining': '3', 'x-rate-limit-reset': String(SECONDS * 1000 + 500) },
		{ remaining: 3, resetMs: 500 },
	],
	['no reset', { 'x-ratelimit-remaining': '3' }, undefined],
	['no numbers', { 'x-ratelimit-remaining': 'many', 'x-ratelimit-reset': 'soon' }, undefined],
	['no text', { ratelimit: 7 }, undefined],
])('%s', (_what, headers, expected) => expect(readQuota(headers)).toEqual(expected));
