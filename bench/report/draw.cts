import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { LARGE } from '../plan.cts';
import { chart, DARK, LIGHT } from './chart.cts';
import { readmeSection } from './readme.cts';
import type { Results } from './results.cts';

const ROOT = join(__dirname, '..', '..');
const README = join(ROOT, 'README.md');
const [START, END] = ['<!-- bench:start -->', '<!-- bench:end -->'];

/** Writes the pictures into `docs/`, and the section between its two marks into the README. */
export async function drawAll(results: Results): Promise<void> {
	const inN8n = results.speed.filter(
		({ size, participant }) => size.rows === LARGE.rows && !participant.startsWith('floor'),
	);
	await writeFile(join(ROOT, 'docs', 'bench-light.svg'), chart(inN8n, LIGHT));
	await writeFile(join(ROOT, 'docs', 'bench-dark.svg'), chart(inN8n, DARK));
	await writeSection(readmeSection(results));
}

async function writeSection(section: string): Promise<void> {
	const readme = await readFile(README, 'utf8');
	const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
	if (start < 0 || end < start) throw new Error(`README.md lacks ${START} and ${END}`);
	const options = {
		...(await resolveConfig(README)),
		filepath: README,
		proseWrap: 'always' as const,
		printWidth: 120,
	};
	const formatted = (await format(section, options)).trim();
	const [before, after] = [readme.slice(0, start + START.length), readme.slice(end)];
	await writeFile(README, `${before}\n\n${formatted}\n\n${after}`);
}
