import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { scripts } from '../../../package.json';
import { API_KEY, startAccount } from './support.cts';

/** The command as npm runs it, in a process of its own. */
async function start(args: string[], env: Record<string, string> = {}) {
	const [, command = ''] = scripts['check-account'].split('&& node ');
	const options = { cwd: join(__dirname, '../../..'), env: { PATH: process.env.PATH, ...env } };
	const running = promisify(execFile)(process.execPath, [...command.split(' '), ...args], options);
	return await running.then(
		({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
		({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
	);
}

it('explains itself', async () => {
	expect(await start(['--help'])).toMatchObject({
		code: 0,
		output: expect.stringContaining('UPWELL_API_KEY'),
	});
});

it('ends with 1 without a key', async () => {
	expect(await start([])).toMatchObject({
		code: 1,
		output: expect.stringMatching(/^An API key is needed/),
	});
});

it('checks an account, even where a proxy is set that must not see the key', async () => {
	const proxy = 'http://127.0.0.1:9';
	const env = { UPWELL_API_KEY: API_KEY, HTTP_PROXY: proxy, http_proxy: proxy };
	const sandbox = await startAccount({}, 3);
	try {
		const { code, output } = await start(['--base-url', sandbox.url], env);
		expect(output).toContain('### What check-account saw');
		expect(output).not.toContain(API_KEY);
		expect(code).toBe(0);
	} finally {
		await sandbox.close();
	}
});
