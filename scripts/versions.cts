/**
 * Runs the engine tests in the engines of other versions of n8n, each on the Node.js of its time: `npm run test:versions`
 * in all of them, `npm run test:versions -- 1.88.0 2.0.3` in these. Further arguments are jest's, such as test files.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureEngine, VERSIONS, type EngineVersion } from './versions/install.cts';

const root = resolve(__dirname, '..');

interface Result {
	n8n: string;
	passed: boolean;
	seconds: number;
}

/** The versions that are asked for, and the arguments for jest. Throws if there is no such version. */
function parse(args: string[]): { versions: readonly EngineVersion[]; jestArguments: string[] } {
	const isVersion = (arg: string) => /^\d+\.\d+\.\d+$/.test(arg);
	const wanted = args.filter(isVersion);
	const unknown = wanted.filter((number) => !VERSIONS.some(({ n8n }) => n8n === number));
	if (unknown.length > 0) {
		const known = VERSIONS.map(({ n8n }) => n8n).join(', ');
		throw new Error(`Not in scripts/versions/versions.json: ${unknown.join(', ')}. Use ${known}`);
	}
	return {
		versions: wanted.length > 0 ? VERSIONS.filter(({ n8n }) => wanted.includes(n8n)) : VERSIONS,
		jestArguments: args.filter((arg) => !isVersion(arg)),
	};
}

async function test(version: EngineVersion, jestArguments: string[]): Promise<Result> {
	const { folder, node } = await ensureEngine(version);
	console.log(`\nn8n ${version.n8n} on Node.js ${version.node}`);
	const started = Date.now();
	const scratch = await mkdtemp(join(tmpdir(), 'n8n-nodes-upwell-versions-'));
	try {
		const jest = [require.resolve('jest/bin/jest'), '--config', 'jest.versions.config.cjs'];
		const child = spawn(node, [...jest, ...jestArguments], {
			cwd: root,
			stdio: 'inherit',
			// What the workers of jest leave in the folder for temporary files is removed with it.
			env: { ...process.env, UPWELL_ENGINE_FOLDER: folder, TMPDIR: scratch },
		});
		const [code] = await once(child, 'close');
		const seconds = Math.round((Date.now() - started) / 1000);
		return { n8n: version.n8n, passed: code === 0, seconds };
	} finally {
		await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
	}
}

async function main(): Promise<void> {
	const { versions, jestArguments } = parse(process.argv.slice(2));
	const results: Result[] = [];
	for (const version of versions) results.push(await test(version, jestArguments));
	console.log();
	for (const { n8n, passed, seconds } of results)
		console.log(`${passed ? 'ok' : 'not ok'}  n8n ${n8n} (${seconds} s)`);
	if (results.some(({ passed }) => !passed)) process.exitCode = 1;
}

main().catch((cause: Error) => {
	console.error(cause.message);
	process.exitCode = 1;
});
