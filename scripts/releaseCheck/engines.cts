import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { killGroup } from '../n8n/command.cts';
import { atExit } from '../n8n/interruption.cts';
import { withScratchFolder } from '../n8n/scratch.cts';
import type { EngineInstallation } from '../versions/install.cts';
import type { Finding } from './proof.cts';

const root = join(__dirname, '..', '..');
const TIME_LIMIT = 120_000;

/** What is run with each of the two nodes. */
const SCRIPTS = {
	Upwell: ['demo.cts'],
	'Upwell Trigger': ['releaseCheck', 'triggerRun.cts'],
};

/**
 * Installs an unpacked tarball beside the engine of an n8n, as n8n would, and runs a workflow with each of its nodes: the demo,
 * and one that a delivery starts.
 * @param timeLimit milliseconds for each
 */
export async function runInEngine(
	packageFolder: string,
	engine: EngineInstallation,
	timeLimit = TIME_LIMIT,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const [node, script] of Object.entries(SCRIPTS)) {
		const complaint = await withScratchFolder(
			'release',
			async (scratch) => await run(script, { packageFolder, engine, scratch, timeLimit }),
		);
		if (complaint === undefined) continue;
		findings.push({
			what: `The workflow with ${node} went wrong: ${complaint}`,
			todo: 'Find the reason with `npm run test:versions -- <version>`',
		});
	}
	return findings;
}

interface Run {
	packageFolder: string;
	engine: EngineInstallation;
	scratch: string;
	timeLimit: number;
}

/** Runs a script in an engine. Resolves to what is wrong, or to nothing. */
async function run(
	script: string[],
	{ packageFolder, engine: { folder, node }, scratch, timeLimit }: Run,
): Promise<string | undefined> {
	const child = spawn(node, ['--require', 'tsx/cjs', join('scripts', ...script)], {
		cwd: root,
		env: {
			...process.env,
			UPWELL_ENGINE_FOLDER: folder,
			UPWELL_PACKAGE_FOLDER: packageFolder,
			// What the engine leaves in the folder for temporary files is removed with it.
			TMPDIR: scratch,
		},
		stdio: ['ignore', 'ignore', 'pipe'],
		detached: process.platform !== 'win32',
	});
	const end = () => killGroup(child.pid);
	const release = atExit(end);
	let isOver = false;
	const timer = setTimeout(() => {
		isOver = true;
		end();
	}, timeLimit);
	let complaints = '';
	child.stderr.on('data', (chunk) => (complaints += chunk));
	const [code] = await once(child, 'close');
	clearTimeout(timer);
	release();
	if (code === 0) return undefined;
	const seen = complaints.trim() || `it ended with code ${code}`;
	return isOver ? `no end after ${timeLimit / 1000} s` : seen;
}
