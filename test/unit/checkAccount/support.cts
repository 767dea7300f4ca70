import { FACT_IDS } from '../../../scripts/checkAccount/facts.cts';
import { main } from '../../../scripts/checkAccount/main.cts';
import type { Sandbox, SandboxOptions, Settings } from '../../../sandbox/server.cts';
import { makeSettings } from '../../../sandbox/settings.cts';
import { startSandbox } from '../../support/host.cts';

export const API_KEY = 'upwell_live_7Gh2kQ9xTz';

/** What stands in the records of the account, and must be in no output. */
export const CUSTOMER_DATA = [
	'Zanzibar',
	'clerk@zanzibar.example',
	'ZNZ-',
	'TMS-OF-ZANZIBAR',
	'Stone Town',
];

/** More than a page of the node. */
export const MANY = 120;

/** Starts a sandbox with customers, some of them marked as deleted. */
export async function startAccount(options: SandboxOptions = {}, count = MANY): Promise<Sandbox> {
	const sandbox = await startSandbox({ apiKey: API_KEY, ...options });
	seedAccount(sandbox, count);
	return sandbox;
}

/** Gives a sandbox the customers of an account and these settings alone. */
export function resetAccount(
	sandbox: Sandbox,
	settings: Partial<Settings> = {},
	count = MANY,
): void {
	sandbox.reset();
	sandbox.configure({ ...makeSettings(), ...settings });
	seedAccount(sandbox, count);
}

/** Stores the customers of an account. */
function seedAccount(sandbox: Sandbox, count: number): void {
	for (let n = 1; n <= count; n++) {
		sandbox.seed({
			name: `Zanzibar ${n}`,
			emailAddress: `clerk@zanzibar.example`,
			sourceSystem: 'TMS-OF-ZANZIBAR',
			sourceSystemId: `ZNZ-${n}`,
			balance: 1000 * n,
			metadata: { town: 'Stone Town' },
			...(n % 10 === 0 ? { deletedAt: '2026-01-01T00:00:00+00:00' } : {}),
		});
	}
}

export interface Row {
	fact: string;
	expected: string;
	seen: string;
	verdict: string;
	note: string;
}

export interface Run {
	/** The exit code. */
	code: number;
	output: string;
	/** The lines of the report's table, by fact. */
	rows: Record<string, Row>;
	/** How many milliseconds it waited in all, without doing so. */
	waitedMs: number;
}

interface RunOptions {
	args?: string[];
	env?: Record<string, string>;
	timeoutMs?: number;
	signal?: AbortSignal;
}

/** Runs the command with these arguments only. */
export async function runCommand({ args = [], env = {}, ...rest }: RunOptions): Promise<Run> {
	let output = '';
	let waitedMs = 0;
	const code = await main({
		args,
		env,
		print: (text) => (output += `${text}\n`),
		wait: async (ms) => (waitedMs += ms),
		...rest,
	});
	return { code, output, rows: rowsOf(output), waitedMs };
}

/** Runs the command for the account in a sandbox. */
export async function check(
	{ url, apiKey }: Pick<Sandbox, 'url' | 'apiKey'>,
	...args: string[]
): Promise<Run> {
	return await runCommand({ args: ['--api-key', apiKey, '--base-url', url, ...args] });
}

function rowsOf(output: string): Record<string, Row> {
	const lines = output
		.split('\n')
		.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
	const named = lines.filter(([start, id]) => start === '' && FACT_IDS.some((fact) => fact === id));
	return Object.fromEntries(
		named.map(([, id, fact, expected, seen, verdict, note]) => [
			id,
			{ fact, expected, seen, verdict, note },
		]),
	);
}

/** The requests of a sandbox that are more than reads. */
export const writesTo = ({ requests }: Sandbox) =>
	requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/search'));

/** The customers that the check has not created. */
export const foreignCustomers = ({ customers }: Sandbox) =>
	customers.filter(({ sourceSystem }) => sourceSystem === 'TMS-OF-ZANZIBAR');
