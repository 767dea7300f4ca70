import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineInstallation } from '../versions/install.cts';
import type { Finding } from './proof.cts';

const root = join(__dirname, '..', '..');
const TIME_LIMIT = 120_000;

/**
 * Installs an unpacked tarball beside the engine of an n8n, as n8n would, and runs the workflow of the demo with it.
 * @param timeLimit milliseconds
 */
export async function runInEngine(
	packageFolder: string,
	{ folder, node }: EngineInstallation,
	timeLimit = TIME_LIMIT,
): Promise<Finding[]> {
	const scratch = await mkdtemp(join(tmpdir(), 'n8n-nodes-upwell-release-'));
	try {
		const child = spawn(node, ['--require', 'tsx/cjs', join('scripts', 'demo.cts')], {
			cwd: root,
			env: {
				...process.env,
				UPWELL_ENGINE_FOLDER: folder,
				UPWELL_PACKAGE_FOLDER: packageFolder,
				// What the engine leaves in the folder for temporary files is removed with it.
				TMPDIR: scratch,
			},
			stdio: ['ignore', 'ignore', 'pipe'],
			timeout: timeLimit,
		});
		const end = () => child.kill();
		process.once('exit', end);
		let complaints = '';
		child.stderr.on('data', (chunk) => (complaints += chunk));
		const [code] = await once(child, 'close');
		process.off('exit', end);
		if (code === 0) return [];
		const reason = code === null ? `No end after ${timeLimit / 1000} s` : 'The workflow went wrong';
		return [
			{
				what: [reason, complaints.trim()].filter(Boolean).join(': '),
				todo: 'Find the reason with `npm run test:versions -- <version>`',
			},
		];
	} finally {
		await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
	}
}
