import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { npm, withProgress } from './command.cts';
import { withLock } from './lock.cts';
import project from './package.json';

/** The paths of n8n and of the Node.js that it runs on. */
export interface N8nInstallation {
	/** The Node.js program, version 24. */
	node: string;
	/** n8n's command line script. */
	n8n: string;
}

const PROJECT = ['package.json', 'package-lock.json'];
const NODE_FOR_N8N = 24;
/** Milliseconds after which an unfinished installation counts as abandoned; an installation takes minutes. */
const ABANDONED_AFTER = 2 * 60 * 60 * 1000;

/** Shared by all clones and CI runs of one user. */
export const cacheFolder = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-upwell',
);

/**
 * Installs n8n into the user's cache folder unless it is already there (once about 6 minutes and 3 GB).
 * The folder name contains a hash of the lock file. The folder is created by a rename, so it is complete if it exists.
 */
export async function ensureN8n(): Promise<N8nInstallation> {
	const folder = join(cacheFolder, `n8n-${await projectHash()}`);
	if (!existsSync(folder)) {
		await mkdir(cacheFolder, { recursive: true });
		await withLock(`${folder}.lock`, async () => {
			if (!existsSync(folder)) await install(folder);
		});
	}
	return { node: nodeFor(folder), n8n: join(folder, 'node_modules', 'n8n', 'bin', 'n8n') };
}

async function projectHash(): Promise<string> {
	const hash = createHash('sha256');
	for (const file of PROJECT) hash.update(await readFile(join(__dirname, file)));
	// A compiled sqlite3 works on one platform only, and several may share a home folder.
	return hash.update(`${process.platform}-${process.arch}`).digest('hex').slice(0, 12);
}

async function install(folder: string): Promise<void> {
	await removeAbandoned(folder);
	const unfinished = `${folder}.${process.pid}.unfinished`;
	await mkdir(unfinished);
	try {
		for (const file of PROJECT) await copyFile(join(__dirname, file), join(unfinished, file));
		await withProgress(
			`Installing n8n ${project.dependencies.n8n} into ${cacheFolder} (3 GB, 5 minutes, once)`,
			() =>
				npm(['ci', '--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund'], {
					cwd: unfinished,
				}),
		);
		await withProgress('Building its database driver', () => buildSqlite(unfinished));
		await rename(unfinished, folder).catch((cause) => {
			// Another machine with the same home folder has just finished the same installation.
			if (!existsSync(folder)) throw cause;
		});
	} finally {
		await rm(unfinished, { recursive: true, force: true });
	}
}

/** sqlite3 is the only dependency without a prebuilt binary in its npm package. */
async function buildSqlite(folder: string): Promise<void> {
	const headers = dirname(dirname(packagedNode(folder)));
	const driver = join(folder, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');
	try {
		await npm(['rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts'], {
			cwd: folder,
			// With these headers node-gyp does not have to download them.
			env: existsSync(join(headers, 'include', 'node')) ? { npm_config_nodedir: headers } : {},
		});
		// npm exits with 0 even if a setting of the machine forbids scripts.
		if (!existsSync(driver)) throw new Error(`npm did not build ${driver}`);
	} catch (cause) {
		throw new Error(
			'The sqlite3 driver could neither be downloaded nor compiled. To compile it, you need Python 3, make and a C++ ' +
				`compiler (Debian: apt-get install python3 make g++).\n${(cause as Error).message}`,
		);
	}
}

async function removeAbandoned(folder: string): Promise<void> {
	for (const name of await readdir(cacheFolder)) {
		const path = join(cacheFolder, name);
		if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith('.unfinished')) continue;
		if (Date.now() - (await stat(path)).mtimeMs < ABANDONED_AFTER) continue;
		await rm(path, { recursive: true, force: true });
	}
}

function packagedNode(folder: string): string {
	const { platform, arch } = process;
	const modules = join(folder, 'node_modules');
	if (platform === 'win32') return join(modules, `node-win-${arch}`, 'bin', 'node.exe');
	const names = [`node-${platform}-${arch}`, `node-bin-${platform}-${arch}`];
	const name = names.find((candidate) => existsSync(join(modules, candidate)));
	return join(modules, name ?? names[0], 'bin', 'node');
}

/** This Node.js if n8n supports it: n8n refuses older ones, and isolated-vm may not load on newer ones. */
function nodeFor(folder: string): string {
	if (Number.parseInt(process.versions.node, 10) === NODE_FOR_N8N) return process.execPath;
	const packaged = packagedNode(folder);
	if (existsSync(packaged)) return packaged;
	throw new Error(
		`n8n needs Node.js ${NODE_FOR_N8N}. This is ${process.version}, and npm has no package of it for ` +
			`${process.platform} on ${process.arch}: install Node.js ${NODE_FOR_N8N} and run the command again.`,
	);
}
