import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts a script in a child process and waits for its first message. The script gets `argument` as JSON text. It is
 * killed when this process exits.
 * @throws an Error if the child process exits before it sends a message
 */
export async function startChildProcess<T>(
	script: string,
	argument: object,
): Promise<{ child: ChildProcess; firstMessage: T }> {
	const child = fork(script, [JSON.stringify(argument)], { execArgv: ['--require', 'tsx/cjs'] });
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	child.once('exit', () => process.off('exit', kill));
	const message = once(child, 'message').then(([value]) => value as T);
	const exit = once(child, 'exit').then(([code]) => {
		throw new Error(`${script} exited with code ${code}`);
	});
	return { child, firstMessage: await Promise.race([message, exit]) };
}
