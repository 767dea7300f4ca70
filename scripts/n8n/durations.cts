import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache.cts';

/** Seconds that steps took on this machine the last time, by their keys. */
export type Durations = Record<string, number>;

const FILE = join(cacheFolder, 'durations.json');

/** What is remembered; nothing if the file is missing or damaged. */
export function readDurations(file = FILE): Durations {
	try {
		const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
		const entries = Object.entries(read ?? {}) as Array<[string, unknown]>;
		const valid = ([, value]: [string, unknown]) => typeof value === 'number' && value >= 0;
		return Object.fromEntries(entries.filter(valid)) as Durations;
	} catch {
		return {};
	}
}

/** Remembers one more. A cache that cannot be written to only makes the next estimate worse. */
export function rememberDuration(key: string, seconds: number, file = FILE): void {
	try {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, JSON.stringify({ ...readDurations(file), [key]: seconds }));
	} catch {
		return;
	}
}
