import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { chart, DARK, LIGHT } from './chart.cts';
import type { Results } from './results.cts';
import { benchmarksSection, chartBars, readmeSection } from './sections.cts';

const ROOT = join(__dirname, '..', '..');
const [START, END] = ['<!-- bench:start -->', '<!-- bench:end -->'];

/** Writes the charts into `docs/`, and the text between the two markers of README.md and of docs/benchmarks.md. */
export async function writeDocs(results: Results): Promise<void> {
	const bars = chartBars(results);
	await writeFile(join(ROOT, 'docs', 'bench-light.svg'), chart(bars, LIGHT));
	await writeFile(join(ROOT, 'docs', 'bench-dark.svg'), chart(bars, DARK));
	await writeSection('README.md', readmeSection(results));
	await writeSection('docs/benchmarks.md', benchmarksSection(results));
}

async function writeSection(name: string, section: string): Promise<void> {
	const file = join(ROOT, name);
	const content = await readFile(file, 'utf8');
	const [start, end] = [content.indexOf(START), content.indexOf(END)];
	if (start < 0 || end < start) throw new Error(`${name} must contain ${START} and ${END}`);
	const options = {
		...(await resolveConfig(file)),
		filepath: file,
		proseWrap: 'always' as const,
		printWidth: 120,
	};
	const formatted = (await format(section, options)).trim();
	const [before, after] = [content.slice(0, start + START.length), content.slice(end)];
	await writeFile(file, `${before}\n\n${formatted}\n\n${after}`);
}
