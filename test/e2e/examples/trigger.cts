import assert from 'node:assert/strict';
import { json } from 'node:stream/consumers';
import type { Example } from '../../../scripts/n8n/examples.cts';
import { until } from '../../../scripts/n8nHost.cts';
import type { Workflow } from '../../../scripts/n8nHost.cts';
import { finishedExecution, importExample, outputOf } from '../executions.cts';
import type { Json } from '../executions.cts';
import { withServer } from '../otherServers.cts';
import type { TestSetup } from '../setup.cts';
import { withSlack } from './slack.cts';

const TIMEOUT_MS = 60_000;

const EXCEPTION = 'update.carrier_invoice.status.EXCEPTION';

const webhookUrl = ({ n8n }: TestSetup, { workflow }: Example): string => {
	const trigger = workflow.nodes.find(({ type }) => type.endsWith('.upwellTrigger'));
	return `${n8n.url}/webhook/${String(trigger?.webhookId)}/webhook`;
};

/** Imports and publishes an example, and has the sandbox send it the deliveries of an event, each twice. @returns its id */
async function subscribe(
	setup: TestSetup,
	example: Example,
	trigger: string,
	change?: (workflow: Workflow) => Workflow,
): Promise<string> {
	const { n8n, sandbox } = setup;
	const id = await importExample(setup, example, change);
	await n8n.api.activate(id);
	const url = webhookUrl(setup, example);
	sandbox.deliveries.clear();
	sandbox.deliveries.subscribe({ url, triggers: [trigger], copies: 2, retryAttempts: 3 });
	return id;
}

/** Waits until so many executions have ended well. @returns them, the newest first */
async function executions({ n8n, ...setup }: TestSetup, id: string, count: number) {
	const ids = await until(`${count} executions`, TIMEOUT_MS, async () => {
		const found = await n8n.api.executions(id);
		return found.length >= count && found;
	});
	assert.equal(ids.length, count);
	const all = await Promise.all(ids.map((one) => finishedExecution({ n8n, ...setup }, one)));
	for (const { status, data } of all) {
		assert.equal(status, 'success', data.resultData.error?.message);
	}
	return all;
}

/** Invoices change, and one of them is paid: one row, and one message, although all deliveries come twice. */
export async function tellPaid(setup: TestSetup, example: Example): Promise<void> {
	const { n8n, sandbox } = setup;
	await withSlack(async (standIn, messages) => {
		const id = await subscribe(setup, example, 'update.invoice', standIn);
		const invoices = sandbox.table('invoices');
		const amounts = { totalAmount: 284_750, balance: 284_750, currency: 'USD' };
		const seeded = ['INV-1', 'INV-2'].map((number) =>
			invoices.seed({ number, status: 'DRAFT', ...amounts }),
		);
		const sent = invoices.update(seeded, { status: 'SENT' });
		const [partly] = invoices.update(sent.slice(0, 1), { balance: 5_000 });
		invoices.update([partly], { status: 'PAID', balance: 0 });
		await sandbox.deliveries.settled();
		// Two were sent and one was paid; nothing starts where the status stayed.
		const all = await executions(setup, id, 3);
		const rows = all.flatMap((execution) =>
			execution.data.resultData.runData.Row ? outputOf(execution, 'Row') : [],
		);
		assert.equal(rows.length, 1);
		const [{ 'Paid At': paidAt, ...row }] = rows;
		assert.match(String(paidAt), /^\d{4}-\d\d-\d\dT.*\+00:00$/);
		assert.deepEqual(row, {
			...{ Invoice: 'INV-1', Amount: 2847.5, Currency: 'USD', 'Status Before': 'SENT' },
			'Upwell ID': partly.id,
		});
		assert.deepEqual(
			messages.map(({ text }) => text),
			['Paid: invoice INV-1 over $2,847.50'],
		);
		await n8n.api.deactivate(id);
	});
	sandbox.deliveries.clear();
}

/** The user presses "Execute workflow" right after the import. */
export async function runPinnedPaid(setup: TestSetup, example: Example): Promise<void> {
	await withSlack(async (standIn, messages) => {
		const id = await importExample(setup, example, standIn);
		const run = await setup.n8n.api.run(id, 'Invoice Changed');
		assert.equal((await finishedExecution(setup, run)).status, 'success');
		assert.deepEqual(
			messages.map(({ text }) => text),
			['Paid: invoice INV-1001 over $2,847.50'],
		);
	});
}

/** The audit finds something: one ticket that says what, although the delivery comes twice. */
export async function openTicket(setup: TestSetup, example: Example): Promise<void> {
	const { n8n, sandbox } = setup;
	const tickets: Json[] = [];
	await withServer(
		(request, response) =>
			void json(request)
				.then((ticket) => tickets.push(ticket as Json))
				.then(() => response.end('{ "id": 1 }')),
		async (url) => {
			const id = await subscribe(setup, example, EXCEPTION, (workflow) => ({
				...workflow,
				nodes: workflow.nodes.map((node) =>
					node.name === 'Open Ticket' ? { ...node, parameters: { ...node.parameters, url } } : node,
				),
			}));
			const carrierInvoices = sandbox.table('carrierInvoices');
			const invoice = carrierInvoices.seed({
				...{ invoiceNumber: 'ROAD-7741', totalAmount: 195_000, currency: 'USD' },
				status: 'PENDING',
			});
			const found = { status: 'EXCEPTION', exceptions: 'INVOICE AMOUNT MISMATCH' };
			carrierInvoices.update([invoice], found);
			await sandbox.deliveries.settled();
			await executions(setup, id, 1);
			assert.equal(tickets.length, 1);
			assert.equal(tickets[0].title, 'Carrier invoice ROAD-7741 has exceptions');
			assert.match(String(tickets[0].text), /^\$1,950\.00, .* INVOICE AMOUNT MISMATCH$/);
			assert.equal(tickets[0].reference, invoice.id);
			await n8n.api.deactivate(id);
		},
	);
	sandbox.deliveries.clear();
}
