import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
	addUpwell,
	choose,
	clearFocus,
	executeToTable,
	fieldCount,
	openNode,
	signIn,
	write,
} from './editorSteps.cts';
import { createInputs } from './executions.cts';
import { takePicture } from './pictures.cts';
import type { Theme } from './pictures.cts';
import type { TestSetup } from './setup.cts';
import { upwellWorkflow } from './upwellWorkflow.cts';

const row = (id: string, name: string, email: string, city: string, country: string) => ({
	'Account ID': id,
	'COMPANY NAME': name,
	'E-Mail': email,
	billing_city: city,
	'Billing Country': country,
	Phone: '555-0100',
	Notes: '',
});

/** Of each outcome of a check one. */
const ROWS = [
	row('1001', 'Acme Freight', 'ap@acme.example', 'Austin', 'United States'),
	row('1002', 'Maple Leaf Foods', 'ap@mapleleaf.example', 'Toronto', 'Canada'),
	row('1003', 'Harbor Cold Storage', '', '', ''),
	row('#N/A', 'Delta Drayage', 'office@delta.example', 'Houston', 'USA'),
	row('1005', 'Caf\uFFFD Supply', 'ap@cafe.example', 'Monterrey', 'Mexico'),
];

const SYSTEM = 'Customer spreadsheet';

/** In a new node: automatic mapping shows each field once, and what to do with other columns. */
export async function chooseAutoMapping(page: Page, setup: TestSetup, theme: Theme): Promise<void> {
	await signIn(page, setup.n8n.url);
	await addUpwell(page, setup.n8n.url);
	assert.equal(await fieldCount(page, 'otherColumns'), 0, "'Other Columns' shows by hand");

	await choose(page, 'mapping', 'Map Automatically');
	for (const name of ['mapping', 'otherColumns', 'name']) {
		assert.equal(await fieldCount(page, name), 1, `${name} is not shown once`);
	}
	await page.getByText('Left blank, it is taken from the column').waitFor();
	await clearFocus(page);
	await takePicture(page, `${theme}-auto-new`);

	await choose(page, 'otherColumns', 'Store in Metadata');
	await choose(page, 'mapping', 'Map Each Field');
	assert.equal(await fieldCount(page, 'name'), 1, 'name is not shown once');
}

/** The columns of a spreadsheet become customers; the hints say which column fills which field. */
export async function mapAutomatically(page: Page, setup: TestSetup, theme: Theme): Promise<void> {
	await openSheet(page, setup, { operation: 'create', additionalFields: { sourceSystem: SYSTEM } });
	const output = await executeToTable(page, 'Columns mapped');
	await takePicture(page, `${theme}-auto-mapped`);
	const pairs = 'Account ID → Source System ID, COMPANY NAME → Name, E-Mail → Email Address';
	assert(output.includes(`Columns mapped: ${pairs}, billing_city → Addresses: City`), output);
	assert(output.includes('not used: Phone, Notes.'), output);
	assert.deepEqual(createInputs(setup)[0]?.addresses, {
		data: [{ city: 'Austin', country: 'US', type: 'ADDRESS_BOOK' }],
	});
}

/** A check of the same rows, as a table: what would happen to each one. */
export async function checkFirst(page: Page, setup: TestSetup, theme: Theme): Promise<void> {
	const key = { sourceSystem: '', sourceSystemId: '' };
	await openSheet(page, setup, { operation: 'upsert', ...key, options: { checkOnly: true } });
	await write(page, 'sourceSystem', SYSTEM);
	const output = await executeToTable(page, 'Check only');
	await takePicture(page, `${theme}-check`);
	const counts = '1 customer would be created, 1 would be updated (Email Address), 1 is unchanged';
	assert(output.includes(`${counts}, 1 would be refused, 1 is doubtful.`), output);
	for (const text of ['would create', 'would update', 'Delta Drayage', 'Refused: ']) {
		assert(output.includes(text), `the table does not show ${text}:\n${output}`);
	}
	assert.equal(setup.sandbox.customers.length, 2);
}

/** Opens a node behind the rows, in front of an Upwell that has two of the customers. */
async function openSheet(
	page: Page,
	{ n8n, sandbox, credential }: TestSetup,
	parameters: Record<string, unknown>,
): Promise<void> {
	sandbox.reset();
	if (parameters.operation === 'upsert') {
		const known = { sourceSystem: SYSTEM, emailAddress: 'old@mapleleaf.example' };
		sandbox.seed({ ...known, name: 'Maple Leaf Foods', sourceSystemId: '1002' });
		sandbox.seed({ ...known, name: 'Harbor Cold Storage', sourceSystemId: '1003' });
	}
	const workflow = {
		...upwellWorkflow(
			credential,
			{ mapping: 'auto', name: '', ...parameters },
			{ onError: 'continueRegularOutput' },
		),
		pinData: { Start: ROWS.map((json) => ({ json })) },
	};
	await signIn(page, n8n.url);
	await openNode(page, n8n.url, await n8n.api.importWorkflow(workflow), { parameter: 'mapping' });
}
