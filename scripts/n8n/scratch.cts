import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './interruption.cts';

/** Removed while a process that was just killed may still write. */
const REMOVE = { recursive: true, force: true, maxRetries: 5 } as const;

/**
 * Calls `work` with a new folder, which is removed afterwards, also if this process is interrupted in the middle.
 * @param purpose a word for the name of the folder
 */
export async function withScratchFolder<T>(
	purpose: string,
	work: (folder: string) => Promise<T>,
): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), `n8n-nodes-upwell-${purpose}-`));
	const release = atExit(() => rmSync(folder, REMOVE));
	try {
		return await work(folder);
	} finally {
		await rm(folder, REMOVE);
		release();
	}
}
