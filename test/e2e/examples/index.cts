import assert from 'node:assert/strict';
import { loadExamples } from '../../../scripts/n8n/examples.cts';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { Report } from '../report.cts';
import type { TestSetup } from '../setup.cts';
import { askAgentTwice, askWithBlank } from './agent.cts';
import { runPinnedForm, submitForm } from './form.cts';
import { approveByButton, passOnPayments, sendInvoicesTwice, tellExceptions } from './invoices.cts';
import { tellOverdue } from './overdue.cts';
import { knowsSlack } from './slack.cts';
import { checkSpreadsheet, sendSpreadsheet } from './spreadsheet.cts';
import { syncTwice } from './sync.cts';
import { openTicket, runPinnedPaid, tellPaid } from './trigger.cts';
import { callWebhook, runPinnedWebhook } from './webhook.cts';

type ExampleCheck = [what: string, run: (setup: TestSetup, example: Example) => Promise<void>];

const SLACK: ExampleCheck = ['n8n knows the parameters of the Slack nodes', knowsSlack];

const CHECKS: Record<string, ExampleCheck[]> = {
	'ai-agent-to-upwell.json': [
		['asked twice, the agent looks the customer up, and creates it once', askAgentTwice],
		['a blank search is told to the agent, and shows no customers', askWithBlank],
	],
	'approve-invoices-in-slack.json': [
		['approves by button, and says why not', approveByButton],
		SLACK,
	],
	'carrier-invoice-exceptions-to-ticket.json': [
		['exceptions open one ticket, although Upwell tells twice', openTicket],
	],
	'carrier-invoice-to-upwell.json': [
		['exceptions are told, and nothing else', tellExceptions],
		SLACK,
	],
	'crm-webhook-to-upwell.json': [
		['runs with its sample data', runPinnedWebhook],
		['answers the CRM, creates no duplicates', callWebhook],
	],
	'form-to-upwell.json': [
		['runs with its sample data', runPinnedForm],
		['a submitted form becomes a customer', submitForm],
	],
	'invoice-paid.json': [
		['runs with its sample data', runPinnedPaid],
		['one row and one message for each paid invoice', tellPaid],
		SLACK,
	],
	'nightly-crm-sync.json': [['two runs create no duplicates and update a changed name', syncTwice]],
	'overdue-customers-to-slack.json': [
		['one message with all overdue customers, or none', tellOverdue],
		SLACK,
	],
	'payments-to-ledger.json': [['each payment is passed on once', passOnPayments]],
	'spreadsheet-to-upwell.json': [
		['an uploaded file is checked, and nothing is changed', checkSpreadsheet],
		['without the check, good rows are sent, and bad ones go to a list', sendSpreadsheet],
	],
	'tms-invoices-to-upwell.json': [
		['two runs create no duplicates, and a bad row goes to a list', sendInvoicesTwice],
	],
};

/** Runs every workflow of `examples/` as a user does. @param only of those whose file name contains it */
export async function checkExamples(
	report: Report,
	setup: TestSetup,
	only?: string,
): Promise<void> {
	const examples = await loadExamples();
	await report.check('every example has checks', () => {
		assert.deepEqual(
			examples.map(({ file }) => file),
			Object.keys(CHECKS),
		);
	});
	const chosen = examples.filter(({ file }) => !only || file.includes(only));
	for (const example of chosen) {
		for (const [what, run] of CHECKS[example.file] ?? []) {
			await report.check(`${example.file}: ${what}`, async () => await run(setup, example));
		}
	}
}
