import { execFile } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../scripts/n8n/ports.cts';
import { ServerProcess } from '../../scripts/n8n/process.cts';
import { until } from '../../scripts/n8n/until.cts';
import { findPrograms, otherThanRoot } from './programs.cts';

const run = promisify(execFile);

const START_TIMEOUT = 60_000;
const HOST = '127.0.0.1';
const USER = 'n8n';
const DATABASE = 'postgres';
const LARGEST_DUMP = 1024 * 1024 * 1024;

/** Nothing of it has to survive a power cut. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** A PostgreSQL that only this machine can reach. */
export class Postgres {
	private constructor(
		private readonly server: ServerProcess,
		private readonly programs: Record<'pg_dump', string>,
		readonly port: number,
	) {}

	/** @param folder an empty folder for its data and its log */
	static async start(folder: string): Promise<Postgres> {
		const names = ['initdb', 'postgres', 'pg_dump', 'pg_isready'] as const;
		const programs = findPrograms(names, { name: 'PostgreSQL', debian: 'postgresql' });
		const user = otherThanRoot();
		mkdirSync(folder, { recursive: true });
		if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
		const data = join(folder, 'data');
		const settings = ['--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
		await run(programs.initdb, ['--pgdata', data, '--username', USER, ...settings], {
			cwd: folder,
			...user,
		});

		const port = await freePort();
		const options = [...FAST, `unix_socket_directories=${folder}`].flatMap((one) => ['-c', one]);
		const server = new ServerProcess(
			programs.postgres,
			['-D', data, '-h', HOST, '-p', String(port), ...options],
			{ PATH: process.env.PATH },
			{ ...user, logFile: `${folder}.log` },
		);
		await until('PostgreSQL is ready', START_TIMEOUT, async () => {
			if (server.hasEnded) throw new Error(`PostgreSQL did not start:\n${server.output}`);
			const asked = run(programs.pg_isready, ['-h', HOST, '-p', String(port)]);
			return await asked.then(
				() => true,
				() => false,
			);
		});
		return new Postgres(server, programs, port);
	}

	/** For n8n. */
	get environment(): Record<string, string> {
		return {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: HOST,
			DB_POSTGRESDB_PORT: String(this.port),
			DB_POSTGRESDB_USER: USER,
			DB_POSTGRESDB_DATABASE: DATABASE,
		};
	}

	/** The text of all tables. */
	async dump(): Promise<string> {
		const from = ['-h', HOST, '-p', String(this.port), '-U', USER, DATABASE];
		const { stdout } = await run(this.programs.pg_dump, from, { maxBuffer: LARGEST_DUMP });
		return stdout;
	}

	async stop(): Promise<void> {
		// It waits for its clients after SIGTERM, but not after SIGINT.
		this.server.signal('SIGINT');
		await this.server.stop();
	}
}
