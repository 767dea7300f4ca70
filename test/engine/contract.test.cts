import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { INodeProperties, INodePropertyCollection, INodeType } from 'n8n-workflow';
import { engine } from '../support/host.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';

const contract = JSON.parse(
	readFileSync(join(__dirname, '../../contract/upwell.openapi.json'), 'utf8'),
);
const insertFields = Object.keys(
	contract.components.schemas.CustomersInsertInput.properties,
).sort();
const responseFields = Object.keys(contract.components.schemas.Customer.properties).sort();

/** A schema of the contract as a validator. */
function validator(path: string) {
	const ajv = new Ajv2020({ strict: false, allErrors: true });
	addFormats(ajv);
	ajv.addSchema(contract, 'contract');
	const validate = ajv.getSchema(`contract#${path}`);
	if (!validate) throw new Error(`The contract has nothing at ${path}`);
	return validate;
}
const requestBody = (path: string) =>
	validator(
		`/paths/${path.replaceAll('/', '~1')}/post/requestBody/content/application~1json/schema`,
	);

async function parameters(): Promise<INodeProperties[]> {
	const { nodeTypes } = await engine().loadPackage();
	return (nodeTypes.upwell.type as INodeType).description.properties;
}

const box = useSandbox();

it('the contract has the 18 insert fields and the 15 of an answer', () => {
	expect(insertFields).toHaveLength(18);
	expect(responseFields).toHaveLength(15);
});

it('every insert field of the contract is a parameter, under its own name', async () => {
	const properties = await parameters();
	const additional = properties.find(({ name }) => name === 'additionalFields');
	const names = [
		'name',
		...(additional?.options as INodePropertyCollection[]).map(({ name }) => name),
	].filter((name) => name !== 'addressesJson');
	expect(names.sort()).toEqual(insertFields);
});

it('every create that is sent fits the contract', async () => {
	const fits = requestBody('/api/rest/customers');
	const parent = box.sandbox.seed({ name: 'Parent' });
	const all = {
		addresses: { address: [{ city: 'Austin', country: 'ca', type: 'ADDRESS_BOOK' }] },
		addressesLastUpdatedAt: '2026-01-01',
		billToCustomerId: parent.id as string,
		ccEmailAddresses: 'a@x.com',
		collectorId: 'usr_sandbox',
		contacts: '[{ "name": "Ann" }]',
		contactsLastUpdatedAt: '2026-01-02',
		customerEmailSettings: '{ "data": { "a": 1 } }',
		customerIntegrationSettings: '{ "data": { "b": 2 } }',
		customerRule: '{ "data": { "dueOption": 30 } }',
		deletedAt: '2026-01-03',
		emailAddress: 'ap@acme.com',
		metadata: '[1]',
		paymentLineItems: '[{ "totalAmount": 100 }]',
		remittanceLineItems: '[{ "c": 3 }]',
		sourceSystem: 'CRM',
		sourceSystemId: '1',
	};
	const runs = [{}, all, ...Object.entries(all).map(([field, value]) => ({ [field]: value }))];
	for (const additionalFields of runs) {
		await runUpwell(box.sandbox, {
			rows: [{ name: 'Acme' }],
			parameters: { additionalFields, options: { ifExists: 'return' } },
		});
	}
	const bodies = box.sandbox.requests
		.filter(({ path }) => path === '/api/rest/customers')
		.map(({ rawBody }) => JSON.parse(rawBody));
	expect(bodies).toHaveLength(runs.length);
	for (const body of bodies) {
		fits(body);
		expect(fits.errors ?? []).toEqual([]);
	}
});

it('every lookup that is sent fits the contract', async () => {
	const fits = requestBody('/api/rest/customers/search');
	box.sandbox.seed({ name: 'There', sourceSystem: 'CRM', sourceSystemId: '1' });
	const { items } = await runUpwell(box.sandbox, {
		rows: [{ name: 'Acme' }],
		parameters: {
			additionalFields: { sourceSystem: 'CRM', sourceSystemId: '1' },
			options: { ifExists: 'return' },
		},
	});
	expect(items[0].json.name).toBe('There');
	const lookups = box.sandbox.requests.filter(({ path }) => path.endsWith('/search'));
	expect(lookups).toHaveLength(1);
	fits(JSON.parse(lookups[0].rawBody));
	expect(fits.errors ?? []).toEqual([]);
});

it('the output preview shows the fields of an answer', () => {
	const preview = JSON.parse(
		readFileSync(
			join(__dirname, '../../dist/nodes/Upwell/__schema__/v1.0.0/customer/create.json'),
			'utf8',
		),
	);
	expect(Object.keys(preview.properties).sort()).toEqual(responseFields);
});
