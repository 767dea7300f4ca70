import { mayBeFromSince } from '../../../nodes/Upwell/transport/ownRecord';
import { answer } from '../../support/transport.cts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A record made so long ago by the database's clock, seen now by the clock of the machine that answers. */
function mayBe(
	madeAgo: number,
	sentAgo: number,
	{ off = 0, apart = 0, form = (iso: string) => iso } = {},
) {
	const serverNow = Date.now() + off;
	const date = new Date(serverNow + apart).toUTCString();
	const createdAt = form(new Date(serverNow - madeAgo).toISOString());
	return mayBeFromSince({ createdAt }, Date.now() - sentAgo, answer(200, {}, { date }));
}

it.each([-HOUR, 0, HOUR])('goes by the clocks of the server, be they off by %d ms', (off) => {
	expect(mayBe(15_000, 20_000, { off })).toBe(true);
	expect(mayBe(MINUTE, 20_000, { off })).toBe(true);
	expect(mayBe(12 * MINUTE, 20_000, { off })).toBe(false);
	expect(mayBe(25 * MINUTE, 20 * MINUTE, { off })).toBe(true);
});

it.each([-9 * MINUTE, -8_000, 8_000, 9 * MINUTE])('its two clocks may be apart by %d ms', (apart) =>
	expect(mayBe(0, 1_000, { apart })).toBe(true),
);

it.each<[string, (iso: string) => string]>([
	['Z', (iso) => iso],
	['+00:00', (iso) => iso.replace('Z', '000+00:00')],
	['+00', (iso) => iso.replace('Z', '+00')],
	['SQL', (iso) => iso.replace('T', ' ').replace('Z', '000+00')],
	['SQL, UTC', (iso) => iso.replace('T', ' ').replace('Z', ' UTC')],
	['blanks', (iso) => ` ${iso} `],
])('reads timestamps (%s)', (_what, form) => {
	expect(mayBe(20 * MINUTE, 0, { form })).toBe(false);
	expect(mayBe(MINUTE, 0, { form })).toBe(true);
});

it.each<[string, (iso: string) => string]>([
	['without a zone', (iso) => iso.replace('Z', '')],
	['SQL without a zone', (iso) => iso.replace('T', ' ').replace('Z', '')],
	['without a time', (iso) => iso.slice(0, 10)],
	['none', () => 'nonsense'],
])('a timestamp that proves nothing: %s', (_what, form) => {
	expect(mayBe(20 * HOUR, 0, { form })).toBe(true);
});

it.each([undefined, 'nonsense'])('a clock that proves nothing: %s', (date) => {
	const createdAt = '2020-01-01T00:00:00Z';
	expect(mayBeFromSince({ createdAt }, Date.now(), answer(200, {}, { date }))).toBe(true);
	expect(mayBeFromSince({}, Date.now(), answer(200))).toBe(true);
});
