import type { FaultRun } from '../faults/run.cts';
import type { Participant } from '../participants.cts';
import type { Scenario } from '../scenarios.cts';
import { rowsPerSecond } from '../speed/figures.cts';
import type { Figures } from '../speed/figures.cts';
import { formatCount, formatMegabytes, formatNumber } from './format.cts';
import { terminalTable } from './table.cts';
import type { Table } from './table.cts';

/** Prints one line about a run. */
export function printSpeedRun(
	{ id }: Scenario,
	{ label }: Participant,
	round: number,
	figures: Figures,
): void {
	const { rows, seconds, executionSeconds, peakMemory, idleMemory } = figures;
	const facts = [
		`${formatCount(rows)} rows`,
		`${formatNumber(seconds)} s`,
		executionSeconds === undefined ? '' : `(execution ${formatNumber(executionSeconds)} s)`,
		`${formatCount(rowsPerSecond(figures))} rows/s`,
		`peak ${formatMegabytes(peakMemory)}, idle ${formatMegabytes(idleMemory)}`,
		`${figures.requests} requests, ${figures.searches} of them searches`,
		figures.rateLimited === undefined ? '' : `${figures.rateLimited} answered 429`,
		figures.failed === 0 ? '' : `${figures.failed} items failed`,
		`${figures.connections} connections, ${figures.maxConnections} at once`,
	];
	console.log(`${round}. ${id}  ${label}: ${facts.filter(Boolean).join(', ')}`);
}

/** Prints one line about a run under faults. */
export function printFaultRun(label: string, withSourceKey: boolean, run: FaultRun): void {
	const { outcomes, rateLimits, resets, seconds } = run;
	const counts = Object.entries(outcomes).map(([name, number]) => `${name} ${number}`);
	const faults = `${rateLimits} rate limits, ${resets} resets, ${formatNumber(seconds)} s`;
	const sourceKey = `${withSourceKey ? 'with' : 'without'} source key`;
	console.log(`${sourceKey}  ${label}: ${counts.join(', ')} (${faults})`);
}

/** Prints that a run failed. The others go on. */
export function printFailure(key: string, { message }: Error): void {
	console.error(`FAILED ${key}: ${message}`);
}

/** Prints a table below its title. */
export function printTable(title: string, table: Table): void {
	console.log(`\n${title}\n${terminalTable(table)}\n`);
}
