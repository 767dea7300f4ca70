import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ensureEngine, VERSIONS } from '../versions/install.cts';
import { checkChangelog } from './changelog.cts';
import { runInEngine } from './engines.cts';
import { checkLinks } from './links.cts';
import { checkManifest, type Manifest } from './metadata.cts';
import { checkContents, readJson } from './packed.cts';
import type { Finding, Proof } from './proof.cts';
import { checkProvenance } from './provenance.cts';
import { scanPacked, scanSource } from './scanner.cts';
import { checkWorkflows } from './workflows.cts';

/** n8n's own check of source and tarball: `npm run scan`. */
export function scanProofs(root: string, packageFolder: string): Proof[] {
	return [
		{ name: 'verification scanner: source', find: () => scanSource(root) },
		{ name: 'verification scanner: packed tarball', find: () => scanPacked(packageFolder) },
		{
			name: 'contents of the tarball',
			find: () => checkContents(packageFolder, root),
		},
	];
}

/**
 * Everything that a release needs.
 * @param packageFolder the unpacked tarball
 * @param tag the tag that is being released, if it is there already
 */
export function releaseProofs(root: string, packageFolder: string, tag?: string): Proof[] {
	const manifest: Manifest = readJson(join(root, 'package.json'));
	const { version = '' } = manifest;
	const read = (path: string) => readFileSync(join(root, path), 'utf8');
	const release = {
		version,
		today: new Date().toISOString().slice(0, 10),
		isTagged: tag !== undefined,
	};
	const [oldest, newest] = [VERSIONS[0], VERSIONS[VERSIONS.length - 1]];
	return [
		...(tag === undefined ? [] : [{ name: 'tag', find: () => checkTag(version, tag) }]),
		{ name: 'metadata in package.json', find: () => checkManifest(manifest) },
		{
			name: 'changelog',
			find: () => checkChangelog(read('CHANGELOG.md'), release),
		},
		{ name: 'links within the repository', find: () => checkLinks(root) },
		{ name: 'workflows: actionlint and pinned actions', find: () => checkWorkflows(root) },
		{
			name: 'publishing with provenance',
			find: () => checkProvenance(parse(read('.github/workflows/publish.yml')), version),
		},
		...scanProofs(root, packageFolder),
		...[oldest, newest].map((engine) => ({
			name: `both nodes of the tarball in n8n ${engine.n8n}`,
			find: async () => await runInEngine(packageFolder, await ensureEngine(engine)),
		})),
	];
}

/** `npm version` makes the tag from the number. */
export function checkTag(version: string, tag: string): Finding[] {
	if (tag === `v${version}`) return [];
	const todo = 'Remove the tag and make it with `npm version`';
	return [{ what: `The tag is ${tag}, and package.json says ${version}`, todo }];
}
