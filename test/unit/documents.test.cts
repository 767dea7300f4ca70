import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLinks } from '../../scripts/releaseCheck/links.cts';

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

it('all links lead somewhere', () => {
	expect(checkLinks(root)).toEqual([]);
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
