/**
 * Which n8n the engine belongs to. That is the one in node_modules, or, if the environment variable `UPWELL_ENGINE_FOLDER`
 * names a folder that `npm run test:versions` has installed, the one in there. With it, `UPWELL_PACKAGE_FOLDER` may name an
 * unpacked tarball to use in place of what is built here.
 */
import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const scratchFolder = mkdtempSync(join(tmpdir(), 'n8n-engine-'));
// n8n-core writes its settings into this folder; it must not change the user's own n8n.
process.env.N8N_USER_FOLDER ??= scratchFolder;
process.env.N8N_ENCRYPTION_KEY ??= 'a key for this process only';
process.env.N8N_LOG_LEVEL ??= 'silent';

const root = resolve(__dirname, '..');
const engineFolder = process.env.UPWELL_ENGINE_FOLDER;

/** Loads a package of the engine, or one that it depends on. */
export const requireFromEngine = createRequire(join(engineFolder ?? root, 'package.json'));

/** The number of the n8n that the engine belongs to. */
export const n8nVersion: string = engineFolder
	? requireFromEngine('./package.json').version
	: require('./n8n/package.json').dependencies.n8n;

/** The folder of the built package, placed so that it uses the engine's own copy of n8n-workflow. */
export const packageFolder = engineFolder ? install(engineFolder) : root;

/** Copies the built package to where n8n would install it, with the libraries of the engine above it. */
function install(modulesOf: string): string {
	const folder = join(scratchFolder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-upwell');
	mkdirSync(folder, { recursive: true });
	const source = process.env.UPWELL_PACKAGE_FOLDER ?? root;
	for (const part of ['package.json', 'dist'])
		cpSync(join(source, part), join(folder, part), { recursive: true });
	// n8n does it with NODE_PATH, which counts only if it is set before the process starts.
	symlinkSync(join(modulesOf, 'node_modules'), join(scratchFolder, 'node_modules'), 'junction');
	return folder;
}
