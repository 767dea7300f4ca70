import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { until } from '../../scripts/n8nHost.cts';
import type { Workflow } from '../../scripts/n8nHost.cts';
import {
	addField,
	addUpwell,
	closeAndSave,
	executeStep,
	openNode,
	removeField,
	shownFields,
	signIn,
	write,
} from './editorSteps.cts';
import { createInputs } from './executions.cts';
import type { TestSetup } from './setup.cts';

/** The additional fields that a new node shows without a click, sorted. */
const SHOWN_FIELDS = ['emailAddress', 'sourceSystem', 'sourceSystemId'];

/** Milliseconds for the editor to show something and for n8n to store it, on a busy machine. */
const EDITOR_TIMEOUT = 30_000;

/** A new node shows the most important fields; the user can leave them blank, remove them, and add them again. */
export async function checkShownFields(page: Page, setup: TestSetup): Promise<void> {
	const { n8n, sandbox } = setup;
	sandbox.reset();
	await signIn(page, n8n.url);
	await addUpwell(page, n8n.url);
	await page.locator('.notice-content', { hasText: 'Source System ID' }).waitFor();
	await waitForFields(page, SHOWN_FIELDS);

	await write(page, 'name', 'Acme Freight');
	await executeStep(page);
	assert.deepEqual(createInputs(setup), [{ name: 'Acme Freight' }], 'blank fields were sent');

	await removeField(page, 'additionalFields.emailAddress');
	const id = await closeAndSave(page);
	await waitUntilStored(setup, id, { sourceSystem: '', sourceSystemId: '' });
	const reopened = { name: 'Create customer' };
	await openNode(page, n8n.url, id, reopened);
	await waitForFields(page, ['sourceSystem', 'sourceSystemId']);

	await addField(page, 'Add Field', 'Email Address');
	await waitForFields(page, SHOWN_FIELDS);
	for (const name of SHOWN_FIELDS) await removeField(page, `additionalFields.${name}`);
	await closeAndSave(page);
	await waitUntilStored(setup, id, {});
	await openNode(page, n8n.url, id, reopened);
	// One for the fields, one for the options.
	await page.getByText('No properties').nth(1).waitFor();
	await waitForFields(page, []);
}

/** The editor shows the fields of a collection some time after the other parameters. */
async function waitForFields(page: Page, names: string[]): Promise<void> {
	await until(`the panel shows ${names.join(', ') || 'no fields'}`, EDITOR_TIMEOUT, async () =>
		isDeepStrictEqual(await shownFields(page, 'additionalFields'), names),
	);
}

async function waitUntilStored(
	{ n8n }: TestSetup,
	workflowId: string,
	additionalFields: object,
): Promise<void> {
	await until(`n8n stores ${JSON.stringify(additionalFields)}`, EDITOR_TIMEOUT, async () => {
		const { nodes } = await n8n.api.get<Workflow>(`/workflows/${workflowId}`);
		const node = nodes.find(({ type }) => type === 'n8n-nodes-upwell.upwell');
		return isDeepStrictEqual(node?.parameters.additionalFields, additionalFields);
	});
}
