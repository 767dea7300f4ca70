// `npm run demo`: rows of a CRM become customers in Upwell and are then brought up to date, in n8n's own execution engine.
// By default Upwell is the local sandbox; with `--api-key` it is a real account, after asking.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { IDataObject } from 'n8n-workflow';
import { startSandbox } from '../sandbox/server.cts';
import { printCustomers, printFailures } from './demoTables.cts';
import { demoRows, demoWorkflow, OPERATIONS, REFUSED, REFUSED_NAME } from './demoWorkflow.cts';
import type { DemoRow, Operation } from './demoWorkflow.cts';
import { execute } from './engine.cts';

const REAL_BASE_URL = 'https://api.upwell.com';

interface Account {
	apiKey: string;
	baseUrl: string;
}

/** Creates customers, brings them up to date, and prints what came of it. Returns what is not as it should be. */
async function demonstrate(account: Account): Promise<string[]> {
	// A real account remembers the customers of the last demo; new source IDs keep this one from meeting them.
	const rows = demoRows(Date.now().toString(36));
	const first = await run(account, 'create', rows);
	printCustomers('Created in Upwell', first.customers);
	printFailures(first.failures);
	const wanted = rows.filter(({ sourceSystemId }) => !sourceSystemId.endsWith(REFUSED));
	const isRefused = ({ name, error: message }: IDataObject) =>
		name === REFUSED_NAME && typeof message === 'string' && message !== '';
	const amiss = [
		...first.amiss,
		...compare(first.customers, wanted, 'created'),
		...(first.failures.length === 1 ? [] : [`${first.failures.length} rows were refused, not 1`]),
		...(first.failures.some(isRefused) ? [] : [`${REFUSED_NAME} was not refused with a message`]),
	];

	const changed = wanted.map((row) => ({ ...row, name: row.name.replace(/ \w+$/, ' Group') }));
	const second = await run(account, 'upsert', changed);
	printCustomers('The same customers, under their new names', second.customers);
	const before = new Set(first.customers.map(({ id }) => id));
	const others = second.customers.filter(({ id }) => !before.has(id));
	return [
		...amiss,
		...second.amiss,
		...compare(second.customers, changed, 'updated'),
		...others.map(({ name }) => `${String(name)} is there twice`),
	];
}

/** Runs the workflow; what keeps the node from working counts as amiss. */
async function run(account: Account, operation: Operation, rows: DemoRow[]) {
	const { name } = OPERATIONS[operation];
	console.log(`\nRunning: Manual Trigger → ${rows.length} CRM rows → Upwell (Customer: ${name})\n`);
	const { finished } = await execute({
		workflow: demoWorkflow(operation, rows),
		credential: { ...account },
		startNode: 'Manual Trigger',
	});
	const { runData, error } = (await finished).data.resultData;
	const task = runData.Upwell?.at(-1);
	const [done = [], refused = []] = task?.data?.main ?? [];
	// The engine gives up before the node where, for example, the workflow or the package cannot be read.
	const reason = error?.message ?? 'n8n does not say why';
	return {
		customers: (done ?? []).map(({ json }) => json),
		failures: (refused ?? []).map(({ json }) => json),
		amiss: task ? [task.error?.message ?? []].flat() : [`the Upwell node did not run: ${reason}`],
	};
}

/** Whether each row has its customer, and no more came out. */
function compare(customers: IDataObject[], rows: DemoRow[], done: string): string[] {
	const isOf = (row: DemoRow) => (json: IDataObject) =>
		json.sourceSystemId === row.sourceSystemId && json.name === row.name;
	return [
		...rows
			.filter((row) => !customers.some(isOf(row)))
			.map(({ name }) => `${name} was not ${done}`),
		...(customers.length === rows.length ? [] : [`${customers.length} customers came out`]),
	];
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
		`This sends ${count} example customers to ${baseUrl} and changes their names; those that are created stay there. Go on? (y/N) `,
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
