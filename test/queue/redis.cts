import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { freePort } from '../../scripts/n8n/ports.cts';
import { ServerProcess } from '../../scripts/n8n/process.cts';
import { until } from '../../scripts/n8n/until.cts';
import { findPrograms } from './programs.cts';

const START_TIMEOUT = 30_000;
const HOST = '127.0.0.1';

/** A Redis that only this machine can reach, and that keeps nothing on the disk. */
export class Redis {
	private watched = '';

	private constructor(
		private readonly server: ServerProcess,
		private readonly watcher: Socket,
		readonly port: number,
	) {
		watcher.on('data', (chunk) => (this.watched += chunk.toString('latin1')));
	}

	/** @param folder an empty folder to run in */
	static async start(folder: string): Promise<Redis> {
		const { 'redis-server': program } = findPrograms(['redis-server'], {
			name: 'Redis',
			debian: 'redis-server',
		});
		mkdirSync(folder, { recursive: true });
		const port = await freePort();
		const nothingKept = ['--save', '', '--appendonly', 'no', '--dir', folder];
		const server = new ServerProcess(
			program,
			['--bind', HOST, '--port', String(port), ...nothingKept],
			{ PATH: process.env.PATH },
			{ logFile: `${folder}.log` },
		);
		const watcher = await until('Redis is ready', START_TIMEOUT, async () => {
			if (server.hasEnded) throw new Error(`Redis did not start:\n${server.output}`);
			return await monitor(port);
		});
		return new Redis(server, watcher, port);
	}

	/** For n8n. */
	get environment(): Record<string, string> {
		return { QUEUE_BULL_REDIS_HOST: HOST, QUEUE_BULL_REDIS_PORT: String(this.port) };
	}

	/** Every command that it has got so far, so every key, every value and every message, also those removed again. */
	get commands(): string {
		return this.watched;
	}

	async stop(): Promise<void> {
		this.watcher.destroy();
		await this.server.stop();
	}
}

/** A connection over which Redis reports all commands from now on; undefined if Redis does not answer yet. */
async function monitor(port: number): Promise<Socket | undefined> {
	return await new Promise((resolve) => {
		const socket = connect(port, HOST, () => socket.write('MONITOR\r\n'));
		socket.on('error', () => resolve(undefined));
		socket.once('data', () => resolve(socket));
	});
}
