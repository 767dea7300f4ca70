import { spawn, spawnSync } from 'node:child_process';
import { atExit } from './interruption.cts';

interface CommandOptions {
	cwd: string;
	env?: Record<string, string>;
}

const IS_WINDOWS = process.platform === 'win32';

/**
 * Runs a command and resolves to its standard output. It ends, with all processes that it has started, when this process
 * ends or is interrupted.
 * @throws an Error with the last lines the command printed, when the exit code is not 0
 */
export async function command(
	file: string,
	args: string[],
	{ cwd, env }: CommandOptions,
): Promise<string> {
	return await new Promise((resolve, reject) => {
		const child = spawn(file, args, {
			cwd,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: IS_WINDOWS && file === 'npm',
			// A process group of its own, because npm starts compilers and does not end them.
			detached: !IS_WINDOWS,
		});
		const release = atExit(() => killGroup(child.pid));
		let stdout = '';
		let all = '';
		child.stdout.on('data', (chunk) => {
			stdout += chunk;
			all += chunk;
		});
		child.stderr.on('data', (chunk) => (all += chunk));
		child.on('error', (cause) => {
			release();
			reject(cause);
		});
		child.on('close', (code) => {
			release();
			if (code === 0) return resolve(stdout);
			const tail = all.trim().split('\n').slice(-25).join('\n');
			reject(new Error(`\`${[file, ...args].join(' ')}\` ended with code ${code}:\n${tail}`));
		});
	});
}

/** Runs the npm that runs this script, if there is one: Windows cannot start `npm` itself. */
export async function npm(args: string[], options: CommandOptions): Promise<string> {
	const cli = process.env.npm_execpath ?? '';
	return cli.endsWith('npm-cli.js')
		? await command(process.execPath, [cli, ...args], options)
		: await command('npm', args, options);
}

/** Kills a process and those that it has started, which may have ended already. */
export function killGroup(pid: number | undefined, signal: NodeJS.Signals = 'SIGKILL'): void {
	if (!pid) return;
	if (IS_WINDOWS) {
		spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
		return;
	}
	try {
		process.kill(-pid, signal);
	} catch {
		// The whole group has already ended.
	}
}
