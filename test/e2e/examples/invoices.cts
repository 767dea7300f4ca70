import assert from 'node:assert/strict';
import axios from 'axios';
import type { Example } from '../../../scripts/n8n/examples.cts';
import { until, type Workflow } from '../../../scripts/n8nHost.cts';
import type { TestSetup } from '../setup.cts';
import { finishedExecution, importExample, outputOf } from '../executions.cts';
import { withSlack, type Message } from './slack.cts';

const TIMEOUT_MS = 60_000;

/** Two runs over the same rows: two customers and two invoices, one of them a credit note, and a row to fix. */
export async function sendInvoicesTwice(setup: TestSetup, example: Example): Promise<void> {
	const { n8n, sandbox } = setup;
	const id = await importExample(setup, example);
	for (const run of ['first', 'second']) {
		const execution = await finishedExecution(setup, await n8n.api.run(id, 'Every Hour'));
		assert.equal(execution.status, 'success', run);
		const [toFix, ...others] = outputOf(execution, 'To Fix');
		assert.deepEqual(others, []);
		assert.match(String(toFix['What Happened']), /'Source System ID' is blank/);
		assert.equal(toFix.Shipper, 'Cascade Produce');
		const invoices = outputOf(execution, 'Invoice');
		assert.deepEqual(
			invoices.map(({ balance }) => balance),
			[2847.5, -120.4],
		);
	}
	assert.deepEqual(
		sandbox.customers.map(({ name }) => name),
		['Cascade Produce', 'Lone Star Beverages'],
	);
	const [cascade] = sandbox.customers;
	const [first, second, ...more] = sandbox.table('invoices').rows;
	assert.deepEqual(more, []);
	assert.deepEqual(
		[first.customerId, first.totalAmount, first.balance, first.dueDate],
		[cascade.id, 284750, 284750, '2026-12-20'],
	);
	assert.deepEqual([second.totalAmount, second.balance], [-12040, -12040]);
	assert.deepEqual(
		(first.invoiceLineItems ?? []).map(({ item, totalAmount }) => [item, totalAmount]),
		[
			['Line haul', 245000],
			['Fuel surcharge', 39750],
		],
	);
}

/** Three invoices wait: one is approved by button, one has exceptions, one is left for the next day. */
export async function approveByButton(setup: TestSetup, example: Example): Promise<void> {
	const { n8n, sandbox } = setup;
	await withSlack(async (standIn, messages) => {
		const id = await importExample(setup, example, standIn);
		const exceptions = [{ id: 'exc_1', details: null, status: 'OPEN', type: 'POD_MISSING' }];
		const customer = sandbox.seed({ name: 'Acme Freight' });
		const seed = (number: string, more: object) =>
			sandbox.table('invoices').seed({
				...{ id: `inv_${number}`, number, totalAmount: 284750, balance: 284750 },
				...{ customerId: customer.id, issueDate: '2026-11-20', approvedToSend: false },
				...more,
			});
		seed('1001', {});
		seed('1002', { exceptions });
		seed('1003', {});
		const execution = await n8n.api.run(id, 'Every Weekday');
		const asked = await answerAll(messages, 3, (text) => !text.startsWith('Invoice 1003'));
		assert.deepEqual(
			asked.sort(),
			['1001', '1002', '1003'].map(
				(number) => `Invoice ${number} for Acme Freight: $2,847.50, issued 2026-11-20`,
			),
		);
		const { status } = await finishedExecution(setup, execution);
		assert.equal(status, 'success');
		const said = messages.filter(({ buttons }) => !buttons).map(({ text }) => text);
		assert.equal(said.length, 1);
		assert.match(said[0], /^Invoice 1002 is not approved\. .*POD_MISSING|POD missing/i);
		const approvals = sandbox.requests.filter(({ path }) => path.endsWith('/approve'));
		assert.deepEqual(approvals.map(({ path }) => path.split('/').at(-2)).sort(), [
			'inv_1001',
			'inv_1002',
		]);
	});
}

/** Waits for so many questions, one after the other, and presses a button below each. */
async function answerAll(
	messages: Message[],
	count: number,
	isApproved: (text: string) => boolean,
): Promise<string[]> {
	const asked: string[] = [];
	for (let index = 0; index < count; index++) {
		const { text, buttons } = await until(`question ${index + 1} comes`, TIMEOUT_MS, async () =>
			messages.filter((message) => message.buttons !== undefined).at(index),
		);
		asked.push(text);
		// n8n takes the answer once it has stored that the workflow waits.
		await until('n8n takes the answer', TIMEOUT_MS, async () => {
			const { status } = await axios.get(String(buttons?.url), {
				params: { approved: String(isApproved(text)) },
				proxy: false,
				validateStatus: () => true,
			});
			return status === 200;
		});
	}
	return asked;
}

/** A carrier's invoice comes in; the audit finds something, or nothing. */
export async function tellExceptions(setup: TestSetup, example: Example): Promise<void> {
	const { n8n, sandbox } = setup;
	await withSlack(async (standIn, messages) => {
		const id = await importExample(setup, example, (workflow) => standIn(withShortWait(workflow)));
		const run = async (exceptions: string) => {
			const executionId = await n8n.api.run(id, 'Extracted Invoice');
			const table = sandbox.table('carrierInvoices');
			const count = table.rows.length;
			await until('the invoice is created', TIMEOUT_MS, async () => table.rows.length > count);
			const row = table.rows[count];
			Object.assign(row, { exceptions });
			const { status } = await finishedExecution(setup, executionId);
			assert.equal(status, 'success');
			return row;
		};
		const row = await run('INVOICE AMOUNT MISMATCH');
		assert.deepEqual(
			[row.invoiceNumber, row.totalAmount, row.carrierProNumber, row.issueDate],
			['ROAD-7741', 195000, '448812907', '2026-11-24'],
		);
		await run('');
		assert.deepEqual(
			messages.map(({ text }) => text),
			['Carrier invoice ROAD-7741 over $1,950.00 has exceptions: INVOICE AMOUNT MISMATCH'],
		);
	});
}

/** Nobody waits a minute for the sandbox. */
function withShortWait(workflow: Workflow): Workflow {
	const nodes = workflow.nodes.map((node) =>
		node.type.endsWith('.wait') ? { ...node, parameters: { amount: 3 } } : node,
	);
	return { ...workflow, nodes };
}

/** Two mornings: each payment becomes a row for the ledger once. */
export async function passOnPayments(setup: TestSetup, example: Example): Promise<void> {
	const { n8n, sandbox } = setup;
	const id = await importExample(setup, example);
	await n8n.api.activate(id);
	const payments = sandbox.table('customerPayments');
	const seed = (payment: string, totalAmount: number, currency: string, createdAt: string) =>
		payments.seed({
			...{ id: `pay_${payment}`, checkOrAchNumber: payment, totalAmount, currency },
			...{ transactionDate: '2026-11-25', createdAt },
		});
	const now = new Date().toISOString();
	const ledger = async () => {
		const execution = await finishedExecution(setup, await n8n.api.run(id, 'Every Morning'));
		assert.equal(execution.status, 'success');
		const { runData } = execution.data.resultData;
		return runData.Ledger ? outputOf(execution, 'Ledger') : [];
	};
	const row = (payment: string, amount: number, currency: string) => ({
		...{ Date: '2026-11-25', Payment: payment, Amount: amount, Currency: currency },
		'Upwell ID': `pay_${payment}`,
	});
	seed('ACH-1', 284750, 'USD', now);
	seed('ACH-2', 120000, 'JPY', now);
	seed('OLD', 100, 'USD', '2025-01-01T00:00:00+00:00');
	assert.deepEqual(await ledger(), [row('ACH-1', 2847.5, 'USD'), row('ACH-2', 120000, 'JPY')]);
	seed('ACH-3', 5, 'USD', now);
	assert.deepEqual(await ledger(), [row('ACH-3', 0.05, 'USD')]);
}
