import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axios from 'axios';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { Execution, Workflow } from '../../../scripts/n8nHost.cts';
import type { TestSetup } from '../setup.cts';
import {
	createInputs,
	importExample,
	newestExecution,
	outputOf,
	type Json,
} from '../executions.cts';

/** 15 rows with 32 columns, as people's spreadsheets are. */
const FILE = 'customers.csv';
const SAMPLE = join(__dirname, '..', '..', '..', 'examples', FILE);

/** The rows that are not sent, in their order in the file: the company, and what the user is told. */
const TO_FIX: Array<[company: string, reason: RegExp]> = [
	['Delta Drayage', /CUSTOMER_ID → Source System ID.*'#N\/A'/],
	['Cascade Carriers', /CUSTOMER_ID → Source System ID.*'1\.23E\+11'/],
	['', /'Name' is blank.*Company name/],
	['Blue Ridge Logistics', /Main E-Mail → Email Address.*'N\/A'/],
	['Fjord Forwarding', /doubtful.*'00110'.*different name/],
	['Osprey Cold Chain', /doubtful.*'00110'.*different name/],
	['CafÃ© SupplÃ\u00AD', /doubtful.*wrong encoding/],
	['', /'Source System ID' is blank/],
	['TOTAL', /'Source System ID' is blank/],
];

/** A customer that Upwell has already, with another email address. */
const EXISTING = {
	name: 'Maple Leaf Foods',
	emailAddress: 'old@mapleleaf.example',
	sourceSystem: 'Customer spreadsheet',
	sourceSystemId: '00102',
};

/** The first run: nothing is changed, and the user sees what would happen to each row. */
export async function checkSpreadsheet(setup: TestSetup, example: Example): Promise<void> {
	const execution = await upload(setup, example);
	assert.deepEqual(
		setup.sandbox.customers.map(({ name, emailAddress }) => [name, emailAddress]),
		[[EXISTING.name, EXISTING.emailAddress]],
		'the check changed something',
	);
	assert.deepEqual(
		outputOf(execution, 'Fine').map(({ sourceSystemId, outcome }) => [sourceSystemId, outcome]),
		[
			['00101', 'would create'],
			['00102', 'would update'],
			['00103', 'would create'],
			['00104', 'would create'],
			['00109', 'would create'],
			['00101', 'unchanged'],
		],
	);
	assertToFix(outputOf(execution, 'To Fix'));
}

/** After 'Check Only' was switched off: what was fine is sent, the rest is not. */
export async function sendSpreadsheet(setup: TestSetup, example: Example): Promise<void> {
	const execution = await upload(setup, example, withoutCheck);
	assert.deepEqual(
		outputOf(execution, 'Fine').map(({ sourceSystemId, outcome }) => [sourceSystemId, outcome]),
		[
			['00101', 'created'],
			['00102', 'updated'],
			['00103', 'created'],
			['00104', 'created'],
			['00109', 'created'],
			// A second row of the same customer, which says the same.
			['00101', 'unchanged'],
		],
	);
	assertToFix(outputOf(execution, 'To Fix'));
	const { customers } = setup.sandbox;
	assert.deepEqual(customers.map(({ sourceSystemId }) => sourceSystemId).sort(), [
		'00101',
		'00102',
		'00103',
		'00104',
		'00109',
	]);
	assert.equal(
		customers.find(({ sourceSystemId }) => sourceSystemId === '00102')?.emailAddress,
		'ap@mapleleaf.example',
	);
	const sent = (id: string) => createInputs(setup).find((input) => input.sourceSystemId === id);
	const type = 'ADDRESS_BOOK';
	assert.deepEqual(sent('00101'), {
		name: 'Acme Freight',
		emailAddress: 'billing@acme.example',
		ccEmailAddresses: ['ap@acme.example', 'cfo@acme.example'],
		addresses: {
			data: [
				{
					streetLine1: '1 Main St',
					streetLine2: 'Suite 4',
					city: 'Austin',
					stateOrProvince: 'TX',
					zipOrPostalCode: '78701',
					country: 'US',
					type,
				},
				{
					streetLine1: '9 Dock Rd',
					city: 'Laredo',
					stateOrProvince: 'TX',
					zipOrPostalCode: '78040',
					country: 'US',
					type,
				},
			],
		},
		sourceSystem: 'Customer spreadsheet',
		sourceSystemId: '00101',
	});
	assert.deepEqual(
		sent('00104'),
		{
			name: 'Harbor Cold Storage',
			sourceSystem: 'Customer spreadsheet',
			sourceSystemId: '00104',
		},
		'blank cells were sent',
	);
}

/** The same workflow with the option 'Check Only' switched off. */
export function withoutCheck({ nodes, ...workflow }: Workflow): Workflow {
	const sending = nodes.map((node) =>
		node.name === 'Upwell'
			? {
					...node,
					parameters: {
						...node.parameters,
						options: { ...(node.parameters.options as object), checkOnly: false },
					},
				}
			: node,
	);
	return { ...workflow, nodes: sending };
}

/** Uploads the sample file into the published form. */
async function upload(
	setup: TestSetup,
	example: Example,
	change?: (workflow: Workflow) => Workflow,
): Promise<Execution> {
	const id = await importExample(setup, example, change);
	setup.sandbox.seed(EXISTING);
	await setup.n8n.api.activate(id);
	const form = new FormData();
	form.append('field-0', new Blob([await readFile(SAMPLE)], { type: 'text/csv' }), FILE);
	await axios.post(`${setup.n8n.url}/form/customers-to-upwell`, form, { proxy: false });
	const execution = await newestExecution(setup, id);
	await setup.n8n.api.deactivate(id);
	return execution;
}

/** Each row is there with its columns, the reason, and what to do. */
function assertToFix(rows: Json[]): void {
	assert.equal(rows.length, TO_FIX.length);
	for (const [index, [company, reason]] of TO_FIX.entries()) {
		const { Row, ...told } = rows[index];
		assert.equal((Row as Json)['Company name *'] ?? '', company);
		assert.match(String(told['What Happened']), reason);
		assert(told['What to Do'], `no advice for ${company}`);
	}
}
