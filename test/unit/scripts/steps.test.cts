import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readDurations } from '../../../scripts/n8n/durations.cts';
import { duration, stepRunner } from '../../../scripts/n8n/steps.cts';
import { folderWith } from '../releaseCheck/support.cts';

const BUILD = { key: 'build', label: 'Building', usual: 20 };
const START = { key: 'start', label: 'Starting', usual: 100 };

function runner(remembered?: string) {
	const file = join(folderWith({}), 'durations.json');
	if (remembered !== undefined) writeFileSync(file, remembered);
	const lines: string[] = [];
	const print = (line: string) => lines.push(line.trim());
	const run = stepRunner({ planned: [BUILD, START], print, file, interval: 40 });
	return { run, lines, file };
}

it('names each step with how long it and the rest take, at first by rule of thumb, then from experience', async () => {
	const { run, lines, file } = runner();
	expect(await run(BUILD, async () => 'built')).toBe('built');
	await run(START, async () => {});
	await run({ key: 'other', label: 'Waiting', usual: 5 }, async () => {});
	expect(lines.filter((line) => !line.startsWith('done'))).toEqual([
		'[1/2] Building (about 20 s; all ready in about 2 min) …',
		'[2/2] Starting (about 1 min 40 s; all ready in about 1 min 40 s) …',
		'Waiting (about 5 s) …',
	]);
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ build: 0, start: 0, other: 0 });

	const second = runner('{"build": 8, "start": 30}');
	await second.run(BUILD, async () => {});
	expect(second.lines[0]).toBe('[1/2] Building (about 8 s; all ready in about 38 s) …');
});

it('says how long is left, and that it takes longer', async () => {
	const { run, lines } = runner('{"build": 0.06}');
	await run(BUILD, async () => await wait(120));
	expect(lines.slice(1, 3)).toEqual(['1 s, about 1 s left', '1 s, longer than expected']);
});

it('does not remember what did not come to its end', async () => {
	const { run, file } = runner('{"build": 8}');
	await expect(run(BUILD, async () => await Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(readDurations(file)).toEqual({ build: 8 });
});

it.each(['', '[]', 'null', '{"build": "8", "start": -1}', '{"build"'])(
	'takes the rule of thumb where %j is remembered',
	async (remembered) => {
		const { run, lines } = runner(remembered);
		await run(BUILD, async () => {});
		expect(lines[0]).toContain('about 20 s');
	},
);

it.each([
	[0, '1 s'],
	[59.4, '59 s'],
	[59.6, '1 min'],
	[84, '1 min 20 s'],
	[299, '5 min'],
	[3700, '62 min'],
])('says %s seconds as %s', (seconds, said) => {
	expect(duration(seconds)).toBe(said);
});
