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

it('finds in a tarball what should not be there, and another number in package-lock.json', () => {
	const lock = (version: string) =>
		join(folderWith({ 'package-lock.json': JSON.stringify({ version }) }), 'package-lock.json');
	expect(checkContents(packed(), lock('1.0.0'))).toEqual([]);
	const folder = packed({ 'nodes/Upwell.node.ts': '', '.env': '', 'CHANGELOG.md': '' });
	expect(checkContents(folder, lock('1.0.1')).map(({ what }) => what)).toEqual([
		expect.stringMatching(/^The tarball has (\.env, nodes\/|nodes\/Upwell\.node\.ts, \.env)/),
		'package-lock.json says version 1.0.1, package.json 1.0.0',
	]);
});

it('finds a tarball with which no workflow runs', async () => {
	expect(await runInEngine(packed(), engine)).toEqual([
		expect.objectContaining({ what: expect.stringMatching(/^The workflow went wrong: \S/) }),
	]);
});

it('finds a tarball with which a workflow does not end', async () => {
	const hanging = packed({ 'dist/nodes/Upwell/Upwell.node.js': 'for (;;);' });
	expect(await runInEngine(hanging, engine, 5000)).toEqual([
		expect.objectContaining({ what: 'No end after 5 s' }),
	]);
});

it('finds nothing in the built package', async () => {
	expect(await runInEngine(root, engine)).toEqual([]);
});
