import type {
	IDataObject,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';
import { fieldsOf, misfitsOf, misfitsToPreview, previewOf } from '../support/contract.cts';
import { engine } from '../support/host.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';

async function properties(operation: string): Promise<INodeProperties[]> {
	const { nodeTypes } = await engine().loadPackage();
	const { description } = nodeTypes.upwell.type as INodeType;
	const isOf = ({ displayOptions }: INodeProperties) =>
		displayOptions?.show?.operation?.includes(operation);
	return description.properties.filter(isOf);
}

/** The values, or names, of the options of a parameter, within a collection if there are two names. */
async function optionsOf(operation: string, parameter: string, field?: string) {
	const found = (await properties(operation)).find(({ name }) => name === parameter);
	const options = found?.options as INodePropertyCollection[];
	if (field === undefined) return options.map(({ name }) => name);
	const inner = options.flatMap((option) => [option, ...(option.values ?? [])]);
	const { options: choices } = inner.find(({ name }) => name === field) as INodeProperties;
	return (choices as INodePropertyOptions[]).map(({ value }) => String(value));
}

const responseFields = fieldsOf('Customer');
const box = useSandbox();
const byId = (value: string) => ({ __rl: true, mode: 'id', value });
const byPair = (value: string) => ({
	recordId: { __rl: true, mode: 'sourceId', value },
	sourceSystem: 'CRM',
});
const PAIR = { sourceSystem: 'CRM', sourceSystemId: '1' };
const RULE = { customerRule: { data: { dueOption: 30 } } };

/** Every column of a customer that may be given, and every related record. */
const COLUMNS = (parent: string) => ({
	addressesLastUpdatedAt: '2026-01-01',
	billToCustomerId: byId(parent),
	ccEmailAddresses: 'a@x.com',
	collectorId: 'usr_sandbox',
	contactsLastUpdatedAt: '2026-01-02',
	deletedAt: '2026-01-03',
	emailAddress: 'ap@acme.com',
	metadata: '[1]',
});
const RELATED = {
	addresses: { address: [{ city: 'Austin', country: 'ca', type: 'ADDRESS_BOOK' }] },
	contacts: '[{ "name": "Ann" }]',
	customerEmailSettings: '{ "data": { "a": 1 } }',
	customerIntegrationSettings: '{ "data": { "b": 2 } }',
	customerRule: '{ "data": { "dueOption": 30 } }',
	paymentLineItems: '[{ "totalAmount": 100 }]',
	remittanceLineItems: '[{ "c": 3 }]',
};
/** Nothing but each of the fields, then all of them together. */
const eachAndAll = (fields: IDataObject): IDataObject[] => [
	...Object.entries(fields).map(([field, value]) => ({ [field]: value })),
	fields,
];

/** What each operation is run with, for a customer that is there; and how many requests come of it. */
const RUNS: Record<string, (parent: string) => { runs: IDataObject[]; requests: number }> = {
	create: (parent) => {
		const fields = { ...COLUMNS(parent), ...RELATED, ...PAIR };
		const options = { ifExists: 'return' };
		const runs = [{}, ...eachAndAll(fields)].map((additionalFields) => ({
			additionalFields,
			options,
		}));
		// The one with the pair is looked up.
		return { runs, requests: runs.length + 1 };
	},
	upsert: (parent) => {
		const given = [{}, ...eachAndAll({ ...COLUMNS(parent), ...RELATED })];
		const runs = given.map((additionalFields) => ({ ...PAIR, additionalFields }));
		return { runs, requests: 2 * runs.length };
	},
	get: (parent) => {
		const ids = [parent, 'cus_nobody', 'a/b?c#d%20ü "', '42'];
		const runs = [...ids.map((id) => ({ recordId: byId(id) })), byPair('1'), byPair('ü "')];
		return {
			runs: runs.map((run) => ({ ...run, options: { ifNotFound: 'nothing' } })),
			requests: 6,
		};
	},
	getAll: (parent) => {
		const filters = {
			...{ balanceFrom: 1.5, balanceTo: 2, overdueBalanceFrom: 0, overdueBalanceTo: 9 },
			...{ createdFrom: '2020-01-01', createdTo: '2090-01-01' },
			...{ updatedFrom: '2020-01-01T00:00:00', updatedTo: '2090-01-01' },
			billToCustomerId: byId(parent),
			emailAddress: 'a@x.com',
			name: '50%_',
			sourceSystem: 'CRM',
			where: '{ "overdueInvoiceCount": { "_gt": 0 }, "name": { "_neq": "x" } }',
		};
		const field = responseFields.filter((name) => !['addresses', 'customerRule'].includes(name));
		const sorts = field.map((name) => ({ sort: { rule: [{ field: name, direction: 'DESC' }] } }));
		const runs = [
			...eachAndAll(filters).map((one) => ({ filters: one })),
			...sorts,
			{ returnAll: true },
			{ limit: 1 },
		];
		return { runs, requests: runs.length };
	},
	update: (parent) => {
		const fields = { ...COLUMNS(parent), name: 'Other', dueOption: 5 };
		const changes = eachAndAll(fields);
		const cleared = { clearFields: [...Object.keys(COLUMNS(parent)), 'dueOption'] };
		const named = [{ recordId: byId(parent) }, byPair('1')];
		const runs = named.flatMap((name) =>
			[...changes, cleared].map((updateFields) => ({ ...name, updateFields })),
		);
		// With the rule alone to change, the answers leave the customer out.
		return { runs, requests: runs.length + 2 };
	},
};

it('the contract has the 18 insert fields and the 15 of an answer', () => {
	expect(fieldsOf('CustomersInsertInput')).toHaveLength(18);
	expect(responseFields).toHaveLength(15);
});

it.each(Object.keys(RUNS))('every request of %s fits the contract', async (operation) => {
	const parent = box.sandbox.seed({ name: 'There', ...PAIR, ...RULE });
	const { runs, requests } = RUNS[operation](parent.id);
	for (const parameters of runs) {
		const { status } = await runUpwell(box.sandbox, {
			rows: [{ name: 'Acme' }],
			parameters: { operation, ...parameters },
		});
		expect([status, parameters]).toEqual(['success', parameters]);
	}
	expect(box.sandbox.requests.flatMap(misfitsOf)).toEqual([]);
	expect(box.sandbox.requests).toHaveLength(requests);
});

it.each([
	['create', 1],
	['upsert', 5],
])('every request of %s with many customers fits the contract', async (operation, requests) => {
	const parent = box.sandbox.seed({ name: 'Parent' });
	// Sorted out of the batch by a search, and updated.
	const there = { sourceSystem: 'CRM', sourceSystemId: '0' };
	const other = { sourceSystem: 'ERP', sourceSystemId: '1' };
	if (operation === 'upsert')
		for (const one of [there, other]) box.sandbox.seed({ ...one, ...RULE });
	const additionalFields = { ...COLUMNS(parent.id), ...RELATED };
	const pair = {
		sourceSystem: '={{ $itemIndex % 2 ? "ERP" : "CRM" }}',
		sourceSystemId: '={{ $itemIndex }}',
	};
	await runUpwell(box.sandbox, {
		rows: ['A', 'B', 'C', 'D'].map((name) => ({ name })),
		parameters: {
			operation,
			...(operation === 'upsert' ? pair : {}),
			additionalFields: { ...additionalFields, ...(operation === 'create' ? pair : {}) },
			options: { batchSize: 4 },
		},
	});
	expect(box.sandbox.requests.flatMap(misfitsOf)).toEqual([]);
	expect(
		box.sandbox.customers
			.map(({ name }) => name)
			.sort()
			.slice(0, 4),
	).toEqual(['A', 'B', 'C', 'D']);
	expect(box.sandbox.requests.map(({ path }) => path)).toHaveLength(requests);
});

describe('the parameters', () => {
	const isNoOther = (name: string) => name !== 'addressesJson';

	it('of Create are the insert fields, under their own names', async () => {
		const names = ['name', ...(await optionsOf('create', 'additionalFields'))];
		expect(names.filter(isNoOther).sort()).toEqual(fieldsOf('CustomersInsertInput'));
	});

	it('of Create or Update are so too, with the pair beside the name', async () => {
		const outer = (await properties('upsert')).map(({ name }) => name);
		expect(outer).toEqual(expect.arrayContaining(['sourceSystem', 'sourceSystemId', 'name']));
		const names = [...outer.slice(0, 3), ...(await optionsOf('upsert', 'additionalFields'))];
		expect(names.filter(isNoOther).sort()).toEqual(fieldsOf('CustomersInsertInput'));
	});

	it('of Update are the fields of its two inputs', async () => {
		const names = await optionsOf('update', 'updateFields');
		const inputs = [...fieldsOf('CustomersSetInput'), ...fieldsOf('CustomerRulesSetInput')];
		expect(names.filter((name) => name !== 'clearFields').sort()).toEqual([...inputs].sort());
		const clearable = await optionsOf('update', 'updateFields', 'clearFields');
		expect([...clearable, 'name'].sort()).toEqual([...inputs].sort());
	});

	it('of Get Many: sorted by the columns that an answer has', async () => {
		const sortable = fieldsOf('CustomersOrderBy').filter((name) => responseFields.includes(name));
		expect((await optionsOf('getAll', 'sort', 'field')).sort()).toEqual(sortable);
	});

	it.each(['get', 'getAll'])('of %s: an AI agent chooses among the fields', async (operation) => {
		const found = (await properties(operation)).find(({ name }) => name === 'fields');
		const values = (found?.options as INodePropertyOptions[]).map(({ value }) => value);
		expect(values.sort()).toEqual(responseFields);
	});
});

describe('what Create or Update sends in an update', () => {
	it('is every column of the contract but the pair, which names the customer', async () => {
		const parent = box.sandbox.seed({ name: 'There', ...PAIR, ...RULE });
		const additionalFields = { ...COLUMNS(parent.id), ...RELATED };
		await runUpwell(box.sandbox, {
			rows: [{ name: 'Acme' }],
			parameters: { operation: 'upsert', ...PAIR, additionalFields },
		});
		const { input, customerRulesInput } = box.sandbox.requests[1].body;
		const columns = fieldsOf('CustomersSetInput').filter((name) => !(name in PAIR));
		expect(Object.keys(input).sort()).toEqual(columns);
		expect(Object.keys(customerRulesInput)).toEqual(fieldsOf('CustomerRulesSetInput'));
	});
});

describe('the output preview', () => {
	/** What comes out of a customer in which everything is filled in, and of one in which nothing is. */
	async function outputsOf(operation: string): Promise<IDataObject[]> {
		const parent = box.sandbox.seed({ name: 'Parent' });
		const full = { ...COLUMNS(parent.id), ...RELATED };
		const columns = { ...full, billToCustomerId: parent.id, ccEmailAddresses: ['a@x.com'] };
		const address = { data: [{ city: 'Austin', type: 'ADDRESS_BOOK' }] };
		if (operation !== 'create') {
			box.sandbox.seed({ name: 'Full', ...columns, ...PAIR, ...RULE, addresses: address });
			box.sandbox.seed({ ...PAIR, sourceSystemId: '2' });
		}
		const parameters: Record<string, IDataObject> = {
			create: { additionalFields: '={{ $itemIndex === 0 ? $json.full : {} }}' },
			upsert: { ...PAIR, sourceSystemId: '={{ $itemIndex + 1 }}' },
			get: byPair('={{ $itemIndex + 1 }}'),
			getAll: {},
			update: { ...byPair('={{ $itemIndex + 1 }}'), updateFields: { deletedAt: '2026-01-01' } },
		};
		const rows = [{ name: 'A', full: { ...full, ...PAIR } }, { name: 'B' }];
		const { items } = await runUpwell(box.sandbox, {
			rows: operation === 'getAll' ? rows.slice(0, 1) : rows,
			parameters: { operation, ...parameters[operation] },
		});
		return items.map(({ json }) => json);
	}

	it.each(Object.keys(RUNS))('of %s fits what comes out, field by field', async (operation) => {
		const outputs = await outputsOf(operation);
		expect(outputs).toHaveLength(operation === 'getAll' ? 3 : 2);
		for (const output of outputs) {
			expect(misfitsToPreview(operation, output)).toEqual([]);
			expect(Object.keys(output).sort()).toEqual(
				Object.keys(previewOf(operation).properties).sort(),
			);
		}
		// Of a customer with everything in it, so that each type in the preview is seen.
		const filled = outputs.find(({ emailAddress }) => emailAddress !== null) ?? {};
		expect(Object.entries(filled).filter(([, value]) => value === null)).toEqual([]);
	});

	it('is there for every operation, and for no other', async () => {
		const { nodeTypes } = await engine().loadPackage();
		const { description } = nodeTypes.upwell.type as INodeType;
		const { options } = description.properties.find(({ name }) => name === 'operation') ?? {};
		const operations = (options as INodePropertyOptions[]).map(({ value }) => value);
		expect(operations.sort()).toEqual(Object.keys(RUNS).sort());
	});
});
