import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ensureN8n } from '../../scripts/n8nHost.cts';
import n8nProject from '../../scripts/n8n/package.json';
import type { FaultResult } from '../faults/run.cts';
import type { Result } from '../speed/series.cts';
import type { Target } from '../target.cts';

/** The facts of a machine that affect the results. None of them identifies its owner. */
export interface Machine {
	cores: number;
	memoryGigabytes: number;
	system: string;
	node: string;
	n8n: string;
	date: string;
}

/** The content of results.json. */
export interface Results {
	machine: Machine;
	speed: Result[];
	faults: FaultResult[];
	targets: Target[];
}

const FILE = join(__dirname, '..', 'results.json');

/** This machine, with the versions of n8n and of the Node.js that runs it. */
export async function currentMachine(): Promise<Machine> {
	const { node } = await ensureN8n();
	return {
		cores: cpus().length,
		memoryGigabytes: Math.round(totalmem() / 2 ** 30),
		system: process.platform,
		node: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1),
		n8n: n8nProject.dependencies.n8n,
		date: new Date().toISOString().slice(0, 10),
	};
}

/** Saves results for the documentation and for comparison. */
export async function saveResults(results: Results): Promise<void> {
	const options = await resolveConfig(FILE);
	await writeFile(FILE, await format(JSON.stringify(results), { ...options, filepath: FILE }));
}

/** The results that were saved last. */
export async function loadResults(): Promise<Results> {
	return JSON.parse(await readFile(FILE, 'utf8')) as Results;
}
