import assert from 'node:assert/strict';
import axios from 'axios';
import type { Sandbox } from '../../sandbox/server.cts';
import { until } from '../../scripts/n8n/until.cts';
import type { Row } from './workflows.cts';

const HELD_TIMEOUT = 60_000;

/** Requests that are answered, and requests that are carried out without an answer. No other one is even carried out. */
const ANSWERED = 2;
const STORED_UNTOLD = 2;

const creates = ({ sandbox }: { sandbox: Sandbox }) =>
	sandbox.requests.filter(({ method, path }) => method === 'POST' && /customers$/.test(path));

/** Upwell answers the first requests to create; the next it carries out and does not answer, and no further one. */
export function holdCreates(sandbox: Sandbox): void {
	const when = { moreRecordsThan: 0 };
	const skip = ANSWERED;
	sandbox.misbehave({ kind: 'silence', at: 'after', when, skip, times: STORED_UNTOLD });
	sandbox.misbehave({ kind: 'silence', when, skip, times: Infinity });
}

/** Waits until a run is in the middle: some records are made and told, some made and not told, some on their way. */
export async function untilHeld(sandbox: Sandbox): Promise<void> {
	const atLeast = ANSWERED + STORED_UNTOLD + 1;
	await until('the import is in the middle', HELD_TIMEOUT, async () => {
		return creates({ sandbox }).length >= atLeast;
	});
}

/** Upwell answers again. */
export async function release(sandbox: Sandbox): Promise<void> {
	await axios.delete(`${sandbox.url}/__sandbox/faults`, { proxy: false });
}

/** How many requests to create have arrived. */
export function countCreates(sandbox: Sandbox): number {
	return creates({ sandbox }).length;
}

/** The IDs of the customers with these names, by name. */
export function storedIds(sandbox: Sandbox, rows: Row[]): Map<string, string[]> {
	const ids = new Map<string, string[]>(rows.map(({ name }) => [name, []]));
	for (const { name, id } of sandbox.customers) ids.get(String(name))?.push(String(id));
	return ids;
}

/** Each row is stored, and only once. @returns their IDs, in the order of the rows */
export function assertEachOnce(sandbox: Sandbox, rows: Row[]): string[] {
	const ids = storedIds(sandbox, rows);
	const wrong = [...ids].filter(([, { length }]) => length !== 1);
	assert.deepEqual(wrong, [], 'rows that are not stored exactly once');
	return [...ids.values()].map(([id]) => id);
}
