import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment } from '../../scripts/n8n/environment.cts';
import { ensureN8n } from '../../scripts/n8n/install.cts';
import type { N8nInstallation } from '../../scripts/n8n/install.cts';
import { installPackage } from '../../scripts/n8n/package.cts';
import { freePort } from '../../scripts/n8n/ports.cts';
import { ServerProcess } from '../../scripts/n8n/process.cts';
import { until } from '../../scripts/n8n/until.cts';
import { commandOf, fixedEnvironment } from './composeFile.cts';
import { N8nProcess } from './n8nProcess.cts';
import type { Role } from './n8nProcess.cts';
import { Postgres } from './postgres.cts';
import { Redis } from './redis.cts';

const TAKEN_TIMEOUT = 60_000;

/** Four executions that last are then certain to be on both workers. n8n recommends five or more. */
const JOBS_PER_WORKER = 2;

/** In addition to those of `examples/queue-mode/compose.yaml`. */
const SETTINGS = {
	N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	// n8n's own values let it notice a dead worker after up to two minutes.
	QUEUE_WORKER_LOCK_DURATION: '20000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '5000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
	N8N_CONCURRENCY_PRODUCTION_LIMIT: String(JOBS_PER_WORKER),
	// What is printed is searched for the API key: the more, the better.
	N8N_LOG_LEVEL: 'debug',
};

interface Servers {
	postgres: Postgres;
	redis: Redis;
}

/** An n8n in queue mode on this machine: main process, webhook process and two workers, with Redis and PostgreSQL. */
export class Cluster {
	/** All that were started, in this order. */
	private readonly processes: N8nProcess[] = [];
	private launched = 0;

	private constructor(
		private readonly installation: N8nInstallation,
		private readonly servers: Servers,
		/** Where the package is installed as n8n installs it; every process gets a copy. */
		private readonly userFolder: string,
		/** Holds the user folders, and what the processes print. */
		readonly folder: string,
	) {}

	/** Starts everything, runs `use`, and stops everything in any case. */
	static async with(use: (cluster: Cluster) => Promise<void>): Promise<void> {
		const installation = await ensureN8n();
		const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-upwell-queue-'));
		process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
		// PostgreSQL may run as another user, who has to get through this folder to its own.
		chmodSync(folder, 0o711);
		const started: { stop(): Promise<void> }[] = [];
		try {
			const postgres = await Postgres.start(join(folder, 'postgres'));
			started.push(postgres);
			const redis = await Redis.start(join(folder, 'redis'));
			started.push(redis);
			const userFolder = join(folder, 'installed');
			await installPackage(userFolder);
			const cluster = new Cluster(installation, { postgres, redis }, userFolder, folder);
			started.push(cluster);
			await cluster.start();
			await use(cluster);
		} finally {
			for (const one of started.reverse()) await one.stop();
			await rm(folder, { recursive: true, force: true, maxRetries: 5 });
		}
	}

	get main(): N8nProcess {
		return this.only('main');
	}

	get webhook(): N8nProcess {
		return this.only('webhook');
	}

	/** Those that run. */
	get workers(): N8nProcess[] {
		return this.processes.filter(({ role, hasEnded }) => role === 'worker' && !hasEnded);
	}

	/** The text of all tables of the database. */
	async databaseText(): Promise<string> {
		return await this.servers.postgres.dump();
	}

	/** Every command that Redis has got. */
	get redisText(): string {
		return this.servers.redis.commands;
	}

	/** Starts another worker, as an orchestrator does when one has ended. */
	async startWorker(): Promise<void> {
		await (await this.launch('worker')).ready();
	}

	/** Ends the webhook process, and starts another one with the same database. */
	async restartWebhook(): Promise<void> {
		await this.webhook.stop();
		await (await this.launch('webhook')).ready();
	}

	/** The workers that run these executions, or have run them, once all have begun. */
	async workersOf(...executionIds: string[]): Promise<N8nProcess[]> {
		return await until('workers take the executions', TAKEN_TIMEOUT, async () => {
			const isOfThem = (id: string) => executionIds.includes(id);
			const took = this.processes.map((one) => [...one.executions].filter(isOfThem).length);
			const all = took.reduce((sum, count) => sum + count, 0);
			return all >= executionIds.length && this.processes.filter((_, index) => took[index] > 0);
		});
	}

	async stop(): Promise<void> {
		await Promise.all(this.processes.map(async (one) => await one.stop()));
	}

	private async start(): Promise<void> {
		// It migrates the database; the others would do so too.
		await (await this.launch('main')).ready();
		const others: Role[] = ['webhook', 'worker', 'worker'];
		const launched = await Promise.all(others.map(async (role) => await this.launch(role)));
		for (const one of launched) await one.ready();
	}

	private async launch(role: Role): Promise<N8nProcess> {
		const folder = join(this.folder, `${role}-${++this.launched}`);
		mkdirSync(folder);
		cpSync(this.userFolder, folder, { recursive: true });
		const { node, n8n } = this.installation;
		const [port, brokerPort] = [await freePort(), await freePort()];
		const env = {
			...environment({ node, userFolder: folder, port, brokerPort }),
			...fixedEnvironment(role),
			...SETTINGS,
			...this.servers.postgres.environment,
			...this.servers.redis.environment,
			QUEUE_HEALTH_CHECK_PORT: String(port),
		};
		const logFile = `${folder}.log`;
		const [command = 'start'] = commandOf(role);
		const server = new ServerProcess(node, [n8n, command], env, { logFile });
		const launched = new N8nProcess(role, server, logFile, `http://127.0.0.1:${port}`);
		this.processes.push(launched);
		return launched;
	}

	private only(role: Role): N8nProcess {
		const found = this.processes.find((one) => one.role === role && !one.hasEnded);
		assert(found, `there is no ${role} process`);
		return found;
	}
}
