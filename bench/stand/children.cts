import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts a script of the bench in a process of its own and waits for the first thing it tells. It gets `argument` as
 * JSON text, and ends at the latest with this process.
 * @throws an Error when the process ends without having told anything
 */
export async function startChild<T>(
	script: string,
	argument: object,
	node = process.execPath,
): Promise<{ child: ChildProcess; told: T }> {
	const child = fork(script, [JSON.stringify(argument)], {
		execPath: node,
		execArgv: ['--require', 'tsx/cjs'],
	});
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	child.once('exit', () => process.off('exit', kill));
	const told = once(child, 'message').then(([message]) => message as T);
	const ended = once(child, 'exit').then(([code]) => {
		throw new Error(`${script} ended with code ${code}`);
	});
	return { child, told: await Promise.race([told, ended]) };
}
