import { rmSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs `work` under a lock file, after waiting for other processes of this machine that hold it. The lock only saves
 * double work: a lock file of a process that has died counts as free, so in rare cases two processes run `work` at once.
 * `work` must survive that.
 */
export async function withLock(lockFile: string, work: () => Promise<void>): Promise<void> {
	let hasAnnounced = false;
	while (!(await acquire(lockFile))) {
		if (!hasAnnounced) console.log('Waiting for another process that is installing n8n …');
		hasAnnounced = true;
		await wait(1000);
	}
	const releaseAtExit = () => rmSync(lockFile, { force: true });
	process.once('exit', releaseAtExit);
	try {
		await work();
	} finally {
		await rm(lockFile, { force: true });
		process.off('exit', releaseAtExit);
	}
}

async function acquire(lockFile: string): Promise<boolean> {
	try {
		await writeFile(lockFile, String(process.pid), { flag: 'wx' });
		return true;
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
	}
	const owner = Number(await readFile(lockFile, 'utf8').catch(() => ''));
	if (!owner || isAlive(owner)) return false;
	await rm(lockFile, { force: true });
	return await acquire(lockFile);
}

/** Whether this machine has a process with this ID. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (cause) {
		return (cause as NodeJS.ErrnoException).code === 'EPERM';
	}
}
