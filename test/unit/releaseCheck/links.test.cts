import { checkLinks } from '../../../scripts/releaseCheck/links.cts';
import { folderWith } from './support.cts';

it('finds links to files and headings that are not there', () => {
	const root = folderWith({
		'README.md':
			'# Name\n\n## What & why\n\n[a](#what--why) [b](#how) [c](docs/one.md#first) [d](docs/two.md) ' +
			'[e](https://example.com/x#y) <img src="docs/gone.png">\n\n```sh\n# not a heading\n```\n[f](#not-a-heading)',
		'docs/one.md': '# First\n\n[up](../README.md#name) [down](deeper/three.md)',
		'docs/deeper/three.md': '[back](../one.md#second)',
		'examples/queue/README.md': '[out](../../README.md#gone)',
	});
	expect(checkLinks(root).map(({ what }) => what.replace(', which is not there', ''))).toEqual([
		'README.md links to #how',
		'README.md links to docs/two.md',
		'README.md links to docs/gone.png',
		'README.md links to #not-a-heading',
		'docs/deeper/three.md links to ../one.md#second',
		'examples/queue/README.md links to ../../README.md#gone',
	]);
});
