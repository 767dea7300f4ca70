import type { FaultRun } from '../faults/run.cts';
import type { Participant, Size } from '../plan.cts';
import { rowsPerSecond } from '../speed/figures.cts';
import type { Figures } from '../speed/figures.cts';
import { terminalTable } from './table.cts';
import type { Table } from './table.cts';
import { count, megabytes, short, size as sizeInWords } from './words.cts';

/** Prints a line for one run. */
export function tellSpeedRun(who: Participant, size: Size, round: number, figures: Figures): void {
	const { seconds, executionSeconds, peakMemory, idleMemory } = figures;
	const facts = [
		`${short(seconds)} s`,
		executionSeconds === undefined ? '' : `(execution ${short(executionSeconds)} s)`,
		`${count(rowsPerSecond(figures))} rows/s`,
		`peak ${megabytes(peakMemory)} after ${megabytes(idleMemory)}`,
		`${figures.requests} requests`,
		`${figures.maxConnections} of ${figures.connections} connections at once`,
	];
	console.log(`${round}. ${sizeInWords(size)}  ${who.label}: ${facts.filter(Boolean).join(', ')}`);
}

/** Prints a line for one run under faults. */
export function tellFaultRun(label: string, withPair: boolean, run: FaultRun): void {
	const { ledger, rateLimits, resets, seconds } = run;
	const facts = Object.entries(ledger).map(([name, number]) => `${name} ${number}`);
	const met = `${rateLimits} rate limits, ${resets} resets, ${short(seconds)} s`;
	console.log(`${withPair ? 'with' : 'without'} pair  ${label}: ${facts.join(', ')} (${met})`);
}

/** Prints a table below its title. */
export function tellTable(title: string, table: Table): void {
	console.log(`\n${title}\n${terminalTable(table)}\n`);
}
