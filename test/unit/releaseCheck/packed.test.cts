import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInEngine } from '../../../scripts/releaseCheck/engines.cts';
import { checkContents } from '../../../scripts/releaseCheck/packed.cts';
import { folderWith } from './support.cts';

const root = resolve(__dirname, '../../..');
/** The engine of node_modules, on this Node.js. */
const engine = { folder: root, node: process.execPath };
const MANIFEST = {
	name: 'n8n-nodes-upwell',
	version: '1.0.0',
	n8n: { nodes: ['dist/nodes/Upwell/Upwell.node.js'] },
};
const NODE = 'exports.Upwell = class { constructor() { this.description = {}; } };';

const packed = (more: Record<string, string> = {}) =>
	folderWith({
		'package.json': JSON.stringify(MANIFEST),
		LICENSE: '',
		'README.md': '',
		'dist/nodes/Upwell/Upwell.node.js': NODE,
		...more,
	});

const NAMED = MANIFEST.n8n.nodes[0];

/** The repository that a tarball is made of. */
const repository = (version: string, ...sources: string[]) =>
	folderWith({
		'package-lock.json': JSON.stringify({ version }),
		...Object.fromEntries(sources.map((file) => [file, ''])),
	});

it('finds in a tarball what should not be there, and another number in package-lock.json', () => {
	expect(checkContents(packed(), repository('1.0.0'))).toEqual([]);
	const folder = packed({ 'nodes/Upwell.node.ts': '', '.env': '', 'CHANGELOG.md': '' });
	expect(checkContents(folder, repository('1.0.1')).map(({ what }) => what)).toEqual([
		expect.stringMatching(/^The tarball has (\.env, nodes\/|nodes\/Upwell\.node\.ts, \.env)/),
		'package-lock.json says version 1.0.1, package.json 1.0.0',
	]);
});

it.each([
	['code', 'nodes/Upwell/execution/run.ts', 'The tarball lacks dist/nodes/Upwell/execution/run.js'],
	['an icon', 'credentials/upwell.svg', 'The tarball lacks dist/credentials/upwell.svg'],
	['a codex', 'nodes/Upwell/U.node.json', 'The tarball lacks dist/nodes/Upwell/U.node.json'],
])('finds that a tarball lacks %s', (_title, source, what) => {
	const found = checkContents(packed(), repository('1.0.0', NAMED.slice(5, -2) + 'ts', source));
	expect(found.map((finding) => finding.what)).toEqual([what]);
});

it('finds a node that package.json does not name', () => {
	const file = 'nodes/Upwell/UpwellTrigger.node';
	const found = checkContents(
		packed({ [`dist/${file}.js`]: '' }),
		repository('1.0.0', `${file}.ts`),
	);
	expect(found.map(({ what }) => what)).toEqual([`package.json does not name dist/${file}.js`]);
});

it('finds a tarball with whose nodes no workflow runs', async () => {
	expect(await runInEngine(packed(), engine)).toEqual([
		expect.objectContaining({
			what: expect.stringMatching(/^The workflow with Upwell went wrong: \S/),
		}),
		expect.objectContaining({
			what: expect.stringMatching(/^The workflow with Upwell Trigger went wrong: \S/),
		}),
	]);
});

it('finds a tarball with which a workflow does not end', async () => {
	const hanging = packed({ 'dist/nodes/Upwell/Upwell.node.js': 'for (;;);' });
	expect(await runInEngine(hanging, engine, 5000)).toContainEqual(
		expect.objectContaining({ what: 'The workflow with Upwell went wrong: no end after 5 s' }),
	);
});

/** The built package with another trigger. */
function withTrigger(code: (built: string) => string): string {
	const folder = folderWith({});
	for (const part of ['package.json', 'dist']) {
		cpSync(join(root, part), join(folder, part), { recursive: true });
	}
	const trigger = join(folder, 'dist/nodes/Upwell/UpwellTrigger.node.js');
	writeFileSync(trigger, code(readFileSync(trigger, 'utf8')));
	return folder;
}

it.each([
	[
		'does not load',
		(text: string) => `require('n8n-workflow').ofLater.since();\n${text}`,
		/Upwell (Trigger )?went wrong/,
	],
	[
		'takes no delivery',
		(text: string) => text.replace('async webhook() {', 'async webhook() { return {};'),
		/starts the workflow 0 times/,
	],
])('finds a trigger that %s', async (_title, code, what) => {
	const found = await runInEngine(withTrigger(code), engine);
	expect(found.at(-1)?.what).toMatch(what);
});

it('finds nothing in the built package', async () => {
	expect(
		checkContents(root, root).filter(({ what }) => !what.startsWith('The tarball has')),
	).toEqual([]);
	expect(await runInEngine(root, engine)).toEqual([]);
});
