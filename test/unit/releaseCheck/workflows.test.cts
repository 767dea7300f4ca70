import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { checkProvenance } from '../../../scripts/releaseCheck/provenance.cts';
import { checkWorkflows } from '../../../scripts/releaseCheck/workflows.cts';
import { folderWith } from './support.cts';

const root = resolve(__dirname, '../../..');
const PUBLISH = readFileSync(join(root, '.github/workflows/publish.yml'), 'utf8');

const provenance = (text: string) => checkProvenance(parse(text), '0.1.0').map(({ what }) => what);

/** The text with one part in place of another, which has to be there. */
function replaced(part: string | RegExp, by: string): string {
	const text = PUBLISH.replace(part, by);
	expect(text).not.toBe(PUBLISH);
	return text;
}

it('finds nothing in the workflows of this repository', async () => {
	expect(provenance(PUBLISH)).toEqual([]);
	expect(await checkWorkflows(root)).toEqual([]);
});

it.each([
	['no provenance', ' --provenance', '', /lacks --provenance/],
	['scripts of the package', ' --ignore-scripts', '', /lacks --ignore-scripts/],
	['no access', ' --access public', '', /lacks --access public/],
	['nothing that publishes', 'npm publish', 'npm pack', /^0 jobs publish/],
	['no signature', 'id-token: write', 'id-token: read', /"publish" may not sign/],
	['a signature in another job', 'contents: read', 'id-token: write', /"build" may sign/],
	['permissions for all', 'permissions: {}', 'permissions: write-all', /All jobs/],
	['permissions by default', 'permissions: {}', '', /All jobs/],
	['other tags', "'v*.*.*'", "'release-*'", /v0\.1\.0 does not start it/],
	['tags of one number', "'v*.*.*'", "'v2.*.*'", /v0\.1\.0 does not start it/],
	['branches', 'on:\n  push:', 'on:\n  push:\n    branches: [main]', /other than a tag/],
	['another trigger', 'on:\n  push:', 'on:\n  workflow_dispatch:\n  push:', /other than a tag/],
	['nothing before', '    needs: build\n', '', /does not wait for `npm test`/],
	['no tests before', 'run: npm test\n', 'run: npm run lint\n', /does not wait for `npm test`/],
	[
		'no check before',
		/ {6}- run: npm run release:check.*\n/,
		'',
		/does not wait for `npm run release/,
	],
	[
		'its own machine',
		/(needs: build\n {4}runs-on: )ubuntu-latest/,
		'$1self-hosted',
		/machine of GitHub/,
	],
])('finds in the publishing workflow: %s', (_title, part, by, what) => {
	expect(provenance(replaced(part, by))).toContainEqual(expect.stringMatching(what));
});

it('finds in any workflow what actionlint and the pins are about', async () => {
	const broken: Array<[string, string, RegExp]> = [
		['a-tag.yml', replaced(/checkout@\w+/, 'checkout@v7'), /checkout@v7, which is not pinned/],
		['branch.yml', replaced(/setup-node@\w+/, 'setup-node@main'), /setup-node@main, which/],
		['permission.yml', replaced('id-token: write', 'id-tokn: write'), /"id-tokn"/],
		['job.yml', replaced('needs: build', 'needs: test'), /"test"/],
		['expression.yml', replaced('${{ secrets.NPM', '${{ secret.NPM'), /"secret"/],
		['yaml.yaml', replaced('permissions: {}', 'permissions: {'), /YAML/],
		[
			'reusable.yml',
			replaced(/ {2}publish:[\s\S]*/, '  publish:\n    uses: a/b/.github/workflows/c.yml@v1\n'),
			/c\.yml@v1, which is not pinned/,
		],
	];
	const files = broken.map(([name, text]) => [`.github/workflows/${name}`, text]);
	const found = (await checkWorkflows(folderWith(Object.fromEntries(files)))).map(
		({ what }) => what,
	);
	for (const [name, , what] of broken) {
		const ofFile = found.filter((text) => text.includes(name));
		expect(ofFile).toContainEqual(expect.stringMatching(what));
	}
});
