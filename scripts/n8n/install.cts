import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder, ensureCached } from './cache.cts';
import { npm, withProgress } from './command.cts';
import { nodeFor, packagedNode } from './node.cts';
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

/**
 * Installs n8n into the user's cache folder unless it is already there (once about 6 minutes and 3 GB).
 * The folder name contains a hash of the lock file.
 */
export async function ensureN8n(): Promise<N8nInstallation> {
	const folder = await ensureCached(`n8n-${await projectHash()}`, install);
	return {
		node: nodeFor(folder, NODE_FOR_N8N),
		n8n: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

async function projectHash(): Promise<string> {
	const hash = createHash('sha256');
	for (const file of PROJECT) hash.update(await readFile(join(__dirname, file)));
	// A compiled sqlite3 works on one platform only, and several may share a home folder.
	return hash.update(`${process.platform}-${process.arch}`).digest('hex').slice(0, 12);
}

async function install(folder: string): Promise<void> {
	for (const file of PROJECT) await copyFile(join(__dirname, file), join(folder, file));
	await withProgress(
		`Installing n8n ${project.dependencies.n8n} into ${cacheFolder} (3 GB, 5 minutes, once)`,
		() =>
			npm(['ci', '--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund'], {
				cwd: folder,
			}),
	);
	await withProgress('Building its database driver', () => buildSqlite(folder));
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
