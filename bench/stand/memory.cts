import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** The memory of a process, in bytes: what it has now, and the most it has had. */
export interface Memory {
	now: number;
	peak: number;
}

const KIBIBYTE = 1024;
/** See proc_pid_clear_refs(5): makes what the process has now its new peak. */
const RESET_PEAK = '5';

/** Reads how much RAM a process takes; undefined where the system does not tell (only Linux does). */
export async function memoryOf(pid: number): Promise<Memory | undefined> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const bytes = (name: string) =>
		Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * KIBIBYTE;
	const memory = { now: bytes('VmRSS'), peak: bytes('VmHWM') };
	return Number.isNaN(memory.now + memory.peak) ? undefined : memory;
}

/** Lets the peak begin anew, so that what the process took for its start does not count. */
export async function forgetPeak(pid: number): Promise<void> {
	await writeFile(`/proc/${pid}/clear_refs`, RESET_PEAK).catch(() => undefined);
}

const SECONDS_AT_LEAST = 12;
const SECONDS_AT_MOST = 40;
const STEADY_SECONDS = 6;
const STEADY = 0.02;

/**
 * Waits until a process has given back what its start took: n8n falls from some 750 MB to some 450 MB about ten seconds
 * after it first answers. A peak measured before would be that of the start.
 */
export async function settle(pid: number): Promise<void> {
	const seen: number[] = [];
	for (let second = 0; second < SECONDS_AT_MOST; second++) {
		await wait(1000);
		seen.push((await memoryOf(pid))?.now ?? 0);
		const last = seen.slice(-STEADY_SECONDS);
		const isSteady = Math.max(...last) - Math.min(...last) <= STEADY * Math.max(...last);
		if (second >= SECONDS_AT_LEAST && isSteady) return;
	}
}
