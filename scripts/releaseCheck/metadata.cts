import type { Finding } from './proof.cts';

/** The parts of a package.json that n8n or npm look at. Any of them may be missing or wrong. */
export interface Manifest {
	name?: string;
	version?: string;
	description?: string;
	license?: string;
	homepage?: string;
	keywords?: string[];
	private?: boolean;
	author?: { name?: string; email?: string };
	repository?: { type?: string; url?: string };
	bugs?: { url?: string };
	engines?: { node?: string };
	files?: string[];
	scripts?: Record<string, string>;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	bundledDependencies?: string[];
	bundleDependencies?: string[];
	peerDependencies?: Record<string, string>;
	n8n?: {
		n8nNodesApiVersion?: number;
		strict?: boolean;
		credentials?: string[];
		nodes?: string[];
	};
}

interface Rule {
	what: string;
	todo: string;
	holds: (manifest: Manifest) => boolean;
}

/** n8n and npm install packages without asking what these would do. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare'];

const isEmpty = (value: object = {}) => Object.keys(value).length === 0;
const isGitHub = (url = '') => /^git\+https:\/\/github\.com\/[\w.-]+\/[\w.-]+\.git$/.test(url);
const isSecure = (url = '') => url.startsWith('https://');
/** The address of the repository for a browser. */
const browsable = ({ repository }: Manifest) =>
	(repository?.url ?? '').replace(/^git\+|\.git$/g, '');

/**
 * What n8n asks of a community node that wants to be verified, and npm of a package with provenance.
 * Sources: n8n's "Submit community nodes" and "Verification guidelines"; npm's "Generating provenance statements".
 */
const RULES: readonly Rule[] = [
	{
		what: 'The name is not one of a community node',
		todo: 'Begin it with "n8n-nodes-", after the scope if there is one',
		holds: ({ name = '' }) => /^(@[a-z0-9-]+\/)?n8n-nodes-[a-z0-9-]+$/.test(name),
	},
	{
		what: 'The version is no number that can be published',
		todo: 'Use three numbers with dots between them, by `npm version`',
		holds: ({ version = '' }) => /^\d+\.\d+\.\d+$/.test(version),
	},
	{
		what: 'The package is marked as private',
		todo: 'Remove "private"',
		holds: (manifest) => !manifest.private,
	},
	{
		what: 'There is no description',
		todo: 'Say in "description" what the package is for: npm and n8n show it',
		holds: ({ description = '' }) => description.trim() !== '',
	},
	{
		what: 'The keyword that n8n searches npm for is missing',
		todo: 'Add "n8n-community-node-package" to "keywords"',
		holds: ({ keywords = [] }) => keywords.includes('n8n-community-node-package'),
	},
	{
		what: 'The license is not MIT',
		todo: 'Set "license" to "MIT": n8n verifies no other',
		holds: ({ license }) => license === 'MIT',
	},
	{
		what: 'The author has no name or no email address',
		todo: 'Add both to "author": n8n writes to the author of a verified node',
		holds: ({ author }) => !!author?.name && /.@./.test(author.email ?? ''),
	},
	{
		what: 'The repository is no public one of GitHub',
		todo: 'Set "repository.url" to "git+https://github.com/<owner>/<name>.git": npm compares it with the provenance',
		holds: ({ repository }) => repository?.type === 'git' && isGitHub(repository.url),
	},
	{
		what: 'The homepage or the address for reports is not in the repository',
		todo: 'Set "homepage" and "bugs.url" to addresses of the repository',
		holds: (manifest) =>
			[manifest.homepage, manifest.bugs?.url].every(
				(url) => isSecure(url) && url?.startsWith(browsable(manifest)),
			),
	},
	{
		what: 'It is not said which Node.js the package needs',
		todo: 'Set "engines.node"',
		holds: ({ engines }) => !!engines?.node,
	},
	{
		what: 'More than the built code would be published, or less',
		todo: 'Set "files" to ["dist"]',
		holds: ({ files = [] }) => files.length === 1 && files[0] === 'dist',
	},
	{
		what: 'There are dependencies that would be installed with the package',
		todo: 'Remove them: n8n verifies only nodes without any',
		holds: (manifest) =>
			isEmpty(manifest.dependencies) &&
			isEmpty(manifest.optionalDependencies) &&
			isEmpty(manifest.bundledDependencies) &&
			isEmpty(manifest.bundleDependencies),
	},
	{
		what: 'The peer dependencies are other than n8n-workflow in any version',
		todo: 'Set "peerDependencies" to {"n8n-workflow": "*"}: n8n provides its own copy',
		holds: ({ peerDependencies = {} }) =>
			JSON.stringify(peerDependencies) === '{"n8n-workflow":"*"}',
	},
	{
		what: 'A script would run on the machine that installs the package',
		todo: `Remove ${INSTALL_SCRIPTS.join(', ')} from "scripts"`,
		holds: ({ scripts = {} }) => !INSTALL_SCRIPTS.some((name) => name in scripts),
	},
	{
		what: 'The version of the interface between n8n and its nodes is missing',
		todo: 'Set "n8n.n8nNodesApiVersion" to 1',
		holds: ({ n8n }) => n8n?.n8nNodesApiVersion === 1,
	},
	{
		what: "n8n's strict rules are off",
		todo: 'Set "n8n.strict" to true: the verification scanner holds the source to them',
		holds: ({ n8n }) => n8n?.strict === true,
	},
	{
		what: 'No node is named',
		todo: 'List the built nodes in "n8n.nodes"',
		holds: ({ n8n }) => !!n8n?.nodes?.length,
	},
];

/** What n8n and npm would object to in this package.json. */
export function checkManifest(manifest: Manifest): Finding[] {
	return RULES.filter(({ holds }) => !holds(manifest)).map(({ what, todo }) => ({ what, todo }));
}

/**
 * What does not fit between package.json and the files around it.
 * @param files what is in the packed package, with `/` between folders
 * @param lockedVersion the version that package-lock.json says
 */
export function checkFiles(
	{ version, n8n }: Manifest,
	files: readonly string[],
	lockedVersion: string | undefined,
): Finding[] {
	const needed = ['LICENSE', 'README.md', ...(n8n?.nodes ?? []), ...(n8n?.credentials ?? [])];
	const missing = needed
		.filter((file) => !files.includes(file))
		.map((file) => ({
			what: `The packed package has no ${file}`,
			todo: 'Build it, and compare the names in package.json with those in dist/',
		}));
	if (lockedVersion === version) return missing;
	return [
		...missing,
		{
			what: `package-lock.json says version ${lockedVersion}, package.json ${version}`,
			todo: 'Use `npm version`, which changes both',
		},
	];
}
