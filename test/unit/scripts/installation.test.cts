import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packagedNode } from '../../../scripts/n8n/node.cts';
import { until } from '../../../scripts/n8n/until.cts';
import { folderWith } from '../releaseCheck/support.cts';

const root = resolve(__dirname, '../../..');
const n8n = (path: string) => `require('./scripts/n8n/${path}')`;
const INSTALL = `${n8n('install.cts')}.ensureN8n()`;
const PACK = `${n8n('unpack.cts')}.unpackInto(${n8n('cache.cts')}.cacheFolder)`;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const started: ChildProcess[] = [];
afterEach(() => {
	for (const child of started.splice(0)) child.kill('SIGINT');
});

/** Installs n8n, or something else, in a folder of its own, with an npm that downloads nothing. */
class Installation {
	readonly folder = folderWith({ 'tmp/.keep': '' });
	private readonly log = join(this.folder, 'npm.log');

	constructor() {
		// The name of npm's own script is how a script knows it.
		copyFileSync(join(__dirname, 'fakeNpm.cjs'), join(this.folder, 'npm-cli.js'));
	}

	start(kind: 'endless' | 'quick', script = INSTALL): ChildProcess {
		return this.run(kind, ['--require', 'tsx/cjs', '--eval', script], root);
	}

	/** Runs Node.js where its npm is the one that downloads nothing. */
	run(kind: 'endless' | 'quick', args: string[], cwd: string): ChildProcess {
		const child = spawn(process.execPath, args, {
			cwd,
			env: {
				...process.env,
				npm_execpath: join(this.folder, 'npm-cli.js'),
				XDG_CACHE_HOME: this.folder,
				TMPDIR: join(this.folder, 'tmp'),
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

	/** What is in the folder for temporary files. */
	get temporary(): string[] {
		// tsx keeps its own there.
		return readdirSync(join(this.folder, 'tmp')).filter((name) => name.startsWith('n8n-'));
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

it.each(SIGNALS)('leaves nothing behind when %s comes in the middle', async (signal) => {
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
});

it.each(SIGNALS)('leaves no folder behind when %s comes while it packs', async (signal) => {
	const installation = new Installation();
	const child = installation.start('endless', PACK);
	const processes = await installation.processes();
	expect(installation.temporary).toEqual([expect.stringMatching(/^n8n-nodes-upwell-pack-/)]);
	child.kill(signal);
	expect(await once(child, 'exit')).toEqual([130, null]);
	expect(installation.temporary).toEqual([]);
	await until('npm has ended', 5000, async () => !processes.some(isAlive));
});

it.each(SIGNALS)(
	'ends npm at once when %s comes while it installs the dependencies, and removes them',
	async (signal) => {
		const read = (name: string) => readFileSync(join(root, 'scripts', name), 'utf8');
		const clone = folderWith({
			'scripts/install.mjs': read('install.mjs'),
			'scripts/npm.mjs': read('npm.mjs'),
			'package-lock.json': '{"packages": {"": {}, "node_modules/some": {"version": "1.0.0"}}}',
		});
		const installation = new Installation();
		const child = installation.run('endless', ['scripts/install.mjs'], clone);
		const processes = await installation.processes();
		expect(existsSync(join(clone, 'node_modules'))).toBe(true);
		child.kill(signal);
		expect(await once(child, 'exit')).toEqual([130, null]);
		expect(existsSync(join(clone, 'node_modules'))).toBe(false);
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
