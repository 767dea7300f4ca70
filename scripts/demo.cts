// `npm run demo`: rows of a CRM become customers in Upwell, in n8n's own execution engine. By default Upwell is the local
// sandbox; with `--api-key` it is a real account, after asking.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import type { IDataObject } from 'n8n-workflow';
import { startSandbox } from '../sandbox/server.cts';
import { demoRows, demoWorkflow, REFUSED, REFUSED_NAME } from './demoWorkflow.cts';
import { execute } from './engine.cts';

const REAL_BASE_URL = 'https://api.upwell.com';

/** Colours are for terminals, not for files. */
const style = process.stdout.isTTY ? {} : { head: [], border: [] };

interface Account {
	apiKey: string;
	baseUrl: string;
}

/** Runs the workflow and prints what came of it. Returns what is not as it should be. */
async function demonstrate({ apiKey, baseUrl }: Account): Promise<string[]> {
	// A real account remembers the customers of the last demo; new source IDs keep this one from meeting them.
	const rows = demoRows(Date.now().toString(36));
	console.log(`\nRunning: Manual Trigger → ${rows.length} CRM rows → Upwell (Customer: Create)\n`);
	const { finished } = await execute({
		workflow: demoWorkflow(rows),
		credential: { apiKey, baseUrl },
		startNode: 'Manual Trigger',
	});
	const { data } = await finished;
	const { runData, error } = data.resultData;
	const task = runData.Upwell?.at(-1);
	// The engine gives up before the node where, for example, the workflow or the package cannot be read.
	if (!task) return [`the Upwell node did not run: ${error?.message ?? 'n8n does not say why'}`];
	const [created, refused] = task.data?.main ?? [];
	const customers = (created ?? []).map(({ json }) => json);
	const failures = (refused ?? []).map(({ json }) => json);

	printCustomers(customers);
	printFailures(failures);

	const wanted = rows.filter(({ sourceSystemId }) => !sourceSystemId.endsWith(REFUSED));
	const isOf = (row: IDataObject) => (json: IDataObject) =>
		json.sourceSystemId === row.sourceSystemId && json.name === row.name;
	const isRefused = ({ name, error: message }: IDataObject) =>
		name === REFUSED_NAME && typeof message === 'string' && message !== '';
	return [
		...wanted
			.filter((row) => !customers.some(isOf(row)))
			.map(({ name }) => `${name} was not created`),
		...(customers.length === wanted.length ? [] : [`${customers.length} customers came out`]),
		...(failures.length === 1 ? [] : [`${failures.length} rows were refused, not 1`]),
		...(failures.some(isRefused) ? [] : [`${REFUSED_NAME} was not refused with a message`]),
		...(task.error ? [task.error.message] : []),
	];
}

function printCustomers(customers: IDataObject[]): void {
	const table = new Table({
		style,
		head: ['Upwell ID', 'Name', 'Email address', 'Source', 'City'],
	});
	for (const { id, name, emailAddress, sourceSystem, sourceSystemId, addresses } of customers) {
		const city = (addresses as IDataObject[] | null)?.[0]?.city ?? '';
		table.push(
			[id, name, emailAddress ?? '', `${sourceSystem} ${sourceSystemId}`, city].map(String),
		);
	}
	console.log(`Created in Upwell (${customers.length}):\n${table.toString()}\n`);
}

function printFailures(failures: IDataObject[]): void {
	const table = new Table({ style, colWidths: [24, 70], wordWrap: true });
	for (const { name, error, details } of failures) {
		const { description = '' } = (details ?? {}) as IDataObject;
		table.push([String(name), `${String(error)}\n\n${String(description)}`]);
	}
	console.log(
		`On the error branch, with what n8n shows (${failures.length}):\n${table.toString()}\n`,
	);
}

/** Against the sandbox there is a second witness: what it stored. */
async function demonstrateLocally(): Promise<string[]> {
	const sandbox = await startSandbox();
	console.log(`Local Upwell at ${sandbox.url}`);
	try {
		const amiss = await demonstrate({ apiKey: sandbox.apiKey, baseUrl: sandbox.url });
		const stored = sandbox.customers.length;
		const wanted = demoRows('').length - 1;
		return stored === wanted
			? amiss
			: [...amiss, `Upwell stored ${stored} customers, not ${wanted}`];
	} finally {
		await sandbox.close();
	}
}

async function isWanted(baseUrl: string): Promise<boolean> {
	const count = demoRows('').length;
	if (!process.stdin.isTTY) {
		console.error('A demo against a real account asks first, and nobody can answer here.');
		return false;
	}
	const prompt = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await prompt.question(
		`This sends ${count} example customers to ${baseUrl}; those that are created stay there. Go on? (y/N) `,
	);
	prompt.close();
	return /^y(es)?$/i.test(answer.trim());
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { 'api-key': { type: 'string' }, 'base-url': { type: 'string' } },
	});
	const { 'api-key': apiKey, 'base-url': baseUrl = REAL_BASE_URL } = values;
	if (apiKey === undefined && values['base-url'] !== undefined) {
		throw new Error(
			'--base-url needs --api-key beside it. Without both, the demo runs against the local sandbox.',
		);
	}
	if (apiKey !== undefined && !(await isWanted(baseUrl))) {
		console.log('Nothing was sent.');
		process.exitCode = 1;
		return;
	}
	const amiss =
		apiKey === undefined ? await demonstrateLocally() : await demonstrate({ apiKey, baseUrl });
	for (const line of amiss) console.error(`Not as it should be: ${line}`);
	if (amiss.length === 0) console.log('All as it should be.');
	process.exitCode = amiss.length === 0 ? 0 : 1;
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
