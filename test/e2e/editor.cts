import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.cts';
import { chooseAutoMapping, checkFirst, mapAutomatically } from './autoMapping.cts';
import { chooseCustomer } from './customerList.cts';
import { addUpwell, clearFocus, executeStep, openNode, signIn, write } from './editorSteps.cts';
import { checkErrorBranch, showErrorBranch } from './errorBranch.cts';
import { mappedWorkflow } from './mappedWorkflow.cts';
import { checkShownFields } from './newNode.cts';
import { pictures, publishPictures, takePicture, withPage } from './pictures.cts';
import type { Theme } from './pictures.cts';
import { getInvoice, updateShipment } from './otherResources.cts';
import type { Report } from './report.cts';
import type { TestSetup } from './setup.cts';
import { listenForEvent } from './triggerPanel.cts';
import { checkUntouchedLocators } from './untouchedLocators.cts';

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
		const inTheme = async (
			theme: Theme,
			what: string,
			use: (page: Page, setup: TestSetup, theme: Theme) => Promise<void>,
		) =>
			await report.check(`editor (${theme}): ${what}`, async () => {
				assert(browser, 'there is no browser');
				await withPage(browser, theme, async (page) => await use(page, setup, theme));
			});
		for (const theme of ['light', 'dark'] as const) {
			await inTheme(theme, 'a customer is typed in', typeIn);
			await inTheme(theme, 'fields of a CRM company are mapped', mapFields);
			await inTheme(theme, 'a customer is chosen from the list', chooseCustomer);
			await inTheme(theme, 'Map Automatically shows each field once', chooseAutoMapping);
			await inTheme(theme, 'columns are mapped automatically', mapAutomatically);
			await inTheme(theme, 'a check shows a table of what would happen', checkFirst);
			await inTheme(theme, 'a refused item goes to the error branch', checkErrorBranch);
			await inTheme(theme, 'the canvas shows the error branch', showErrorBranch);
			await inTheme(theme, 'the trigger listens for a test event', listenForEvent);
		}
		await inTheme('light', 'a new node shows fields that can be removed', checkShownFields);
		await inTheme('light', 'an untouched locator counts as blank', checkUntouchedLocators);
		await inTheme('light', 'an invoice is found by its ID and by its source ID', getInvoice);
		await inTheme('light', 'a shipment is updated by its source ID', updateShipment);
		if (updateScreenshots) await publishPictures();
	} finally {
		await browser?.close();
	}
}

/** In an empty workflow: adds the node, fills it in, executes it. */
async function typeIn(page: Page, { n8n, sandbox }: TestSetup, theme: Theme): Promise<void> {
	sandbox.reset();
	await signIn(page, n8n.url);
	await addUpwell(page, n8n.url);
	await takePicture(page, `${theme}-empty`);
	await write(page, 'name', 'Acme Freight');
	await write(page, 'additionalFields.sourceSystem', 'HubSpot');
	await write(page, 'additionalFields.sourceSystemId', '1001');
	await write(page, 'additionalFields.emailAddress', 'ap@acme.example');
	await clearFocus(page);
	await takePicture(page, `${theme}-filled`);
	const output = await executeStep(page);
	await takePicture(page, `${theme}-created`);
	assertCreated(sandbox.customers, output, '1001');
}

/** In a workflow with input data, and expressions in the fields. */
async function mapFields(
	page: Page,
	{ n8n, sandbox, credential }: TestSetup,
	theme: Theme,
): Promise<void> {
	sandbox.reset();
	const id = await n8n.api.importWorkflow(mappedWorkflow(credential));
	await signIn(page, n8n.url);
	await openNode(page, n8n.url, id);
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
