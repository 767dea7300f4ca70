// Makes sure that node_modules holds what package-lock.json asks for, so that every command works on a fresh clone.
// Plain Node.js without dependencies: it runs before there are any.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCommand } from './npm.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const DEPENDENCY_FIELDS = [
	'dependencies',
	'devDependencies',
	'optionalDependencies',
	'peerDependencies',
];

/** The JSON in a file of the package, or an empty object where there is none. */
function read(...path) {
	try {
		return JSON.parse(readFileSync(join(root, ...path), 'utf8'));
	} catch {
		return {};
	}
}

/**
 * Whether node_modules is what package-lock.json asks for. npm's own record of what it installed is compared rather
 * than a mark of our own: npm writes it last, so a broken-off installation has none, and an `npm ci` by hand counts.
 */
function upToDate() {
	const { packages: wanted = {} } = read('package-lock.json');
	const { packages: installed = {} } = read('node_modules', '.package-lock.json');
	const { '': lockRoot = {}, ...rest } = wanted;
	const manifest = read('package.json');
	const same = (field) =>
		JSON.stringify(manifest[field] ?? {}) === JSON.stringify(lockRoot[field] ?? {});
	const present = ([path, { version, optional, devOptional }]) =>
		path in installed
			? installed[path].version === version
			: // Of a native package npm installs the build for this machine only.
				Boolean(optional || devOptional);
	return DEPENDENCY_FIELDS.every(same) && Object.entries(rest).every(present);
}

/** Runs npm with its output shown; resolves to its exit code. */
async function npm(...all) {
	const { file, args, shell } = npmCommand(all);
	const [code] = await once(spawn(file, args, { cwd: root, stdio: 'inherit', shell }), 'close');
	return code;
}

if (!upToDate()) {
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	console.log('Installing the development dependencies (about a minute, only the first time) …');
	// npm itself says nothing until it is done.
	const timer = setInterval(() => console.log(`  … still working, ${seconds()} s`), 15_000);
	// Warnings would only say that n8n's own engine prefers Node.js 24, which the tests do without.
	const code = await npm('ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error');
	clearInterval(timer);
	if (code !== 0) {
		console.error('The dependencies could not be installed; npm says why above.');
		process.exit(1);
	}
	console.log(`Installed in ${seconds()} s.`);
}
