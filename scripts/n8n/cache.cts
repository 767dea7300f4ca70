import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import { basename, join } from 'node:path';
import { isAlive, withLock } from './lock.cts';

/** Milliseconds after which an unfinished installation of another machine counts as abandoned; it takes minutes. */
const ABANDONED_AFTER = 2 * 60 * 60 * 1000;

/** Shared by all clones and CI runs of one user. */
export const cacheFolder = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-upwell',
);

/** Whether the cache has the folder of this name. */
export const isCached = (name: string): boolean => existsSync(join(cacheFolder, name));

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
	const unfinished = `${folder}.${hostname()}.${process.pid}.unfinished`;
	const removeAtExit = () => {
		console.log('Removing the unfinished installation …');
		rmSync(unfinished, { recursive: true, force: true, maxRetries: 10 });
	};
	// Before the lock is released.
	process.prependOnceListener('exit', removeAtExit);
	try {
		await mkdir(unfinished);
		await install(unfinished);
		await rename(unfinished, folder).catch((cause) => {
			// Another machine with the same home folder has just finished the same installation.
			if (!existsSync(folder)) throw cause;
		});
	} finally {
		await rm(unfinished, { recursive: true, force: true });
		process.off('exit', removeAtExit);
	}
}

/** Removes what was left by a process that was killed before it could do so itself. */
async function removeAbandoned(folder: string): Promise<void> {
	for (const name of await readdir(cacheFolder)) {
		const path = join(cacheFolder, name);
		if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith('.unfinished')) continue;
		if (await isInUse(path)) continue;
		await rm(path, { recursive: true, force: true });
	}
}

async function isInUse(unfinished: string): Promise<boolean> {
	const [, pid] = /\.(\d+)\.unfinished$/.exec(unfinished) ?? [];
	// The processes of another machine cannot be seen from here.
	const isOurs = unfinished.endsWith(`.${hostname()}.${pid}.unfinished`);
	if (isOurs && !isAlive(Number(pid))) return false;
	return Date.now() - (await stat(unfinished)).mtimeMs < ABANDONED_AFTER;
}
