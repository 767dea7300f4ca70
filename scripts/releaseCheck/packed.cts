import { readFileSync, readdirSync } from 'node:fs';
import { relative, join, sep } from 'node:path';
import { checkFiles, type Manifest } from './metadata.cts';
import type { Finding } from './proof.cts';

/** What a package of npm has beside its code. */
const USUAL = /^(package\.json|(README|LICENSE|CHANGELOG)(\.md)?)$/;

/** The files below a folder, with `/` between folders. */
function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
		.map((file) => file.replaceAll(sep, '/'));
}

/** The files of an unpacked tarball that nobody who installs the package needs, and those that are missing. */
export function checkContents(packageFolder: string, lockFile: string): Finding[] {
	const files = filesIn(packageFolder);
	const stray = files.filter((file) => !file.startsWith('dist/') && !USUAL.test(file));
	const manifest: Manifest = readJson(join(packageFolder, 'package.json'));
	const findings = checkFiles(manifest, files, readJson<Manifest>(lockFile).version);
	if (stray.length === 0) return findings;
	const todo = 'Leave them out by "files" in package.json';
	return [{ what: `The tarball has ${stray.join(', ')}`, todo }, ...findings];
}

export function readJson<T>(file: string): T {
	return JSON.parse(readFileSync(file, 'utf8')) as T;
}
