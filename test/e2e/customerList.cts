import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
	chooseFromList,
	executeStep,
	modeLabelFits,
	openNode,
	panelArea,
	searchList,
	signIn,
	write,
	writeRecordId,
} from './editorSteps.cts';
import { takePicture } from './pictures.cts';
import type { Theme } from './pictures.cts';
import type { TestSetup } from './setup.cts';
import { upwellWorkflow } from './upwellWorkflow.cts';

/** More than one page of the list. */
const MANY = 120;

/** Chooses a customer from the list by a part of its name, then gets another one by its source ID. */
export async function chooseCustomer(page: Page, setup: TestSetup, theme: Theme): Promise<void> {
	const { n8n, sandbox, credential } = setup;
	sandbox.reset();
	for (let number = 1; number <= MANY; number++) {
		const name = `Shipper ${String(number).padStart(3, '0')}`;
		sandbox.seed({ name, sourceSystem: 'HubSpot', sourceSystemId: `${number}` });
	}
	sandbox.seed({ name: 'Acme Freight', sourceSystem: 'HubSpot', sourceSystemId: '1001' });
	sandbox.seed({ name: '100% Freight', sourceSystem: 'HubSpot', sourceSystemId: '1002' });
	const id = await n8n.api.importWorkflow(upwellWorkflow(credential, { operation: 'get' }));
	await signIn(page, n8n.url);
	await openNode(page, n8n.url, id, { parameter: 'recordId' });

	const all = await searchList(page, 'recordId', '', MANY + 2);
	assert.equal(new Set(all).size, MANY + 2, 'the list does not show every customer once');
	assert.deepEqual(all.slice(0, 2), ['100% Freight (HubSpot 1002)', 'Acme Freight (HubSpot 1001)']);
	const freight = await searchList(page, 'recordId', 'FREIGHT', 2);
	assert.deepEqual(freight, all.slice(0, 2));
	assert.deepEqual(await searchList(page, 'recordId', '100%', 1), freight.slice(0, 1));
	await searchList(page, 'recordId', 'freight', 2);
	await takePicture(page, `${theme}-list`, await panelArea(page));

	await chooseFromList(page, 'Acme Freight (HubSpot 1001)');
	await executeStep(page, 'Acme Freight');
	await takePicture(page, `${theme}-chosen`);

	await writeRecordId(page, 'sourceId', '7');
	await write(page, 'sourceSystem', 'HubSpot');
	assert(await modeLabelFits(page), 'the label of the mode is cut off');
	await executeStep(page, 'Shipper 007');
	await takePicture(page, `${theme}-by-source`);
}
