// `npm run demo`: creates customers in Upwell from the rows of a CRM, then updates them, in n8n's execution engine.
// Uses the local sandbox, or with `--api-key` a real account, after a question.
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

/** Creates customers, updates them, and prints the results. Returns one line per unexpected result. */
async function runDemo(account: Account): Promise<string[]> {
	// A real account still has the customers of the last demo, so each demo uses new source IDs.
	const rows = demoRows(Date.now().toString(36));
	const first = await run(account, 'create', rows);
	printCustomers('Created in Upwell', first.customers);
	printFailures(first.failures);
	const wanted = rows.filter(({ sourceSystemId }) => !sourceSystemId.endsWith(REFUSED));
	const isRefused = ({ name, error: message }: IDataObject) =>
		name === REFUSED_NAME && typeof message === 'string' && message !== '';
	const unexpected = [
		...first.unexpected,
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
		...unexpected,
		...second.unexpected,
		...compare(second.customers, changed, 'updated'),
		...others.map(({ name }) => `${String(name)} was created a second time`),
	];
}

/** Runs the workflow. A failure of the whole node counts as unexpected. */
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
	// The engine does not reach the node if, for example, it cannot load the workflow or the package.
	const reason = error?.message ?? 'n8n gives no reason';
	return {
		customers: (done ?? []).map(({ json }) => json),
		failures: (refused ?? []).map(({ json }) => json),
		unexpected: task
			? [task.error?.message ?? []].flat()
			: [`the Upwell node did not run: ${reason}`],
	};
}

/** One line for each row without its customer, and one if the number of customers is wrong. */
function compare(customers: IDataObject[], rows: DemoRow[], done: string): string[] {
	const isOf = (row: DemoRow) => (json: IDataObject) =>
		json.sourceSystemId === row.sourceSystemId && json.name === row.name;
	return [
		...rows
			.filter((row) => !customers.some(isOf(row)))
			.map(({ name }) => `${name} was not ${done}`),
		...(customers.length === rows.length ? [] : [`${customers.length} customers were output`]),
	];
}

/** Runs the demo in the sandbox, and also checks what the sandbox stored. */
async function runDemoInSandbox(): Promise<string[]> {
	const sandbox = await startSandbox();
	console.log(`Local Upwell at ${sandbox.url}`);
	try {
		const unexpected = await runDemo({ apiKey: sandbox.apiKey, baseUrl: sandbox.url });
		const stored = sandbox.customers.length;
		const wanted = demoRows('').length - 1;
		return stored === wanted
			? unexpected
			: [...unexpected, `Upwell stored ${stored} customers, not ${wanted}`];
	} finally {
		await sandbox.close();
	}
}

async function confirm(baseUrl: string): Promise<boolean> {
	const count = demoRows('').length;
	if (!process.stdin.isTTY) {
		console.error('A demo with a real account needs a confirmation, so run it in a terminal.');
		return false;
	}
	const prompt = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await prompt.question(
		`This sends ${count} example customers to ${baseUrl} and changes their names. They are not removed afterwards. Continue? (y/N) `,
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
			'--base-url needs --api-key as well. Without both, the demo uses the local sandbox.',
		);
	}
	if (apiKey !== undefined && !(await confirm(baseUrl))) {
		console.log('Nothing was sent.');
		process.exitCode = 1;
		return;
	}
	const unexpected =
		apiKey === undefined ? await runDemoInSandbox() : await runDemo({ apiKey, baseUrl });
	for (const line of unexpected) console.error(`Unexpected: ${line}`);
	if (unexpected.length === 0) console.log('All results are as expected.');
	process.exitCode = unexpected.length === 0 ? 0 : 1;
}

main()
	.catch((error: Error) => {
		console.error(error.message);
		process.exitCode = 1;
	})
	// The engines of older versions of n8n keep a timer that would keep the process.
	.finally(() => process.exit());
