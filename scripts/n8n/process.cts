import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { killGroup } from './command.cts';

const STOP_TIMEOUT = 10_000;
const LOG_LINES = 200;

export interface ServerProcessOptions {
	/** Gets everything the server prints. */
	logFile?: string;
	/** The user and the group to run as, where this process may choose. */
	uid?: number;
	gid?: number;
}

/** A server in its own process group, so that the processes it starts end with it. */
export class ServerProcess {
	private readonly child: ChildProcess;
	private readonly log: string[] = [];

	constructor(
		file: string,
		args: string[],
		env: NodeJS.ProcessEnv,
		private readonly options: ServerProcessOptions = {},
	) {
		const { uid, gid } = options;
		const detached = process.platform !== 'win32';
		this.child = spawn(file, args, { env, uid, gid, detached, stdio: ['ignore', 'pipe', 'pipe'] });
		for (const stream of [this.child.stdout, this.child.stderr]) {
			stream?.on('data', (chunk) => this.addToLog(String(chunk)));
		}
		this.child.on('error', (cause) => this.addToLog(cause.message));
		// Before the handlers that remove the files of the server.
		process.prependListener('exit', this.kill);
	}

	/** The last lines the server printed. */
	get output(): string {
		return this.log.join('\n');
	}

	/** Undefined if the server could not be started. */
	get pid(): number | undefined {
		return this.child.pid;
	}

	get hasEnded(): boolean {
		return this.child.pid === undefined || this.child.exitCode !== null || !!this.child.signalCode;
	}

	/** Waits until the server has ended. */
	async end(): Promise<void> {
		if (!this.hasEnded) await once(this.child, 'exit');
	}

	/** Asks the server to end; kills it after 10 seconds. */
	async stop(): Promise<void> {
		if (!this.hasEnded) {
			this.signal('SIGTERM');
			await Promise.race([this.end(), wait(STOP_TIMEOUT, undefined, { ref: false })]);
		}
		this.kill();
		process.off('exit', this.kill);
	}

	/** Also called when this process ends without a call of `stop`. */
	private readonly kill = (): void => this.signal('SIGKILL');

	/** Sends a signal to the server and to the processes that it has started. */
	signal(name: NodeJS.Signals): void {
		killGroup(this.child.pid, name);
	}

	private addToLog(text: string): void {
		if (this.options.logFile) appendFileSync(this.options.logFile, text);
		this.log.push(...text.split('\n').filter((line) => line.trim()));
		this.log.splice(0, this.log.length - LOG_LINES);
	}
}
