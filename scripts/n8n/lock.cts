import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs `work` while no other process of this machine runs it under the same lock file, waiting for its turn if need be.
 * It spares double work and is no more than that: the work itself has to survive two at once, since a lock file left
 * behind by a process that died counts as free.
 */
export async function oneAtATime(lockFile: string, work: () => Promise<void>): Promise<void> {
	let announced = false;
	while (!(await take(lockFile))) {
		if (!announced) console.log('Another process is installing n8n; waiting for it …');
		announced = true;
		await wait(1000);
	}
	try {
		await work();
	} finally {
		await rm(lockFile, { force: true });
	}
}

async function take(lockFile: string): Promise<boolean> {
	try {
		await writeFile(lockFile, String(process.pid), { flag: 'wx' });
		return true;
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
	}
	const owner = Number(await readFile(lockFile, 'utf8').catch(() => ''));
	if (!owner || isAlive(owner)) return false;
	await rm(lockFile, { force: true });
	return await take(lockFile);
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (cause) {
		return (cause as NodeJS.ErrnoException).code === 'EPERM';
	}
}
