import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const inRoot = readdirSync(root).filter((name) => name.endsWith('.md'));
const inDocs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const documents = [
	...inRoot,
	...inDocs.map((name) => `docs/${name}`),
	'bench/README.md',
	'examples/queue-mode/README.md',
];

/** Headings as GitHub makes anchors of them. */
const anchorsOf = (text: string): string[] =>
	[...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-'),
	);

/** Where the links and pictures of a document lead to within the repository. */
const targetsOf = (text: string): string[] =>
	[...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
		.map(([, link, picture]) => link ?? picture)
		.filter((target) => !/^[a-z]+:/.test(target));

it.each(documents)('%s: its links lead somewhere', (document) => {
	const broken = targetsOf(read(document)).filter((target) => {
		const [path, anchor] = target.split('#');
		const file = path === '' ? document : normalize(join(dirname(document), path));
		if (!existsSync(join(root, file))) return true;
		return anchor !== undefined && !anchorsOf(read(file)).includes(anchor);
	});
	expect(broken).toEqual([]);
});

it('README.md has at most 1,800 words', () => {
	expect(read('README.md').split(/\s+/).length).toBeLessThanOrEqual(1800);
});

it('the versions of n8n that are tested are those of the documents, and the newest is the one in package.json', () => {
	const versions: Array<Record<string, string>> = JSON.parse(
		read('scripts/versions/versions.json'),
	);
	const [oldest, newest] = [versions[0], versions[versions.length - 1]];
	const ofNewest = { 'n8n-core': newest['n8n-core'], 'n8n-workflow': newest['n8n-workflow'] };
	expect(JSON.parse(read('package.json')).devDependencies).toMatchObject(ofNewest);
	expect(JSON.parse(read('scripts/n8n/package.json')).dependencies.n8n).toBe(newest.n8n);
	expect(read('README.md')).toContain(`${oldest.n8n.replace(/\.0$/, '')} to ${newest.n8n}`);
	for (const { n8n } of versions) expect(read('docs/production.md')).toContain(n8n);
	expect(read('.ci/run')).toContain(`test:versions -- ${oldest.n8n}`);
});

it('the example in CONTRIBUTING.md is the code of the repository', () => {
	const steps = [
		...read('CONTRIBUTING.md').matchAll(/`([\w./]+)`:\n\n {3}```\w+\n([\s\S]*?) {3}```/g),
	];
	expect(steps.length).toBeGreaterThan(6);
	for (const [, path, block] of steps) {
		const code = read(path);
		// A line with an ellipsis stands for what is left out.
		const parts = block.replace(/^ {3}/gm, '').split(/^…\n/m);
		for (const part of parts.map((text) => text.trim()).filter(Boolean)) {
			expect({ path, found: code.includes(part) ? part : undefined }).toEqual({
				path,
				found: part,
			});
		}
	}
});
