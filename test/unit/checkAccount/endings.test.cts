import type { Fault, Sandbox } from '../../../sandbox/server.cts';
import { API_KEY, check, runCommand, resetAccount, startAccount, writesTo } from './support.cts';

/** How the command ends: 0 if the check was carried out, whatever it saw, else 1 with clear words. */

let sandbox: Sandbox;
beforeAll(async () => (sandbox = await startAccount({}, 0)));
beforeEach(() => resetAccount(sandbox, {}, 3));
afterAll(async () => await sandbox.close());

const run = async (...args: string[]) => await check(sandbox, ...args);

const ALWAYS = { times: Infinity };
const FIRST = { when: { operationId: 'listCustomers' }, ...ALWAYS };

describe('the command line', () => {
	it('explains itself, with the exit codes', async () => {
		const { code, output } = await runCommand({ args: ['--help'] });
		expect(code).toBe(0);
		for (const word of [
			'--api-key',
			'UPWELL_API_KEY',
			'--base-url',
			'--write',
			'Exit code 1',
			'history',
		]) {
			expect(output).toContain(word);
		}
	});

	it.each([
		[['--api-key']],
		[[API_KEY]],
		[['--api-kye', API_KEY]],
		[['--api-key', API_KEY, API_KEY]],
		[[`--${API_KEY}`]],
		[['--api-key', ' \n']],
		[['--api-key', API_KEY, '--base-url', API_KEY]],
		[['--api-key', API_KEY, '--base-url', `x:${API_KEY}`]],
		[['--api-key', API_KEY, '--base-url', `http://${API_KEY}.example`]],
		[['--api-key', API_KEY, '--base-url', 'http://upwell.example']],
		[['--write']],
	])('refuses %j without showing the key, and sends nothing', async (args) => {
		const { code, output } = await runCommand({ args });
		expect(code).toBe(1);
		expect(output).toMatch(/^[A-Z-].+\.\n$/);
		expect(output).not.toContain(API_KEY);
	});

	it('takes the key from the environment, and says nothing about the history then', async () => {
		const args = ['--base-url', sandbox.url];
		const { code, output } = await runCommand({ args, env: { UPWELL_API_KEY: API_KEY } });
		expect(code).toBe(0);
		expect(output).not.toContain('history');
		expect((await run()).output).toContain('history of your shell');
	});

	it('prefers the key of the command line', async () => {
		const args = ['--base-url', sandbox.url, '--api-key', API_KEY];
		const { code } = await runCommand({ args, env: { UPWELL_API_KEY: 'another' } });
		expect(code).toBe(0);
	});
});

describe('a key that is not accepted', () => {
	it.each(['invalidApiKey', 'accessDenied', 'hookFails'] as const)('%s', async (keyRefusal) => {
		sandbox.configure({ keyRefusal });
		const { code, output } = await check({ ...sandbox, url: sandbox.url, apiKey: 'wrong-key-123' });
		expect(code).toBe(1);
		expect(output).toContain('Upwell did not accept the API key');
		expect(output).not.toContain('wrong-key-123');
		expect(sandbox.requests).toHaveLength(1);
	});
});

describe('an address without Upwell', () => {
	it.each([
		[{ kind: 'html' }, 'no list of customers'],
		[{ kind: 'status', status: 404 }, 'Check the base URL'],
		[{ kind: 'status', status: 403 }, 'may not read customers'],
		[{ kind: 'redirect', location: 'https://elsewhere.example/' }, 'not sent to another address'],
		[{ kind: 'status', status: 503 }, 'Try again later'],
		[{ kind: 'empty' }, 'no list of customers'],
		[{ kind: 'json', body: [] }, 'no list of customers'],
	] as Array<[Fault, string]>)('%j', async (fault, words) => {
		sandbox.misbehave({ ...fault, ...FIRST });
		const { code, output } = await run('--write');
		expect(code).toBe(1);
		expect(output).toContain(words);
		expect(output).not.toContain('elsewhere');
		expect(writesTo(sandbox)).toEqual([]);
	});

	it('nothing listens there', async () => {
		const { code, output } = await check({ url: 'http://127.0.0.1:1', apiKey: API_KEY });
		expect(code).toBe(1);
		expect(output).toContain('nothing listens at the base URL');
	});
});

describe('a connection that fails', () => {
	it('is tried again for a read', async () => {
		sandbox.misbehave({ kind: 'reset', times: 2 });
		expect((await run()).code).toBe(0);
	});

	it('ends the check if it goes on failing', async () => {
		sandbox.misbehave({ kind: 'reset', skip: 3, ...ALWAYS });
		const { code, output, rows } = await run();
		expect(code).toBe(1);
		expect(output).toContain('the connection failed');
		expect(rows.ids.verdict).toBe('as expected');
		expect(rows.errorForm.verdict).toBe('not checked');
	});

	it('and so does silence', async () => {
		sandbox.misbehave({ kind: 'silence', ...ALWAYS });
		const args = ['--api-key', API_KEY, '--base-url', sandbox.url];
		const { code, output } = await runCommand({ args, timeoutMs: 100 });
		expect(code).toBe(1);
		expect(output).toContain('No answer came from Upwell within 0.1 seconds');
	});
});

describe('a rate limit', () => {
	it('is waited for as long as Upwell says', async () => {
		sandbox.misbehave({ kind: 'rateLimit', retryAfter: '7', times: 2 });
		const { code, waitedMs, output } = await run();
		expect(code).toBe(0);
		expect(waitedMs).toBe(14_000);
		expect(output).toContain('Waiting for 7 seconds');
	});

	it.each(['121', '100000'])('is not waited for too long (%s seconds)', async (retryAfter) => {
		sandbox.misbehave({ kind: 'rateLimit', retryAfter });
		const { code, waitedMs, output } = await run();
		expect(code).toBe(1);
		expect(waitedMs).toBe(0);
		expect(output).toContain(`asks to wait for ${retryAfter} seconds`);
	});

	it('is not waited for without end', async () => {
		sandbox.misbehave({ kind: 'rateLimit', ...ALWAYS });
		const { code, output } = await run();
		expect(code).toBe(1);
		expect(output).toContain('rate limit was reached 4 times in a row');
		expect(sandbox.requests).toHaveLength(4);
	});

	it('all waits together have an end', async () => {
		sandbox.misbehave({ kind: 'rateLimit', retryAfter: '110', chance: 0.5, ...ALWAYS });
		const { code, waitedMs } = await run();
		expect(code).toBe(1);
		expect(waitedMs).toBeLessThanOrEqual(300_000);
	});
});

it('a stop ends it', async () => {
	const stop = new AbortController();
	sandbox.misbehave({ kind: 'slow', delayMs: 5_000, skip: 2 });
	setTimeout(() => stop.abort(), 300);
	const args = ['--api-key', API_KEY, '--base-url', sandbox.url];
	const { code, output } = await runCommand({ args, signal: stop.signal });
	expect(code).toBe(1);
	expect(output).toContain('The check was stopped.');
});

it.each([403, 422, 500])('a key that may not create ends it (%s)', async (status) => {
	sandbox.misbehave({ kind: 'status', status, when: { operationId: 'createCustomer' }, ...ALWAYS });
	const { code, output, rows } = await run('--write');
	expect(code).toBe(1);
	expect(output).toContain(`did not create a customer (status ${status}`);
	expect(rows.ids.verdict).toBe('as expected');
	expect(output).toContain('No customer was left in Upwell.');
});

it('a server error on one request does not end it', async () => {
	sandbox.misbehave({ kind: 'status', status: 500, when: { operationId: 'getCustomer' } });
	const { code, rows } = await run();
	expect(code).toBe(0);
	expect(rows.missingRecord.seen).toContain('status 500');
});
