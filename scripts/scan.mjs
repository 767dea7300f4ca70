// Runs n8n's verification scanner on the source and on the packed tarball before they are published.
// The scanner's own command line accepts published packages only.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCommand } from './npm.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command without printing its standard output. */
function run(file, args, { cwd = root, shell = false } = {}) {
	execFileSync(file, args, { cwd, shell, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs npm in this package's root. */
function npm(...npmArguments) {
	const { file, args, shell } = npmCommand(npmArguments);
	run(file, args, { shell });
}

/** Packs the package into `folder` and unpacks it there; returns the unpacked folder. */
function pack(folder) {
	npm('pack', '--silent', '--pack-destination', folder);
	const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
	if (!tarball) throw new Error('npm pack created no tarball');
	// Only the file name, because some versions of tar read the `C:` of a Windows path as a host name.
	run('tar', ['-xzf', tarball], { cwd: folder });
	return join(folder, 'package');
}

/** Files in the tarball that users of the package do not need. */
function strayFiles(packageFolder) {
	return readdirSync(packageFolder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(packageFolder, join(entry.parentPath ?? entry.path, entry.name)))
		.filter((file) => !file.startsWith(`dist${sep}`))
		.filter((file) => !/^(package\.json|(README|LICENSE|CHANGELOG)(\.md)?)$/.test(file));
}

/** Prints the result of one check and returns whether it passed. */
function report(subject, { passed, message, details }) {
	console.log(`${passed ? 'ok' : 'not ok'}  ${subject}${passed ? '' : `: ${message}`}`);
	if (details) console.log(details);
	return passed;
}

run(process.execPath, [join('scripts', 'install.mjs')]);
npm('run', '--silent', 'build');
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
