import manifest from '../../../package.json';
import {
	checkFiles,
	checkManifest,
	type Manifest,
} from '../../../scripts/releaseCheck/metadata.cts';

const whats = (findings: Array<{ what: string }>) => findings.map(({ what }) => what);
const { n8n } = manifest;

it('finds nothing in the package.json of this repository', () => {
	expect(checkManifest(manifest)).toEqual([]);
});

const BROKEN: Array<[string, Partial<Manifest>, RegExp]> = [
	['another name', { name: 'upwell-for-n8n' }, /^The name/],
	['no number', { version: '1.0.0-beta.1' }, /^The version is no number/],
	['private', { private: true }, /private/],
	['no description', { description: ' ' }, /no description/],
	['no keyword of n8n', { keywords: ['n8n'] }, /keyword/],
	['no keywords', { keywords: undefined }, /keyword/],
	['another license', { license: 'Apache-2.0' }, /license/],
	['an author without address', { author: { name: 'Sam' } }, /author/],
	['no author', { author: undefined }, /author/],
	['a homepage elsewhere', { homepage: 'https://example.com' }, /homepage/],
	['no address for reports', { bugs: {} }, /homepage/],
	['no Node.js', { engines: {} }, /Node\.js/],
	['more files', { files: ['dist', 'nodes'] }, /published/],
	['no list of files', { files: undefined }, /published/],
	['a dependency', { dependencies: { axios: '1.0.0' } }, /dependencies that/],
	['an optional one', { optionalDependencies: { axios: '1.0.0' } }, /dependencies that/],
	['a bundled one', { bundledDependencies: ['axios'] }, /dependencies that/],
	['another peer', { peerDependencies: { 'n8n-core': '*' } }, /peer/],
	['a fixed peer', { peerDependencies: { 'n8n-workflow': '^2.0.0' } }, /peer/],
	['a script at installation', { scripts: { postinstall: 'node x' } }, /script/],
	['no interface version', { n8n: { ...n8n, n8nNodesApiVersion: undefined } }, /interface/],
	['not strict', { n8n: { ...n8n, strict: false } }, /strict/],
	['no nodes', { n8n: { ...n8n, nodes: [] } }, /No node/],
];

it.each(BROKEN)('finds %s', (_title, change, what) => {
	expect(whats(checkManifest({ ...manifest, ...change }))).toEqual([expect.stringMatching(what)]);
});

it.each(['git+https://gitlab.com/a/b.git', 'git@github.com:a/b.git', ''])(
	'finds the repository %j',
	(url) => {
		const found = whats(checkManifest({ ...manifest, repository: { type: 'git', url } }));
		expect(found).toContain('The repository is no public one of GitHub');
	},
);

it('finds what package.json names and the tarball lacks, and another number in package-lock.json', () => {
	const files = ['LICENSE', 'README.md', ...n8n.nodes, ...n8n.credentials];
	expect(checkFiles(manifest, files, manifest.version)).toEqual([]);
	expect(whats(checkFiles(manifest, files.slice(1, -1), '9.9.9'))).toEqual([
		'The packed package has no LICENSE',
		`The packed package has no ${files[files.length - 1]}`,
		`package-lock.json says version 9.9.9, package.json ${manifest.version}`,
	]);
});
