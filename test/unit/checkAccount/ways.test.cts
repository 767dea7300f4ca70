import { ASSUMPTIONS, type Assumption } from '../../../contract/assumptions.cts';
import { FACT_IDS, FACTS, probeOf } from '../../../scripts/checkAccount/facts.cts';
import { NOTES } from '../../../scripts/checkAccount/notes.cts';
import type { Sandbox } from '../../../sandbox/server.cts';
import {
	API_KEY,
	check,
	CUSTOMER_DATA,
	foreignCustomers,
	resetAccount,
	startAccount,
	writesTo,
	type Run,
} from './support.cts';

/** The check sees in which way an account behaves: whatever the sandbox can do, the table says. */

let sandbox: Sandbox;
beforeAll(async () => (sandbox = await startAccount({}, 0)));
afterAll(async () => await sandbox.close());

const WAYS = Object.entries<Assumption>(ASSUMPTIONS).flatMap(([id, { expected, ways }]) =>
	Object.entries(ways).map(([way, { is, settings }]) => ({ id, way, is, settings, expected })),
);
const PROBED = WAYS.filter(({ id }) => probeOf(id as keyof typeof ASSUMPTIONS));

/** No key, no customer data, no address, and no id of the account. */
function expectNothingSecret({ output }: Run, box: Sandbox): void {
	const secrets = [API_KEY, encodeURIComponent(API_KEY), ...CUSTOMER_DATA, new URL(box.url).host];
	const ids = foreignCustomers(box)
		.map(({ id }) => String(id))
		.filter((id) => id.length > 6);
	expect([...secrets, ...ids].filter((secret) => output.includes(secret))).toEqual([]);
}

test('every fact has a probe, or a reason why not', () => {
	expect(FACT_IDS.toSorted()).toEqual(Object.keys(FACTS).toSorted());
});

test('the sandbox is as expected in everything', async () => {
	resetAccount(sandbox);
	const { rows, code } = await check(sandbox, '--write');
	const verdicts = Object.entries(rows).map(([id, { verdict }]) => [id, verdict]);
	expect(Object.fromEntries(verdicts)).toEqual(
		Object.fromEntries(FACT_IDS.map((id) => [id, 'as expected'])),
	);
	expect(code).toBe(0);
});

test.each(PROBED)('$id: $way', async ({ id, way, is, settings, expected }) => {
	resetAccount(sandbox, settings);
	const before = foreignCustomers(sandbox);
	const run = await check(sandbox, '--write');
	expect(foreignCustomers(sandbox)).toEqual(before);
	const { seen, verdict, note } = run.rows[id];
	expect(seen.startsWith(is.replace(/\.$/, ''))).toBe(true);
	expect(verdict).toBe(way === expected ? 'as expected' : 'differs');
	expect(note).toBe(
		way === expected ? '' : (NOTES[id as never] as typeof NOTES.filters).ways[way as never],
	);
	expect(note === '').toBe(way === expected);
	expect(run.code).toBe(0);
	expect(sandbox.requests.length).toBeLessThanOrEqual(46);
	expectNothingSecret(run, sandbox);
});

const READ = PROBED.filter(({ id }) => probeOf(id as keyof typeof ASSUMPTIONS)?.read);

test.each(READ)('$id: $way, with reads alone', async ({ id, way, is, settings, expected }) => {
	resetAccount(sandbox, settings);
	const run = await check(sandbox);
	const { seen, verdict } = run.rows[id];
	if (verdict !== 'needs --write') {
		expect(verdict).toBe(way === expected ? 'as expected' : 'differs');
		expect(seen.startsWith(is.replace(/\.$/, ''))).toBe(true);
	}
	expect(run.code).toBe(0);
	expect(writesTo(sandbox)).toEqual([]);
	expect(sandbox.requests.length).toBeLessThanOrEqual(21);
	expectNothingSecret(run, sandbox);
});
