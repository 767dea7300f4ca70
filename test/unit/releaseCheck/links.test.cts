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

it('finds addresses of this repository at which nothing is', () => {
	const home = 'https://github.com/some/repository';
	const root = folderWith({
		'package.json': JSON.stringify({ homepage: home }),
		'README.md': `# Name\n\n## Use\n\n## Use\n\n[a](#use-1) [b](#use-2) ${home}.git ${home}/issues [c][one]\n\n[one]: docs/gone.md`,
		'docs/one.md': '# First',
		'nodes/Some.node.json': `["${home}#readme", "${home}?tab=readme-ov-file#use", "${home}?tab=readme-ov-file#gone"]`,
		'credentials/Some.credentials.ts': `'${home}/blob/main/docs/one.md#first'; '${home}/blob/main/docs/one.md#gone';`,
		'.github/ISSUE_TEMPLATE/bug.yml': `${home}/blob/main/docs/two.md ${home}/issues/new?template=bug.yml`,
		'.github/pull_request_template.md': `[a](../README.md) ${home}/issues/new?template=gone.yml`,
	});
	expect(checkLinks(root).map(({ what }) => what.replace(', which is not there', ''))).toEqual([
		`.github/pull_request_template.md links to ${home}/issues/new?template=gone.yml`,
		'README.md links to #use-2',
		'README.md links to docs/gone.md',
		`nodes/Some.node.json links to ${home}?tab=readme-ov-file#gone`,
		`credentials/Some.credentials.ts links to ${home}/blob/main/docs/one.md#gone`,
		`.github/ISSUE_TEMPLATE/bug.yml links to ${home}/blob/main/docs/two.md`,
	]);
});
