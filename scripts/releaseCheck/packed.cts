import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { relative, join, sep } from 'node:path';
import { checkFiles, type Manifest } from './metadata.cts';
import type { Finding } from './proof.cts';

/** What a package of npm has beside its code. */
const USUAL = /^(package\.json|(README|LICENSE|CHANGELOG)(\.md)?)$/;

/** Folders of the source code, all of which is published. */
const SOURCES = ['nodes', 'credentials'];

/** The files below a folder, with `/` between folders. */
function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
		.map((file) => file.replaceAll(sep, '/'));
}

/**
 * The files of an unpacked tarball that nobody who installs the package needs, and those that are missing: what package.json
 * names, and what is built of each source file.
 * @param root the repository
 */
export function checkContents(packageFolder: string, root: string): Finding[] {
	const files = filesIn(packageFolder);
	const manifest: Manifest = readJson(join(packageFolder, 'package.json'));
	const { version } = readJson<Manifest>(join(root, 'package-lock.json'));
	const sources = SOURCES.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
		filesIn(join(root, folder)).map((file) => `${folder}/${file}`),
	);
	return [
		...checkStray(files),
		...checkFiles(manifest, files, version),
		...checkBuilt(sources, files),
		...checkRegistered(sources, manifest),
	];
}

function checkStray(files: readonly string[]): Finding[] {
	const stray = files.filter((file) => !file.startsWith('dist/') && !USUAL.test(file));
	if (stray.length === 0) return [];
	const todo = 'Leave them out by "files" in package.json';
	return [{ what: `The tarball has ${stray.join(', ')}`, todo }];
}

/** Code, icons, the codex and the output previews. */
function checkBuilt(sources: readonly string[], files: readonly string[]): Finding[] {
	const missing = sources.map(built).filter((file) => !files.includes(file));
	if (missing.length === 0) return [];
	const more = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
	const todo = 'Look at gulpfile.js and tsconfig.json, which say what comes into dist/';
	return [{ what: `The tarball lacks ${missing.slice(0, 3).join(', ')}${more}`, todo }];
}

const built = (source: string): string => `dist/${source.replace(/\.ts$/, '.js')}`;

/** n8n loads only what package.json names. */
function checkRegistered(sources: readonly string[], { n8n }: Manifest): Finding[] {
	const named = [...(n8n?.nodes ?? []), ...(n8n?.credentials ?? [])];
	return sources
		.filter((source) => /\.(node|credentials)\.ts$/.test(source) && !named.includes(built(source)))
		.map((source) => ({
			what: `package.json does not name ${built(source)}`,
			todo: 'Add it to "n8n.nodes" or "n8n.credentials"',
		}));
}

export function readJson<T>(file: string): T {
	return JSON.parse(readFileSync(file, 'utf8')) as T;
}
