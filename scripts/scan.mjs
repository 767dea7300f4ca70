// Runs n8n's verification scanner on the source and on the packed tarball, before anything is published.
// The scanner's own command line takes published packages only.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const npmOnWindows = process.platform === 'win32';

/** Runs a command of this package's root with its output shown only if it goes wrong. */
function run(command, args) {
	return execFileSync(command, args, {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
		shell: npmOnWindows,
	});
}

/** Packs the package into `folder` and unpacks it there; resolves to the unpacked folder. */
function pack(folder) {
	run('npm', ['pack', '--silent', '--pack-destination', folder]);
	const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
	if (!tarball) throw new Error('npm pack made no tarball');
	run('tar', ['-xzf', join(folder, tarball), '-C', folder]);
	return join(folder, 'package');
}

/** Files of the tarball that nobody who installs the package needs. */
function strayFiles(packageFolder) {
	return readdirSync(packageFolder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(packageFolder, join(entry.parentPath ?? entry.path, entry.name)))
		.filter((file) => !file.startsWith(`dist${sep}`))
		.filter((file) => !/^(package\.json|(README|LICENSE|CHANGELOG)(\.md)?)$/.test(file));
}

/** Prints what was found about one part of the package and tells whether it passed. */
function report(subject, { passed, message, details }) {
	console.log(`${passed ? 'ok' : 'not ok'}  ${subject}${passed ? '' : `: ${message}`}`);
	if (details) console.log(details);
	return passed;
}

run(process.execPath, [join('scripts', 'install.mjs')]);
run('npm', ['run', '--silent', 'build']);
const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(
	'@n8n/scan-community-package/scanner/scanner.mjs'
);
const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-upwell-scan-'));
try {
	const packed = pack(folder);
	const stray = strayFiles(packed);
	const results = [
		report('source', await analyzePackage(root, SOURCE_FILE_PATTERNS)),
		report('packed tarball', await analyzePackage(packed, ['**/*.js', 'package.json'])),
		report('contents of the tarball', {
			passed: stray.length === 0,
			message: `should not be published: ${stray.join(', ')}`,
		}),
	];
	if (results.includes(false)) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
