import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { withLock } from './lock.cts';

/** Milliseconds after which an unfinished installation counts as abandoned; an installation takes minutes. */
const ABANDONED_AFTER = 2 * 60 * 60 * 1000;

/** Shared by all clones and CI runs of one user. */
export const cacheFolder = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-upwell',
);

/**
 * The folder of this name in the cache, filled by `install` if it does not exist yet. It is created by a rename, so it is
 * complete if it exists.
 * @param install fills the folder that it is given
 */
export async function ensureCached(
	name: string,
	install: (folder: string) => Promise<void>,
): Promise<string> {
	const folder = join(cacheFolder, name);
	if (!existsSync(folder)) {
		await mkdir(cacheFolder, { recursive: true });
		await withLock(`${folder}.lock`, async () => {
			if (!existsSync(folder)) await fill(folder, install);
		});
	}
	return folder;
}

async function fill(folder: string, install: (folder: string) => Promise<void>): Promise<void> {
	await removeAbandoned(folder);
	const unfinished = `${folder}.${process.pid}.unfinished`;
	await mkdir(unfinished);
	try {
		await install(unfinished);
		await rename(unfinished, folder).catch((cause) => {
			// Another machine with the same home folder has just finished the same installation.
			if (!existsSync(folder)) throw cause;
		});
	} finally {
		await rm(unfinished, { recursive: true, force: true });
	}
}

async function removeAbandoned(folder: string): Promise<void> {
	for (const name of await readdir(cacheFolder)) {
		const path = join(cacheFolder, name);
		if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith('.unfinished')) continue;
		if (Date.now() - (await stat(path)).mtimeMs < ABANDONED_AFTER) continue;
		await rm(path, { recursive: true, force: true });
	}
}
