import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { loadExamples } from '../../scripts/n8n/examples.cts';
import { executeToErrorBranch, executeWorkflow, openNode, signIn } from './editorSteps.cts';
import { withoutCheck } from './examples/spreadsheet.cts';
import { importExample } from './executions.cts';
import { takePicture } from './pictures.cts';
import type { Theme } from './pictures.cts';
import type { TestSetup } from './setup.cts';
import { upwellWorkflow } from './upwellWorkflow.cts';

/** The second row is a customer that Upwell already has. */
const ROWS = [
	{ company: 'Acme Freight', crmId: '48213' },
	{ company: 'Maple Leaf Foods', crmId: '48214' },
];

/** Upwell does not know the country of the third row. */
const SHEET = [
	{ 'Account ID': '1001', Company: 'Acme Freight', Country: 'US' },
	{ 'Account ID': '1002', Company: 'Maple Leaf Foods', Country: 'Canada' },
	{ 'Account ID': '1003', Company: 'Lone Star Logistics', Country: 'Texas' },
	{ 'Account ID': '1004', Company: 'Harbor Cold Storage' },
];

/** An item that Upwell refuses goes to the error branch, with Upwell's message and what to do. */
export async function checkErrorBranch(page: Page, setup: TestSetup, theme: Theme): Promise<void> {
	const { n8n, sandbox, credential } = setup;
	sandbox.reset();
	sandbox.seed({ name: 'Maple Leaf Foods', sourceSystem: 'HubSpot', sourceSystemId: '48214' });
	const parameters = {
		name: '={{ $json.company }}',
		additionalFields: { sourceSystem: 'HubSpot', sourceSystemId: '={{ $json.crmId }}' },
	};
	const workflow = {
		...upwellWorkflow(credential, parameters, { onError: 'continueErrorOutput' }),
		pinData: { Start: ROWS.map((json) => ({ json })) },
	};
	await signIn(page, n8n.url);
	await openNode(page, n8n.url, await n8n.api.importWorkflow(workflow));
	const output = await executeToErrorBranch(page);
	await takePicture(page, `${theme}-error-branch`);
	assert.equal(sandbox.customers.length, 2);
	for (const text of ['Maple Leaf Foods', '48214', 'error']) {
		assert(output.includes(text), `the error branch does not show ${text}:\n${output}`);
	}
}

/** On the canvas, the numbers of items show that some rows of the spreadsheet took the error branch. */
export async function showErrorBranch(page: Page, setup: TestSetup, theme: Theme): Promise<void> {
	const example = (await loadExamples()).find(({ file }) => file === 'spreadsheet-to-upwell.json');
	assert(example, 'there is no spreadsheet example');
	const id = await importExample(setup, example, (workflow) => ({
		...withoutCheck(workflow),
		nodes: withoutCheck(workflow).nodes.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote'),
		// A file cannot be pinned.
		pinData: { Upload: [{ json: {} }], Rows: SHEET.map((json) => ({ json })) },
	}));
	await signIn(page, setup.n8n.url);
	const area = await executeWorkflow(page, setup.n8n.url, id, 'To Fix');
	await takePicture(page, `${theme}-canvas`, area);
	assert.equal(setup.sandbox.customers.length, 3);
}
