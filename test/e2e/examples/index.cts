import assert from 'node:assert/strict';
import { loadExamples } from '../../../scripts/n8n/examples.cts';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { Report } from '../report.cts';
import type { Stage } from '../stage.cts';
import { askAgent } from './agent.cts';
import { runPinnedForm, submitForm } from './form.cts';
import { runSpreadsheet } from './spreadsheet.cts';
import { syncTwice } from './sync.cts';
import { callWebhook, runPinnedWebhook } from './webhook.cts';

type Rehearsal = [what: string, run: (stage: Stage, example: Example) => Promise<void>];

const REHEARSALS: Record<string, Rehearsal[]> = {
	'ai-agent-to-upwell.json': [['the agent creates the customer it is asked for', askAgent]],
	'crm-webhook-to-upwell.json': [
		['runs with its sample', runPinnedWebhook],
		['answers the CRM, makes no company twice', callWebhook],
	],
	'form-to-upwell.json': [
		['runs with its sample', runPinnedForm],
		['a form filled in becomes a customer', submitForm],
	],
	'nightly-crm-sync.json': [['two nights leave each company once, as it is by now', syncTwice]],
	'spreadsheet-to-upwell.json': [['good rows are created, the bad one set aside', runSpreadsheet]],
};

/** Runs every workflow of `examples/` as its user would. */
export async function checkExamples(report: Report, stage: Stage): Promise<void> {
	const examples = await loadExamples();
	await report.check('every example has its checks', () => {
		assert.deepEqual(
			examples.map(({ file }) => file),
			Object.keys(REHEARSALS),
		);
	});
	for (const example of examples) {
		for (const [what, run] of REHEARSALS[example.file] ?? []) {
			await report.check(`${example.file}: ${what}`, async () => await run(stage, example));
		}
	}
}
