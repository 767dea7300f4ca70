import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Workflow } from '../../scripts/n8nHost.cts';
import {
	chooseFromList,
	executeStep,
	nameBySource,
	openNode,
	searchList,
	signIn,
} from './editorSteps.cts';
import { takePicture } from './pictures.cts';
import type { Theme } from './pictures.cts';
import type { TestSetup } from './setup.cts';

/** More than the node asks for at a time. */
const MANY = 120;

/** A workflow that gets the customer which somebody is about to choose. */
function getWorkflow(credential: TestSetup['credential']): Workflow {
	const common = { typeVersion: 1 };
	return {
		name: 'Look a customer up',
		nodes: [
			{
				...common,
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				position: [0, 0],
				parameters: {},
			},
			{
				...common,
				id: 'upwell',
				name: 'Upwell',
				type: 'n8n-nodes-upwell.upwell',
				position: [220, 0],
				credentials: { upwellApi: credential },
				parameters: { resource: 'customer', operation: 'get' },
			},
		],
		connections: { Start: { main: [[{ node: 'Upwell', type: 'main', index: 0 }]] } },
	};
}

/** Chooses a customer from the list, by typing a part of its name; then names another one by its source ID. */
export async function lookUp(page: Page, setup: TestSetup, theme: Theme): Promise<void> {
	const { n8n, sandbox, credential } = setup;
	sandbox.reset();
	for (let number = 1; number <= MANY; number++) {
		const name = `Shipper ${String(number).padStart(3, '0')}`;
		sandbox.seed({ name, sourceSystem: 'HubSpot', sourceSystemId: `${number}` });
	}
	sandbox.seed({ name: 'Acme Freight', sourceSystem: 'HubSpot', sourceSystemId: '1001' });
	sandbox.seed({ name: '100% Freight', sourceSystem: 'HubSpot', sourceSystemId: '1002' });
	const id = await n8n.api.importWorkflow(getWorkflow(credential));
	await signIn(page, n8n.url);
	await openNode(page, n8n.url, id, 'Upwell', 'recordId');

	const all = await searchList(page, 'recordId', '', MANY + 2);
	assert.equal(new Set(all).size, MANY + 2, 'the list does not hold every customer once');
	assert.deepEqual(all.slice(0, 2), ['100% Freight (HubSpot 1002)', 'Acme Freight (HubSpot 1001)']);
	const freight = await searchList(page, 'recordId', 'FREIGHT', 2);
	assert.deepEqual(freight, all.slice(0, 2));
	assert.deepEqual(await searchList(page, 'recordId', '100%', 1), freight.slice(0, 1));
	await searchList(page, 'recordId', 'freight', 2);
	await takePicture(page, `${theme}-list`);

	await chooseFromList(page, 'Acme Freight (HubSpot 1001)');
	await executeStep(page, 'Acme Freight');
	await takePicture(page, `${theme}-chosen`);

	await nameBySource(page, 'HubSpot', '7');
	await executeStep(page, 'Shipper 007');
	await takePicture(page, `${theme}-by-source`);
}
