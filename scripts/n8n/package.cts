import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './command.cts';
import { unpackInto } from './unpack.cts';

const root = join(__dirname, '..', '..');

/** n8n removes these fields before it runs npm (`community-packages.service.js`, `downloadPackage`). */
const REMOVED_FIELDS = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

/** The flags that n8n passes to npm when it installs a community package. */
const INSTALL_FLAGS = [
	'--audit=false',
	'--fund=false',
	'--bin-links=false',
	'--install-strategy=shallow',
	'--ignore-scripts=true',
	'--package-lock=false',
];

/**
 * Packs this package and installs the tarball into an n8n user folder, with the same steps as n8n.
 * n8n's own installer cannot be used: it only installs from the public registry.
 * @returns the folder of the installed package
 */
export async function installPackage(userFolder: string): Promise<string> {
	if (!existsSync(join(root, 'dist'))) throw new Error('Build the package first: npm run build');
	const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	const nodesFolder = join(userFolder, '.n8n', 'nodes');
	const folder = join(nodesFolder, 'node_modules', name);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await unpackInto(folder);

	const manifestFile = join(folder, 'package.json');
	const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
	for (const field of REMOVED_FIELDS) delete manifest[field];
	await writeFile(manifestFile, JSON.stringify(manifest, null, 2));
	await npm(['install', ...INSTALL_FLAGS], { cwd: folder });

	const installedNodes = {
		name: 'installed-nodes',
		private: true,
		dependencies: { [name]: version },
	};
	await writeFile(join(nodesFolder, 'package.json'), JSON.stringify(installedNodes, null, 2));
	return folder;
}
