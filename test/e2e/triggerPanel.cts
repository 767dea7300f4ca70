import assert from 'node:assert/strict';
import axios from 'axios';
import type { Page } from 'playwright-core';
import type { Workflow } from '../../scripts/n8nHost.cts';
import { executeStep, noticeItems, openNode, signIn, testUrl } from './editorSteps.cts';
import { takePicture } from './pictures.cts';
import type { Theme } from './pictures.cts';
import type { TestSetup } from './setup.cts';

const TRIGGER = 'Upwell Trigger';
const SECRET = { name: 'X-Upwell-Secret', value: 'a long secret of both sides' };
const EVENT = 'update.invoice.status.PAID';

/** So high that the picture shows the whole panel. */
const SIZE = { width: 1400, height: 1160 };

/** Listens for a test event in the panel of the trigger, which takes the event that is chosen, and no other. */
export async function listenForEvent(page: Page, setup: TestSetup, theme: Theme): Promise<void> {
	const { n8n, sandbox } = setup;
	const name = 'Upwell webhook account';
	const id = await n8n.api.createCredential(name, 'upwellWebhookApi', {
		...{ kind: 'header', headerName: SECRET.name, secret: SECRET.value },
	});
	const workflow = triggerWorkflow(`panel-${theme}`, { upwellWebhookApi: { id, name } });
	await page.setViewportSize(SIZE);
	await signIn(page, n8n.url);
	const place = { name: TRIGGER, parameter: 'events' };
	await openNode(page, n8n.url, await n8n.api.importWorkflow(workflow), place);
	// n8n's editor drops most tags: the steps would run into each other.
	assert.deepEqual(
		(await noticeItems(page)).map((item) => item.slice(0, 2)),
		['1.', '2.', '3.', '4.', '5.'],
	);

	const url = await testUrl(page);
	const output = await executeStep(page, EVENT, async () => await payInvoice(setup, url));
	for (const text of ['2847.5', 'SENT', 'PAID']) assert(output.includes(text), output);
	assert.deepEqual(
		sandbox.deliveries.attempts.map(({ status }) => status),
		[200, 200, 200],
		'created, updated, and paid',
	);
	sandbox.deliveries.clear();
	await takePicture(page, `${theme}-trigger`);
}

const triggerWorkflow = (path: string, credentials: object): Workflow => ({
	name: path,
	nodes: [
		{
			...{ id: `${path}-1`, name: TRIGGER, type: 'n8n-nodes-upwell.upwellTrigger' },
			...{ typeVersion: 1, position: [0, 0], webhookId: path, credentials },
			parameters: {
				authentication: 'secret',
				events: [EVENT],
				options: { changedFields: 'Status', skipOlder: true },
			},
		},
	] as Workflow['nodes'],
	connections: {},
});

/** Makes an invoice and pays it, of which the sandbox tells the Test URL. */
async function payInvoice({ sandbox }: TestSetup, url: string): Promise<void> {
	sandbox.reset();
	sandbox.deliveries.clear();
	sandbox.deliveries.subscribe({ url, authSettings: { kind: 'header', ...SECRET } });
	sandbox.table('invoices').seed({
		...{ number: 'INV-1001', sourceSystem: 'TMS', sourceSystemId: '1001', currency: 'USD' },
		...{ status: 'SENT', totalAmount: 284_750, balance: 284_750 },
	});
	await axios.put(
		`${sandbox.url}/api/rest/invoices`,
		{ sourceSystem: 'TMS', sourceSystemId: '1001', input: { status: 'PAID', balance: 0 } },
		{ headers: { Authorization: sandbox.apiKey }, proxy: false },
	);
	await sandbox.deliveries.settled();
}
