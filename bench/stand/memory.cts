import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Arguments for a Node.js that can be brought to rest; none where its memory could not be read anyway. */
export const CAN_REST =
	process.platform === 'linux'
		? ['--expose-gc', '--require', join(__dirname, 'collector.cts')]
		: [];

/** What n8n still begins after it has answered for the first time. */
const START_SECONDS = 3;
const SECONDS_AT_MOST = 30;
const STEADY_SECONDS = 4;
const STEADY = 0.01;

/**
 * Brings n8n to rest. When it answers for the first time it has some 750 MB, and half a minute later, when V8 has
 * collected the garbage of the start, some 450 MB; a peak measured in between would depend on when that happens. So this
 * has it happen now, and waits until the memory stays as it is.
 */
export async function rest(pid: number): Promise<void> {
	await wait(START_SECONDS * 1000);
	if (!(await memoryOf(pid))) return;
	process.kill(pid, 'SIGUSR2');
	const seen: number[] = [];
	for (let second = 0; second < SECONDS_AT_MOST; second++) {
		await wait(1000);
		seen.push((await memoryOf(pid))?.now ?? 0);
		const last = seen.slice(-STEADY_SECONDS);
		const isSteady = Math.max(...last) - Math.min(...last) <= STEADY * Math.max(...last);
		if (last.length === STEADY_SECONDS && isSteady) return;
	}
}
