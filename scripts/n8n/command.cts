import { spawn } from 'node:child_process';

interface CommandOptions {
	cwd: string;
	env?: Record<string, string>;
}

/**
 * Runs a command and resolves to its standard output.
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
			shell: process.platform === 'win32' && file === 'npm',
		});
		const end = () => child.kill();
		process.once('exit', end);
		let stdout = '';
		let all = '';
		child.stdout.on('data', (chunk) => {
			stdout += chunk;
			all += chunk;
		});
		child.stderr.on('data', (chunk) => (all += chunk));
		child.on('error', reject);
		child.on('close', (code) => {
			process.off('exit', end);
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

/** Prints a line when long work starts, every 15 seconds, and at its end. */
export async function withProgress<T>(label: string, work: () => Promise<T>): Promise<T> {
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	console.log(`${label} …`);
	const timer = setInterval(() => console.log(`  … still working, ${seconds()} s`), 15_000);
	try {
		const result = await work();
		console.log(`  done in ${seconds()} s`);
		return result;
	} finally {
		clearInterval(timer);
	}
}
