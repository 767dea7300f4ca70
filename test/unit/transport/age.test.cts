import { isFromSince } from '../../../nodes/Upwell/transport/age';
import type { HttpResponse } from '../../../nodes/Upwell/transport/httpResult';
import { answer } from '../../support/transport.cts';

const HOUR = 3_600_000;
/** An answer of a server whose clock is off, and a record made there some time ago. */
const seen = (clockOff: number, madeAgo: number): [HttpResponse, string] => {
	const serverNow = Date.now() + clockOff;
	return [
		answer(200, {}, { date: new Date(serverNow).toUTCString() }),
		new Date(serverNow - madeAgo).toISOString(),
	];
};

it.each([-HOUR, 0, HOUR])('goes by the clock of the server, be it off by %d ms', (off) => {
	const since = Date.now() - 20_000;
	const [seenIn, made] = seen(off, 15_000);
	expect(isFromSince({ createdAt: made }, since, seenIn)).toBe(true);
	const [later, old] = seen(off, 40_000);
	expect(isFromSince({ createdAt: old }, since, later)).toBe(false);
});

it.each(['+00:00', '+00', 'Z', '', ' '])('reads timestamps that end in %j', (zone) => {
	const [seenIn, made] = seen(0, 60_000);
	const createdAt = made.replace('Z', `000${zone}`);
	expect(isFromSince({ createdAt }, Date.now(), seenIn)).toBe(false);
});

it.each([
	[undefined, '2020-01-01T00:00:00Z'],
	['nonsense', '2020-01-01T00:00:00Z'],
	[new Date().toUTCString(), undefined],
	[new Date().toUTCString(), 'nonsense'],
])('assumes so without a clock (%s) or a timestamp (%s)', (date, createdAt) => {
	expect(isFromSince({ createdAt }, Date.now(), answer(200, {}, { date }))).toBe(true);
});
