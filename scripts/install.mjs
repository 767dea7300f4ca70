// Installs the dependencies if node_modules does not match package-lock.json, so that every command works in a fresh
// clone. It runs before any dependency is installed, so it uses plain Node.js only.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCommand } from './npm.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const IS_WINDOWS = process.platform === 'win32';
/** Seconds that the installation takes on an ordinary machine. */
const USUAL = 80;
const DEPENDENCY_FIELDS = [
	'dependencies',
	'devDependencies',
	'optionalDependencies',
	'peerDependencies',
];

/** Reads a JSON file of the package; an empty object if there is none. */
function readJson(...path) {
	try {
		return JSON.parse(readFileSync(join(root, ...path), 'utf8'));
	} catch {
		return {};
	}
}

/**
 * Whether node_modules matches package-lock.json. This reads npm's own record of the installed packages: npm writes it
 * last, so an aborted installation has none, and a manual `npm ci` counts.
 */
function isUpToDate() {
	const { packages: required = {} } = readJson('package-lock.json');
	const { packages: installed = {} } = readJson('node_modules', '.package-lock.json');
	const { '': lockRoot = {}, ...rest } = required;
	const manifest = readJson('package.json');
	const isSame = (field) =>
		JSON.stringify(manifest[field] ?? {}) === JSON.stringify(lockRoot[field] ?? {});
	const isInstalled = ([path, { version, optional, devOptional }]) =>
		path in installed
			? installed[path].version === version
			: // npm installs a native package for this platform only.
				Boolean(optional || devOptional);
	return DEPENDENCY_FIELDS.every(isSame) && Object.entries(rest).every(isInstalled);
}

/**
 * Runs npm and prints its output. Resolves to its exit code. An interruption ends npm at once, which would take a minute
 * itself, and removes what it has installed.
 */
async function npm(...npmArguments) {
	const { file, args, shell } = npmCommand(npmArguments);
	// A process group of its own: npm does not get the Ctrl-C of the terminal, and ends with all that it has started.
	const child = spawn(file, args, { cwd: root, stdio: 'inherit', shell, detached: !IS_WINDOWS });
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		// Not `once`, or the same Ctrl-C, which npm passes on as well, would end this in the middle.
		process.on(signal, () => {
			console.log('\nRemoving the unfinished installation …');
			kill(child.pid);
			rmSync(join(root, 'node_modules'), { recursive: true, force: true, maxRetries: 10 });
			process.exit(130);
		});
	}
	const [code] = await once(child, 'close');
	return code;
}

function kill(pid) {
	if (IS_WINDOWS) {
		spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
		return;
	}
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// It has just ended by itself.
	}
}

if (!isUpToDate()) {
	const startedAt = Date.now();
	const seconds = () => Math.round((Date.now() - startedAt) / 1000);
	const outlook = () =>
		seconds() < USUAL ? `about ${USUAL - seconds()} s left` : 'longer than expected';
	console.log(`Installing the development dependencies (about ${USUAL} s, only the first time) …`);
	// npm prints nothing until it has finished.
	const timer = setInterval(() => console.log(`      ${seconds()} s, ${outlook()}`), 15_000);
	// Only errors: the warnings would say that n8n's engine prefers Node.js 24, which the tests do not need.
	const code = await npm('ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error');
	clearInterval(timer);
	if (code !== 0) {
		console.error('The dependencies could not be installed. See the npm message above.');
		process.exit(1);
	}
	console.log(`      done in ${seconds()} s`);
}
