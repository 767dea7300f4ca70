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
import { announced, type RunStep, type Step } from './n8n/steps.cts';
import { until } from './n8n/until.cts';

export { OWNER } from './n8n/api.cts';
export type { Execution, TaskData, Workflow, WorkflowNode } from './n8n/types.cts';
export { ensureN8n, missingSteps } from './n8n/install.cts';
export { installPackage } from './n8n/package.cts';
export { until } from './n8n/until.cts';

/** Milliseconds. n8n migrates an empty database at its first start, which takes long on a slow machine. */
const START_TIMEOUT = 180_000;

const INSTALL_NODE: Step = { key: 'package', label: 'Installing the node, packed', usual: 5 };
const START: Step = { key: 'start', label: 'Starting n8n', usual: 40 };

/** The steps of `N8n.start` once n8n is there. */
export const START_STEPS: readonly Step[] = [INSTALL_NODE, START];

export interface N8nOptions {
	/** The preferred port; if it is taken, any free one is used. */
	port?: number;
	/** Installs this package and others into n8n's user folder. Resolves to the folder of this package. */
	install?: (userFolder: string) => Promise<string>;
	/** Further settings of n8n. */
	settings?: Record<string, string>;
	/** Arguments for Node.js, such as those of a profiler. */
	nodeArguments?: string[];
	/** Runs and announces the steps. */
	run?: RunStep;
}

/** A real n8n with a temporary user folder, this package installed, and the owner signed in. */
export class N8n {
	private constructor(
		private server: ServerProcess,
		/** Starts n8n anew over the same user folder. */
		private readonly spawn: () => ServerProcess,
		private readonly userFolder: string,
		/** Where this package is installed. */
		readonly packageFolder: string,
		/** n8n's REST API, signed in as the owner. */
		readonly api: N8nApi,
		/** Called when this process ends without a call of `stop`. */
		private readonly removeUserFolder: () => void,
	) {}

	/** The URL of the editor. */
	get url(): string {
		return this.api.url;
	}

	/** The process ID of n8n. */
	get pid(): number | undefined {
		return this.server.pid;
	}

	/** The last lines that n8n printed. */
	get output(): string {
		return this.server.output;
	}

	/**
	 * Installs n8n if it is missing, starts it, and waits until it is ready.
	 * @throws an Error with n8n's last lines when it does not start
	 */
	static async start({
		port,
		install = installPackage,
		nodeArguments = [],
		run = announced,
		settings = {},
	}: N8nOptions = {}): Promise<N8n> {
		const { node, n8n } = await ensureN8n(run);
		const userFolder = await mkdtemp(join(tmpdir(), 'n8n-nodes-upwell-'));
		const removeUserFolder = () => rmSync(userFolder, { recursive: true, force: true });
		process.once('exit', removeUserFolder);
		const packageFolder = await run(INSTALL_NODE, async () => await install(userFolder));
		const listening = await freePort(port);
		const brokerPort = await freePort();
		const env = {
			...environment({ node, userFolder, port: listening, brokerPort }),
			...settings,
		};
		const spawn = () => new ServerProcess(node, [...nodeArguments, n8n, 'start'], env);
		const host = new N8n(
			spawn(),
			spawn,
			userFolder,
			packageFolder,
			new N8nApi(`http://127.0.0.1:${listening}`),
			removeUserFolder,
		);
		try {
			await run(START, async () => {
				await host.waitUntilReady();
				await host.api.setUpOwner();
			});
			return host;
		} catch (cause) {
			await host.stop();
			throw new Error(`n8n did not start: ${(cause as Error).message}\n${host.output}`);
		}
	}

	/** Stops n8n, and starts it with the same database; the owner stays signed in. */
	async restart(): Promise<void> {
		await this.server.stop();
		this.server = this.spawn();
		await this.waitUntilReady();
	}

	/** Stops n8n and removes its user folder. */
	async stop(): Promise<void> {
		await this.server.stop();
		await rm(this.userFolder, { recursive: true, force: true, maxRetries: 5 });
		process.off('exit', this.removeUserFolder);
	}

	private async waitUntilReady(): Promise<void> {
		await until('n8n is ready', START_TIMEOUT, async () => {
			if (this.server.hasEnded) throw new Error('the process ended');
			// The health check passes before the routes of the editor exist.
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
