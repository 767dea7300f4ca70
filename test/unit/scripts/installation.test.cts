import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packagedNode } from '../../../scripts/n8n/node.cts';
import { until } from '../../../scripts/n8n/until.cts';
import { folderWith } from '../releaseCheck/support.cts';

const root = resolve(__dirname, '../../..');
const INSTALL = "require('./scripts/n8n/install.cts').ensureN8n()";

const started: ChildProcess[] = [];
afterEach(() => {
	for (const child of started.splice(0)) child.kill('SIGINT');
});

/** Installs n8n into a cache of its own, with an npm that downloads nothing. */
class Installation {
	readonly folder = folderWith({});
	private readonly log = join(this.folder, 'npm.log');

	constructor() {
		// The name of npm's own script is how a script knows it.
		copyFileSync(join(__dirname, 'fakeNpm.cjs'), join(this.folder, 'npm-cli.js'));
	}

	start(kind: 'endless' | 'quick'): ChildProcess {
		const child = spawn(process.execPath, ['--require', 'tsx/cjs', '--eval', INSTALL], {
			cwd: root,
			env: {
				...process.env,
				npm_execpath: join(this.folder, 'npm-cli.js'),
				XDG_CACHE_HOME: this.folder,
				FAKE_NPM: kind,
				FAKE_NPM_LOG: this.log,
				FAKE_NPM_NODE: packagedNode('<folder>'),
			},
			stdio: 'ignore',
		});
		started.push(child);
		return child;
	}

	/** The process IDs of npm and of what it has started, once it has started it. */
	async processes(): Promise<number[]> {
		return await until('npm is busy', 30_000, async () => {
			const lines = existsSync(this.log) ? readFileSync(this.log, 'utf8').split('\n') : [];
			const isBusy = lines.some((line) => line.startsWith('endless'));
			return isBusy && lines.filter(Boolean).map((line) => Number(line.split(' ')[1]));
		});
	}

	/** What is in the cache. */
	get cached(): string[] {
		const folder = join(this.folder, 'n8n-nodes-upwell');
		mkdirSync(folder, { recursive: true });
		return readdirSync(folder)
			.filter((name) => name !== 'durations.json')
			.sort();
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
	'leaves nothing behind when %s comes in the middle',
	async (signal) => {
		const installation = new Installation();
		const child = installation.start('endless');
		const processes = await installation.processes();
		expect(processes).toHaveLength(2);
		expect(installation.cached).toEqual([
			expect.stringMatching(/^n8n-\w+\.lock$/),
			expect.stringMatching(/^n8n-\w+\..+\.\d+\.unfinished$/),
		]);
		child.kill(signal);
		expect(await once(child, 'exit')).toEqual([130, null]);
		expect(installation.cached).toEqual([]);
		// The system needs a moment to forget them.
		await until('npm has ended', 5000, async () => !processes.some(isAlive));
	},
);

it('installs anew after an installation that was killed, and removes what that has left', async () => {
	const installation = new Installation();
	const killed = installation.start('endless');
	const processes = await installation.processes();
	killed.kill('SIGKILL');
	await once(killed, 'exit');
	for (const pid of processes) process.kill(pid, 'SIGKILL');
	expect(installation.cached).toHaveLength(2);

	expect(await once(installation.start('quick'), 'exit')).toEqual([0, null]);
	expect(installation.cached).toEqual([expect.stringMatching(/^n8n-\w+$/)]);
});

it('does not touch what another process is installing', async () => {
	const installation = new Installation();
	const busy = installation.start('endless');
	await installation.processes();
	const waiting = installation.start('quick');
	await new Promise((wake) => setTimeout(wake, 3000));
	expect(installation.cached).toHaveLength(2);
	expect(waiting.exitCode).toBeNull();
	busy.kill('SIGINT');
	expect(await once(waiting, 'exit')).toEqual([0, null]);
	expect(installation.cached).toEqual([expect.stringMatching(/^n8n-\w+$/)]);
});
