import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Resident memory of a process, in bytes. */
export interface Memory {
	current: number;
	peak: number;
}

const KIBIBYTE = 1024;
/** The value that resets the peak to the current memory; see proc_pid_clear_refs(5). */
const RESET_PEAK = '5';

/** Reads the memory of a process; undefined if the system is not Linux. */
export async function readMemory(pid: number): Promise<Memory | undefined> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const bytes = (name: string) =>
		Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * KIBIBYTE;
	const memory = { current: bytes('VmRSS'), peak: bytes('VmHWM') };
	return Number.isNaN(memory.current + memory.peak) ? undefined : memory;
}

/** Resets the peak, so that it does not include the memory that the process needed to start. */
export async function resetPeakMemory(pid: number): Promise<void> {
	await writeFile(`/proc/${pid}/clear_refs`, RESET_PEAK).catch(() => undefined);
}

/** The arguments that a Node.js process needs for `collectGarbage`; none on systems where memory cannot be read. */
export const GARBAGE_COLLECTION_ARGUMENTS =
	process.platform === 'linux'
		? ['--expose-gc', '--require', join(__dirname, 'garbageCollection.cts')]
		: [];

/** n8n still loads modules after its first response. */
const STARTUP_SECONDS = 3;
const MAX_SECONDS = 30;
const STABLE_SECONDS = 4;
const STABLE_DIFFERENCE = 0.01;

/**
 * Triggers a garbage collection in n8n and waits until its memory is stable. When n8n first responds it uses about
 * 750 MB; half a minute later V8 has collected the garbage of the start, and it uses about 450 MB. Without this, the
 * measured peak would depend on the time of that collection.
 */
export async function collectGarbage(pid: number): Promise<void> {
	await delay(STARTUP_SECONDS * 1000);
	if (!(await readMemory(pid))) return;
	process.kill(pid, 'SIGUSR2');
	const samples: number[] = [];
	for (let second = 0; second < MAX_SECONDS; second++) {
		await delay(1000);
		samples.push((await readMemory(pid))?.current ?? 0);
		const latest = samples.slice(-STABLE_SECONDS);
		const difference = Math.max(...latest) - Math.min(...latest);
		const isStable = difference <= STABLE_DIFFERENCE * Math.max(...latest);
		if (latest.length === STABLE_SECONDS && isStable) return;
	}
}
