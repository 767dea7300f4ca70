import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { N8nApi } from './n8n/api.cts';
import { environment } from './n8n/environment.cts';
import { ensureN8n } from './n8n/install.cts';
import { installPackage } from './n8n/package.cts';
import { freePort } from './n8n/ports.cts';
import { ServerProcess } from './n8n/process.cts';
import { until } from './n8n/until.cts';

export { OWNER } from './n8n/api.cts';
export type { Execution, TaskData, Workflow, WorkflowNode } from './n8n/types.cts';
export { ensureN8n } from './n8n/install.cts';
export { installPackage } from './n8n/package.cts';
export { until } from './n8n/until.cts';

/** n8n migrates an empty database at its first start; a slow machine needs its time for that. */
const START_PATIENCE = 180_000;

export interface N8nOptions {
	/** The port to listen on if it is free; any free one otherwise. */
	port?: number;
	/** Puts this package, and what else is wanted, into n8n's user folder. Resolves to where this package is. */
	install?: (userFolder: string) => Promise<string>;
	/** Arguments for the Node.js it runs on, such as those of a profiler. */
	nodeArguments?: string[];
}

/** A real n8n of its own: throw-away state, this package installed, an owner signed in. */
export class N8n {
	private constructor(
		private readonly server: ServerProcess,
		private readonly userFolder: string,
		/** Where this package is installed in it. */
		readonly packageFolder: string,
		/** n8n's REST interface, signed in as the owner. */
		readonly api: N8nApi,
		/** For when this process ends without having called `stop`. */
		private readonly removeState: () => void,
	) {}

	/** Address of the editor. */
	get url(): string {
		return this.api.url;
	}

	/** The process of n8n itself. */
	get pid(): number | undefined {
		return this.server.pid;
	}

	/** What n8n printed last. */
	get output(): string {
		return this.server.output;
	}

	/**
	 * Installs what is missing, then starts n8n and waits until it answers.
	 * @throws an Error with n8n's last lines when it does not come up
	 */
	static async start({
		port,
		install = installPackage,
		nodeArguments = [],
	}: N8nOptions = {}): Promise<N8n> {
		const { node, n8n } = await ensureN8n();
		const userFolder = await mkdtemp(join(tmpdir(), 'n8n-nodes-upwell-'));
		const removeState = () => rmSync(userFolder, { recursive: true, force: true });
		process.once('exit', removeState);
		const packageFolder = await install(userFolder);
		const listening = await freePort(port);
		const env = environment({
			node,
			userFolder,
			port: listening,
			brokerPort: await freePort(),
		});
		const server = new ServerProcess(node, [...nodeArguments, n8n, 'start'], env);
		const host = new N8n(
			server,
			userFolder,
			packageFolder,
			new N8nApi(`http://127.0.0.1:${listening}`),
			removeState,
		);
		try {
			await host.answers();
			await host.api.setUpOwner();
			return host;
		} catch (cause) {
			await host.stop();
			throw new Error(`n8n did not start: ${(cause as Error).message}\n${server.output}`);
		}
	}

	/** Ends n8n with all it started, and removes its state. */
	async stop(): Promise<void> {
		await this.server.stop();
		await rm(this.userFolder, { recursive: true, force: true, maxRetries: 5 });
		process.off('exit', this.removeState);
	}

	private async answers(): Promise<void> {
		await until('n8n answers', START_PATIENCE, async () => {
			if (this.server.hasEnded) throw new Error('it ended by itself');
			// The health check passes before the editor's routes exist.
			const { status, data } = await axios
				.get(`${this.url}/rest/settings`, {
					proxy: false,
					timeout: 5000,
					validateStatus: () => true,
				})
				.catch(() => ({ status: 0, data: undefined }));
			return status === 200 && typeof data === 'object';
		});
	}
}
