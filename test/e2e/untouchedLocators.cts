import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { addField, executeStep, openNode, signIn } from './editorSteps.cts';
import { createInputs } from './executions.cts';
import type { TestSetup } from './setup.cts';
import { upwellWorkflow } from './upwellWorkflow.cts';

/** n8n stores a locator in a collection that was added but not filled in without its mark `__rl`. It counts as blank. */
export async function checkUntouchedLocators(page: Page, setup: TestSetup): Promise<void> {
	const { n8n, sandbox, credential } = setup;
	sandbox.reset();
	await signIn(page, n8n.url);

	const create = upwellWorkflow(credential, { name: 'Acme Freight', additionalFields: {} });
	await openNode(page, n8n.url, await n8n.api.importWorkflow(create));
	await addField(page, 'Add Field', 'Bill-To Customer');
	await executeStep(page);
	assert.deepEqual(createInputs(setup), [{ name: 'Acme Freight' }]);

	const getMany = upwellWorkflow(credential, { operation: 'getAll' });
	await openNode(page, n8n.url, await n8n.api.importWorkflow(getMany), { parameter: 'returnAll' });
	await addField(page, 'Add Filter', 'Bill-To Customer');
	await executeStep(page, 'Acme Freight');
}
