import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder, ensureCached, isCached } from './cache.cts';
import { npm } from './command.cts';
import { nodeFor, packagedNode } from './node.cts';
import project from './package.json';
import { announced, type RunStep, type Step } from './steps.cts';

/** The paths of n8n and of the Node.js that it runs on. */
export interface N8nInstallation {
	/** The Node.js program, version 24. */
	node: string;
	/** n8n's command line script. */
	n8n: string;
}

const PROJECT = ['package.json', 'package-lock.json'];
const NODE_FOR_N8N = 24;

const DOWNLOAD: Step = {
	key: 'n8n',
	label: `Installing n8n ${project.dependencies.n8n} into ${cacheFolder}, 3 GB, once`,
	usual: 300,
};
const DRIVER: Step = { key: 'driver', label: 'Building its database driver', usual: 60 };

/** The steps that `ensureN8n` has still to take. */
export async function missingSteps(): Promise<Step[]> {
	return isCached(await folderName()) ? [] : [DOWNLOAD, DRIVER];
}

/**
 * Installs n8n into the user's cache folder unless it is already there (once about 6 minutes and 3 GB).
 * The folder name contains a hash of the lock file.
 */
export async function ensureN8n(run: RunStep = announced): Promise<N8nInstallation> {
	const folder = await ensureCached(await folderName(), async (unfinished) => {
		for (const file of PROJECT) await copyFile(join(__dirname, file), join(unfinished, file));
		await run(DOWNLOAD, async () => await download(unfinished));
		await run(DRIVER, async () => await buildSqlite(unfinished));
	});
	return {
		node: nodeFor(folder, NODE_FOR_N8N),
		n8n: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

const folderName = async () => `n8n-${await projectHash()}`;

async function projectHash(): Promise<string> {
	const hash = createHash('sha256');
	for (const file of PROJECT) hash.update(await readFile(join(__dirname, file)));
	// A compiled sqlite3 works on one platform only, and several may share a home folder.
	return hash.update(`${process.platform}-${process.arch}`).digest('hex').slice(0, 12);
}

async function download(folder: string): Promise<void> {
	await npm(['ci', '--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund'], {
		cwd: folder,
	});
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
