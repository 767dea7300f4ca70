import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.cts';
import { lookUp } from './customerList.cts';
import { addUpwell, executeStep, fillIn, openNode, signIn } from './editorSteps.cts';
import { mappedWorkflow } from './mappedWorkflow.cts';
import { pictures, publishPicture, takePicture, withPage } from './pictures.cts';
import type { Theme } from './pictures.cts';
import type { Report } from './report.cts';
import type { TestSetup } from './setup.cts';

/** Uses n8n's editor as a user does, once per theme, and takes screenshots. */
export async function checkEditor(
	report: Report,
	setup: TestSetup,
	{ updateScreenshots }: { updateScreenshots: boolean },
): Promise<void> {
	await rm(pictures, { recursive: true, force: true });
	await mkdir(pictures, { recursive: true });
	let browser: Browser | undefined;
	try {
		await report.check('editor: Chromium starts', async () => {
			browser = await launchChromium();
		});
		for (const theme of ['light', 'dark'] as const) {
			await report.check(`editor (${theme}): a customer is typed in`, async () => {
				assert(browser, 'there is no browser');
				await withPage(browser, theme, async (page) => await typeIn(page, setup, theme));
			});
			await report.check(`editor (${theme}): a company of the CRM is mapped`, async () => {
				assert(browser, 'there is no browser');
				await withPage(browser, theme, async (page) => await map(page, setup, theme));
				if (updateScreenshots) await publishPicture(`${theme}-mapped`, `editor-${theme}`);
			});
			await report.check(`editor (${theme}): a customer is chosen from the list`, async () => {
				assert(browser, 'there is no browser');
				await withPage(browser, theme, async (page) => await lookUp(page, setup, theme));
			});
		}
	} finally {
		await browser?.close();
	}
}

/** From an empty workflow: find the node, fill it in, execute it. */
async function typeIn(page: Page, { n8n, sandbox }: TestSetup, theme: Theme): Promise<void> {
	sandbox.reset();
	await signIn(page, n8n.url);
	await addUpwell(page, n8n.url);
	await takePicture(page, `${theme}-empty`);
	await fillIn(page, 'Acme Freight', [
		['emailAddress', 'Email Address', 'ap@acme.example'],
		['sourceSystem', 'Source System', 'HubSpot'],
		['sourceSystemId', 'Source System ID', '1001'],
	]);
	await takePicture(page, `${theme}-filled`);
	const output = await executeStep(page);
	await takePicture(page, `${theme}-created`);
	assertCreated(sandbox.customers, output, '1001');
}

/** In a workflow with data in front of the node and expressions in its fields. */
async function map(
	page: Page,
	{ n8n, sandbox, credential }: TestSetup,
	theme: Theme,
): Promise<void> {
	sandbox.reset();
	const id = await n8n.api.importWorkflow(mappedWorkflow(credential));
	await signIn(page, n8n.url);
	await openNode(page, n8n.url, id, 'Upwell');
	const output = await executeStep(page);
	await takePicture(page, `${theme}-mapped`);
	assertCreated(sandbox.customers, output, '48213');
}

function assertCreated(
	[customer, ...others]: TestSetup['sandbox']['customers'],
	output: string,
	sourceSystemId: string,
): void {
	assert(customer, 'the sandbox has no customer');
	assert.deepEqual(others, []);
	assert.equal(customer.name, 'Acme Freight');
	assert.equal(customer.emailAddress, 'ap@acme.example');
	assert.equal(customer.sourceSystem, 'HubSpot');
	assert.equal(customer.sourceSystemId, sourceSystemId);
	for (const text of [customer.id, 'Acme Freight', 'ap@acme.example', sourceSystemId]) {
		assert(output.includes(text), `the output panel does not show ${text}:\n${output}`);
	}
}
