import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
	addField,
	executeStep,
	locatorModes,
	openNode,
	signIn,
	write,
	writeRecordId,
} from './editorSteps.cts';
import { takePicture } from './pictures.cts';
import type { Theme } from './pictures.cts';
import type { TestSetup } from './setup.cts';
import { upwellWorkflow } from './upwellWorkflow.cts';

/** Gets an invoice by its ID, then by its source ID. Upwell has no list of invoices to choose from. */
export async function getInvoice(page: Page, setup: TestSetup, theme: Theme): Promise<void> {
	const { n8n, sandbox, credential } = setup;
	sandbox.reset();
	const { id } = sandbox.table('invoices').seed({
		number: 'INV-1001',
		sourceSystem: 'McLeod',
		sourceSystemId: '88001',
		balance: 284750,
		totalAmount: 284750,
	});
	const workflow = upwellWorkflow(credential, { resource: 'invoice', operation: 'get' });
	await signIn(page, n8n.url);
	await openNode(page, n8n.url, await n8n.api.importWorkflow(workflow), { parameter: 'recordId' });
	assert.deepEqual(await locatorModes(page), ['id', 'sourceId']);

	await writeRecordId(page, 'id', id);
	await executeStep(page, id);
	await takePicture(page, `${theme}-invoice`);

	await writeRecordId(page, 'sourceId', '88001');
	await write(page, 'sourceSystem', 'McLeod');
	// Only an invoice that was found by its source ID has a number in the answer.
	await executeStep(page, 'INV-1001');
}

/** Updates a shipment, which Upwell finds by its source ID only. */
export async function updateShipment(page: Page, setup: TestSetup, theme: Theme): Promise<void> {
	const { n8n, sandbox, credential } = setup;
	sandbox.reset();
	const shipments = sandbox.table('shipments');
	const { id } = shipments.seed({
		shipmentId: 'SHIP-1001',
		sourceSystem: 'McLeod',
		sourceSystemId: '77001',
	});
	const workflow = upwellWorkflow(credential, { resource: 'shipment', operation: 'update' });
	await signIn(page, n8n.url);
	await openNode(page, n8n.url, await n8n.api.importWorkflow(workflow), {
		parameter: 'sourceSystem',
	});
	await write(page, 'sourceSystem', 'McLeod');
	await write(page, 'sourceSystemId', '77001');
	await addField(page, 'Add Field', 'Load Description');
	await write(page, 'updateFields.loadDescription', 'Two pallets of lamps');
	const output = await executeStep(page, /carrierId/);
	await takePicture(page, `${theme}-shipment`);
	assert(output.includes('carrierId'), `the output panel does not show the shipment:\n${output}`);
	assert.deepEqual(
		shipments.rows.map((row) => [row.id, row.loadDescription]),
		[[id, 'Two pallets of lamps']],
	);
}
