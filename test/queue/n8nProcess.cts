import { readFileSync } from 'node:fs';
import axios from 'axios';
import type { ServerProcess } from '../../scripts/n8n/process.cts';
import { until } from '../../scripts/n8n/until.cts';

/** Milliseconds. The first process migrates an empty database, the others share the machine. */
const START_TIMEOUT = 180_000;

export type Role = 'main' | 'webhook' | 'worker';

/** One process of n8n, with a user folder of its own as on a machine of its own. */
export class N8nProcess {
	/** @param logFile gets everything that it prints */
	constructor(
		readonly role: Role,
		private readonly server: ServerProcess,
		private readonly logFile: string,
		readonly url: string,
	) {}

	get hasEnded(): boolean {
		return this.server.hasEnded;
	}

	/** Everything that it has printed so far. */
	get log(): string {
		return readFileSync(this.logFile, 'utf8');
	}

	/** The ids of the executions that it has begun to run, if it is a worker. */
	get executions(): Set<string> {
		return new Set([...this.log.matchAll(/Worker started execution (\d+)/g)].map(([, id]) => id));
	}

	/** @throws an Error with its last lines when it ends before it is ready */
	async ready(): Promise<void> {
		await until(`the ${this.role} process of n8n is ready`, START_TIMEOUT, async () => {
			if (this.hasEnded) throw new Error(`n8n did not start:\n${this.server.output}`);
			const { status } = await axios
				.get(`${this.url}/healthz/readiness`, { proxy: false, validateStatus: () => true })
				.catch(() => ({ status: 0 }));
			return status === 200;
		});
	}

	/** Ends it as a power cut does. */
	async kill(): Promise<void> {
		this.server.signal('SIGKILL');
		await this.server.end();
	}

	/** Asks it to end, as Docker does. */
	terminate(): void {
		this.server.signal('SIGTERM');
	}

	/** Waits until it has ended by itself. */
	async end(): Promise<void> {
		await this.server.end();
	}

	async stop(): Promise<void> {
		await this.server.stop();
	}
}
