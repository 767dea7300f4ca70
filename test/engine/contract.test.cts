import type {
	IDataObject,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';
import {
	columnsOf,
	fieldsOf,
	misfitsOf,
	misfitsToPreview,
	previewOf,
	relatedOf,
} from '../support/contract.cts';
import {
	byId,
	eachAndAll,
	ORDER_BY,
	seedWritten,
	valuesOf,
	WRITTEN,
	WRITTEN_RUNS,
	type ContractRuns,
} from '../support/contractRuns.cts';
import { eachOfItem } from '../support/unprotected.cts';
import { engine } from '../support/host.cts';
import { operationsOf } from '../support/resources.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';

/** Those of a resource whose runs are made of them. */
function writtenSchemas(resource: string, answer: string) {
	const { insert, set } = WRITTEN[resource];
	return { insert, set: [set], answers: [answer] };
}

/** The names of a resource's schemas in the contract. */
const SCHEMAS: Record<string, { insert?: string; set?: string[]; answers: string[] }> = {
	apiRequest: { answers: [] },
	carrier: { answers: [] },
	carrierInvoice: {
		insert: 'CarrierInvoicesInsertInput',
		set: ['CarrierInvoicesSetInput'],
		answers: ['CarrierInvoice'],
	},
	customer: {
		insert: 'CustomersInsertInput',
		set: ['CustomersSetInput', 'CustomerRulesSetInput'],
		answers: ['Customer'],
	},
	bill: writtenSchemas('bill', 'Bill'),
	billLineItem: writtenSchemas('billLineItem', 'BillLineItem'),
	billPayment: writtenSchemas('billPayment', 'BillPayment'),
	carrierPaymentLineItem: writtenSchemas('carrierPaymentLineItem', 'CarrierPaymentLineItem'),
	customerPayment: writtenSchemas('customerPayment', 'CustomerPayment'),
	customerPaymentLineItem: writtenSchemas('customerPaymentLineItem', 'CustomerPaymentLineItem'),
	invoice: {
		insert: 'InvoicesInsertInput',
		set: ['InvoicesSetInput'],
		answers: ['Invoice', 'FoundInvoice'],
	},
	rule: { insert: 'RulesInsertInput', set: ['RulesSetInput'], answers: ['Rule'] },
	shipment: {
		insert: 'ShipmentsInsertInput',
		set: ['ShipmentsSetInput'],
		answers: ['Shipment'],
	},
};
/** The fields of an update that cannot be cleared. */
const KEPT: Record<string, string[]> = {
	carrierInvoice: ['createdAt', 'id', 'tenantId', 'updatedAt'],
	customer: ['name'],
	invoice: ['balance', 'totalAmount'],
	rule: ['createdAt', 'id', 'tenantId', 'updatedAt'],
	shipment: ['shipmentId'],
};
const unionOf = (schemas: string[]) => [...new Set(schemas.flatMap(fieldsOf))].sort();
const [insertFields, setFields, answerFields] = [
	(resource: string) => fieldsOf(SCHEMAS[resource].insert ?? ''),
	(resource: string) => unionOf(SCHEMAS[resource].set ?? []),
	(resource: string) => unionOf(SCHEMAS[resource].answers),
];

async function properties(name: string): Promise<INodeProperties[]> {
	const [resource, operation] = name.split(' ');
	const { nodeTypes } = await engine().loadPackage();
	const { description } = nodeTypes.upwell.type as INodeType;
	return description.properties.filter(
		({ displayOptions }) =>
			displayOptions?.show?.operation?.includes(operation) &&
			displayOptions.show.resource?.includes(resource),
	);
}

/** The values, or names, of the options of a parameter, within a collection if there are two names. */
async function optionsOf(name: string, parameter: string, field?: string) {
	const found = (await properties(name)).find((property) => property.name === parameter);
	const options = found?.options as INodePropertyCollection[];
	if (field === undefined) return options.map((option) => option.name);
	const inner = options.flatMap((option) => [option, ...(option.values ?? [])]);
	const { options: choices } = inner.find((option) => option.name === field) as INodeProperties;
	return (choices as INodePropertyOptions[]).map(({ value }) => String(value));
}

const responseFields = answerFields('customer');
const box = useSandbox();
const parametersOf = (name: string) => {
	const [resource, operation] = name.split(' ');
	return { resource, operation };
};
const bySourceKey = (value: string) => ({
	recordId: { __rl: true, mode: 'sourceId', value },
	sourceSystem: 'CRM',
});
const SOURCE_KEY = { sourceSystem: 'CRM', sourceSystemId: '1' };
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
/** Every column of an invoice that may be given, and every related record. */
const INVOICE_COLUMNS = Object.fromEntries(
	fieldsOf('InvoicesSetInput')
		.filter((name) => name !== 'sourceSystem' && name !== 'sourceSystemId')
		.map((name): [string, IDataObject | string | number | boolean] => {
			if (name === 'customerId') return [name, byId('cus_1')];
			if (name === 'status') return [name, 'created'];
			if (/balance|Amount$/.test(name)) return [name, '-28.47'];
			if (/^(approvedToSend|externallyManaged)$/.test(name)) return [name, true];
			if (/^(documentExceptions|metadata|referenceNumbers)$/.test(name)) return [name, '["1"]'];
			if (/(Date|At)$/.test(name)) return [name, '2026-01-31'];
			return [name, `${name} 1`];
		}),
);
const { totalAmount: INVOICE_TOTAL, ...OTHER_INVOICE_COLUMNS } = INVOICE_COLUMNS;
const INVOICE_RELATED = {
	cassBarcodeMapping: '{ "a": 1 }',
	ediDocuments: '[{ "b": 2 }]',
	exceptions: '[{ "type": "SOME_MISMATCH" }]',
	fileAssociations: '{ "data": [{ "c": 3 }] }',
	invoiceLineItems: {
		lineItem: [
			{ item: 'Line Haul', totalAmount: '28.47', remoteId: 7 },
			{ item: 'Discount', totalAmount: -1, ...SOURCE_KEY },
		],
	},
	latestCassStatus: '{ "d": 4 }',
	paymentLineItems: '[{ "totalAmount": 100 }]',
};

/** Records that the columns of these names refer to. */
const REFERRED: Record<string, string> = {
	billId: 'bill_1',
	customerId: 'cus_1',
	customerInvoiceId: 'inv_1',
	invoiceId: 'inv_1',
	mergedIntoCarrierInvoiceId: 'cari_1',
	shipmentId: 'shp_1',
};
const AMOUNTS = ['balance', 'totalAmount', 'totalTaxAmount'];

/** A value for each column of an input, as somebody enters it; what is related stands beside it. */
function columnValues(schema: string, more: IDataObject = {}): IDataObject {
	const columns = columnsOf(schema).map(([name, format]): [string, string] => {
		if (name in REFERRED) return [name, REFERRED[name]];
		if (AMOUNTS.includes(name)) return [name, '28.47'];
		if (name === 'currency') return [name, 'USD'];
		if (format === 'date-time' || format === 'date') return [name, '2026-01-31'];
		return [name, `${name} 1`];
	});
	return { ...Object.fromEntries(columns), ...more };
}
/** JSON for each nested insert of an input. */
const relatedValues = (schema: string): IDataObject =>
	Object.fromEntries(
		relatedOf(schema).map(([name, isList]) => [name, isList ? '[{ "a": 1 }]' : '{ "a": 1 }']),
	);
const CARRIER_INVOICE_JSON = {
	additionalReferenceNumbers: '["A-1"]',
	metadata: '{ "a": 1 }',
	referenceNumbers: '{ "b": 2 }',
	sourceSystemMeta: '[1]',
	status: 'RECEIVED',
	tmsDocumentsUploadStatus: 'FAILURE',
};
const RULE_VALUES = {
	actionType: 'CREATE_EXCEPTION',
	actionValue: '"text"',
	criteriaObject: 'EMAIL_MESSAGE',
	enabled: false,
	exceptionConfig: '{ "a": 1 }',
	priority: '7',
};
const named = (value: string) => ({ recordId: byId(value) });

/** What each operation is run with, for a customer that is there; and how many requests come of it. */
const RUNS: Record<string, (parent: string) => ContractRuns> = {
	...WRITTEN_RUNS,
	'customer create': (parent) => {
		const fields = { ...COLUMNS(parent), ...RELATED, ...SOURCE_KEY };
		const options = { ifExists: 'return' };
		const runs = [{}, ...eachAndAll(fields)].map((additionalFields) => ({
			additionalFields,
			options,
		}));
		const check = { additionalFields: fields, options: { checkOnly: true } };
		// The one with the source key is looked up.
		return { runs: [...runs, check], requests: runs.length + 2 };
	},
	'customer upsert': (parent) => {
		const given = [{}, ...eachAndAll({ ...COLUMNS(parent), ...RELATED })];
		const runs = given.map((additionalFields) => ({ ...SOURCE_KEY, additionalFields }));
		const check = { ...runs[0], options: { checkOnly: true } };
		return { runs: [...runs, check], requests: 2 * runs.length + 1 };
	},
	'customer get': (parent) => {
		const ids = [parent, 'cus_nobody', 'a/b?c#d%20ü "', '42'];
		const runs = [
			...ids.map((id) => ({ recordId: byId(id) })),
			bySourceKey('1'),
			bySourceKey('ü "'),
		];
		return {
			runs: runs.map((run) => ({ ...run, options: { ifNotFound: 'nothing' } })),
			requests: 6,
		};
	},
	'customer getAll': (parent) => {
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
		// After a page with the customer comes an empty one; 22 of the filters find it.
		return { runs, requests: runs.length + 22 };
	},
	'customer update': (parent) => {
		const fields = { ...COLUMNS(parent), name: 'Other', dueOption: 5 };
		const changes = eachAndAll(fields);
		const cleared = { clearFields: [...Object.keys(COLUMNS(parent)), 'dueOption'] };
		const named = [{ recordId: byId(parent) }, bySourceKey('1')];
		const runs = named.flatMap((name) =>
			[...changes, cleared].map((updateFields) => ({ ...name, updateFields })),
		);
		// With the rule alone to change, the answers leave the customer out.
		return { runs, requests: runs.length + 2 };
	},
	'apiRequest send': (parent) => {
		const query = { parameter: [{ name: 'limit', value: 5 }, { name: 'offset' }] };
		const body = { input: { name: 'Other' }, customerRulesInput: {} };
		const runs = [
			{ method: 'GET', path: '/customers', query },
			{ method: 'GET', path: `api/rest/customers/${parent}` },
			{ method: 'POST', path: '/customers/search', body: '{ "limit": 1 }', resend: true },
			{ method: 'PUT', path: `/customers/${parent}`, body: JSON.stringify(body) },
			{ method: 'DELETE', path: '/invoices', body: JSON.stringify(SOURCE_KEY) },
		];
		return { runs, requests: runs.length };
	},
	'carrier delete': () => ({ runs: [SOURCE_KEY], requests: 1 }),
	'carrier update': () => ({
		runs: [
			{ sourceSystemId: '2', carrierFields: '{ "name": "Other" }' },
			{ sourceSystemId: 'a/b ü', carrierFields: { name: 'Slash' } },
		],
		requests: 2,
	}),
	'carrierInvoice approve': () => ({
		runs: [{ ...named('cari_1'), overrideExceptions: true }, named('cari_2')],
		requests: 2,
	}),
	'carrierInvoice create': () => {
		const related = relatedValues('CarrierInvoicesInsertInput');
		const values = columnValues('CarrierInvoicesInsertInput', {
			...CARRIER_INVOICE_JSON,
			...related,
			id: 'cari_new',
		});
		const runs = [{}, ...eachAndAll({ ...values, id: '' }), values];
		return {
			runs: runs.map((additionalFields) => ({ additionalFields })),
			requests: runs.length,
		};
	},
	'carrierInvoice deleteDocument': () => ({
		runs: ['1', '2'].map((id) => ({ ...named('cari_1'), documentId: `fia_cari_${id}` })),
		requests: 2,
	}),
	'carrierInvoice get': () => {
		const ids = ['cari_1', 'cari_nobody', 'a/b?c ü'].map(named);
		return {
			runs: ids.map((run) => ({ ...run, options: { ifNotFound: 'nothing' } })),
			requests: 3,
		};
	},
	'carrierInvoice getApprovalRequest': () => {
		const runs = ['ciar_1', 'ciar_nobody'].map((approvalRequestId) => ({
			approvalRequestId,
			options: { ifNotFound: 'nothing' },
		}));
		return { runs, requests: 2 };
	},
	'carrierInvoice getDocuments': () => ({
		runs: ['cari_1', 'cari_nobody'].map(named),
		requests: 2,
	}),
	'carrierInvoice update': () => {
		const values = columnValues('CarrierInvoicesSetInput', {
			...CARRIER_INVOICE_JSON,
			id: 'cari_1',
		});
		const kept = KEPT.carrierInvoice;
		const clearFields = Object.keys(values).filter((name) => !kept.includes(name));
		const changes = [...eachAndAll(values), { clearFields }];
		const runs = changes.map((updateFields) => ({ ...named('cari_1'), updateFields }));
		// The currency of the carrier invoice is read where amounts are given without one.
		return { runs, requests: runs.length + AMOUNTS.length };
	},
	'invoice deleteDocument': () => ({
		runs: ['1', '2'].map((id) => ({ ...named('inv_1'), documentId: `fia_inv_${id}` })),
		requests: 2,
	}),
	'invoice unlinkShipment': () => ({
		runs: [
			{ ...named('inv_1'), shipmentId: 'shp_1' },
			{ ...bySourceKey('2'), shipmentId: 'shp_1' },
		],
		requests: 3,
	}),
	'rule create': () => {
		const related = relatedValues('RulesInsertInput');
		const values = {
			...columnValues('RulesInsertInput'),
			...RULE_VALUES,
			...related,
			id: 'rule_new',
		};
		const runs = [{}, ...eachAndAll({ ...values, id: '' }), values];
		return { runs: runs.map((additionalFields) => ({ additionalFields })), requests: runs.length };
	},
	'rule delete': () => ({ runs: [named('rule_1'), named('rule_2')], requests: 2 }),
	'rule get': () => ({
		runs: ['rule_1', 'rule_nobody'].map((id) => ({
			...named(id),
			options: { ifNotFound: 'nothing' },
		})),
		requests: 2,
	}),
	'rule update': () => {
		const values = columnValues('RulesSetInput', { ...RULE_VALUES, id: 'rule_1' });
		const clearFields = Object.keys(values).filter((name) => !KEPT.rule.includes(name));
		const changes = [...eachAndAll(values), { clearFields }];
		const runs = changes.map((updateFields) => ({ ...named('rule_1'), updateFields }));
		return { runs, requests: runs.length };
	},
	'shipment deleteDocument': () => ({
		runs: ['1', '2'].map((id) => ({ ...named('shp_1'), documentId: `fia_shp_${id}` })),
		requests: 2,
	}),
	'invoice approve': () => ({
		runs: [{ recordId: byId('inv_1'), overrideExceptions: true }, bySourceKey('2')],
		requests: 3,
	}),
	'invoice create': () => {
		const fields = { ...OTHER_INVOICE_COLUMNS, ...INVOICE_RELATED, ...SOURCE_KEY };
		const lines = '[{ "item": "Line Haul", "totalAmount": 2847 }]';
		const others = { ...OTHER_INVOICE_COLUMNS, ...SOURCE_KEY, invoiceLineItemsJson: lines };
		const given = [{}, ...eachAndAll(fields), others];
		const runs = given.map((additionalFields) => ({
			totalAmount: INVOICE_TOTAL,
			additionalFields,
			options: { ifExists: 'return' },
		}));
		const check = { ...runs[0], additionalFields: fields, options: { checkOnly: true } };
		// Those with the source key are looked up.
		return { runs: [...runs, check], requests: runs.length + 3 };
	},
	'invoice upsert': () => {
		const given = [{}, ...eachAndAll({ ...OTHER_INVOICE_COLUMNS, ...INVOICE_RELATED })];
		const one = { totalAmount: INVOICE_TOTAL, ...SOURCE_KEY };
		const runs = given.map((additionalFields) => ({
			...one,
			additionalFields,
			options: { skipUnchanged: false },
		}));
		const unchanged = { ...one, additionalFields: {} };
		const check = { ...unchanged, options: { checkOnly: true } };
		return { runs: [...runs, unchanged, check], requests: 3 * runs.length + 3 };
	},
	'invoice update': () => {
		const kept = ['balance', 'totalAmount'];
		const clearFields = Object.keys(INVOICE_COLUMNS).filter((name) => !kept.includes(name));
		const other = { sourceSystem: 'ERP', sourceSystemId: 'other' };
		const changes = [...eachAndAll(INVOICE_COLUMNS), { clearFields }, other];
		const runs = changes.map((updateFields) => ({ ...SOURCE_KEY, updateFields }));
		// Three of the fields, and all together, have amounts, whose currency the invoice may tell.
		return { runs, requests: runs.length + 4 };
	},
	'invoice getAll': () => ({
		runs: [{}, { returnAll: true }, { limit: 1 }, { simplify: false }],
		// After a page that is not full comes an empty one.
		requests: 7,
	}),
	'invoice delete': () => ({ runs: [SOURCE_KEY], requests: 1 }),
	'invoice getReadyForApproval': () => {
		const runs = [{}, { returnAll: true }, { limit: 1 }];
		// After a page that is not full comes an empty one.
		return { runs, requests: runs.length + 2 };
	},
	'invoice get': () => {
		const runs = [byId('inv_1'), byId('inv_nobody'), byId('a/b?c ü')].map((recordId) => ({
			recordId,
		}));
		const keyed = ['1', 'nobody'].map((value) => bySourceKey(value));
		return {
			runs: [...runs, ...keyed].map((run) => ({ ...run, options: { ifNotFound: 'nothing' } })),
			requests: 5,
		};
	},
	'shipment create': () => {
		const { shipmentId, ...columns } = valuesOf('ShipmentsInsertInput');
		const runs = [{}, ...eachAndAll(columns)].map((additionalFields, index) => ({
			shipmentId: `${String(shipmentId)} ${index}`,
			additionalFields,
		}));
		return { runs, requests: runs.length };
	},
	'shipment upsert': () => {
		const { shipmentId, sourceSystem, sourceSystemId, ...columns } =
			valuesOf('ShipmentsInsertInput');
		const named = { shipmentId, sourceSystem, sourceSystemId };
		const runs = [{}, ...eachAndAll(columns)].map((additionalFields) => ({
			...named,
			additionalFields,
		}));
		// All but the first one exist.
		return { runs, requests: 2 * runs.length - 1 };
	},
	'shipment update': () => {
		const { sourceSystem, sourceSystemId, ...columns } = valuesOf('ShipmentsSetInput');
		const clearFields = Object.keys(columns).filter((name) => name !== 'shipmentId');
		const changes = [
			...eachAndAll(columns),
			{ clearFields },
			// Last: the shipment is not found under the old key afterwards.
			{ sourceSystem, sourceSystemId },
		];
		const runs = changes.map((updateFields) => ({ ...SOURCE_KEY, updateFields }));
		return { runs, requests: runs.length };
	},
};

/** Stores what the runs of an operation find in Upwell; returns the ID of the customer. */
function seedAll(): string {
	const { sandbox } = box;
	const parent = sandbox.seed({ id: 'cus_1', name: 'There', ...SOURCE_KEY, ...RULE });
	const exceptions = [{ id: 'exc_1', details: null, status: 'CLOSED', type: 'SOME_MISMATCH' }];
	const invoiceShipments = [{ shipment: { id: 'shp_1' } }];
	sandbox.table('invoices').seed({ id: 'inv_1', exceptions, invoiceShipments, ...SOURCE_KEY });
	sandbox
		.table('invoices')
		.seed({ id: 'inv_2', invoiceShipments, ...SOURCE_KEY, sourceSystemId: '2' });
	sandbox.table('shipments').seed({ id: 'shp_1', shipmentId: 'S1', ...SOURCE_KEY });
	for (const id of ['1', '2']) {
		sandbox.table('carriers').seed({ id: `car_${id}`, ...SOURCE_KEY, sourceSystemId: id });
		sandbox.table('carrierInvoices').seed({ id: `cari_${id}`, carrierId: 'car_1' });
		sandbox
			.table('carrierInvoiceApprovalRequests')
			.seed({ id: `ciar_${id}`, carrierInvoiceId: `cari_${id}` });
		sandbox.table('rules').seed({ id: `rule_${id}` });
		for (const record of ['cari_1', 'inv_1', 'shp_1']) {
			const document = { id: `fia_${record.replace('_1', '')}_${id}`, associationId: record };
			sandbox.table('fileAssociations').seed({ ...document, fileId: 'fil_1' });
		}
	}
	sandbox.table('carriers').seed({ id: 'car_slash', sourceSystemId: 'a/b ü' });
	seedWritten(sandbox);
	return parent.id;
}

it('the contract has the 18 insert fields and the 15 of an answer', () => {
	expect(insertFields('customer')).toHaveLength(18);
	expect(responseFields).toHaveLength(15);
});

it('every operation of the node is run here', async () => {
	const { nodeTypes } = await engine().loadPackage();
	expect(operationsOf(nodeTypes.upwell.type as INodeType).sort()).toEqual(Object.keys(RUNS).sort());
});

it.each(Object.keys(RUNS))('%s: every request fits the contract', async (name) => {
	const { runs, requests } = RUNS[name](seedAll());
	for (const parameters of runs) {
		const { status, error } = await runUpwell(box.sandbox, {
			rows: [{ name: 'Acme' }],
			parameters: { ...parametersOf(name), ...parameters },
		});
		expect([status, error?.message, parameters]).toEqual(['success', undefined, parameters]);
	}
	expect(box.sandbox.requests.flatMap(misfitsOf)).toEqual([]);
	if (requests !== undefined) expect(box.sandbox.requests).toHaveLength(requests);
});

it.each([
	['create', 1],
	['upsert', 6],
])('every request of %s with many customers fits the contract', async (operation, requests) => {
	const parent = box.sandbox.seed({ name: 'Parent' });
	// Sorted out of the batch by a search, and updated.
	const there = { sourceSystem: 'CRM', sourceSystemId: '0' };
	const other = { sourceSystem: 'ERP', sourceSystemId: '1' };
	if (operation === 'upsert')
		for (const one of [there, other]) box.sandbox.seed({ ...one, ...RULE });
	const additionalFields = { ...COLUMNS(parent.id), ...RELATED };
	const sourceKey = {
		sourceSystem: '={{ $itemIndex % 2 ? "ERP" : "CRM" }}',
		sourceSystemId: '={{ $itemIndex }}',
	};
	await runUpwell(box.sandbox, {
		rows: ['A', 'B', 'C', 'D'].map((name) => ({ name })),
		parameters: {
			operation,
			...(operation === 'upsert' ? sourceKey : {}),
			additionalFields: { ...additionalFields, ...(operation === 'create' ? sourceKey : {}) },
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

describe.each(Object.keys(RUNS))('the parameters of %s', (name) => {
	const [resource, operation] = name.split(' ');
	// What only says in which system a record is looked up is not sent: 'billToCustomerSourceSystem'.
	const isFirst = (parameter: string) =>
		!parameter.endsWith('Json') &&
		(parameter === 'sourceSystem' || !parameter.endsWith('SourceSystem'));

	it('are the fields of its input in the contract, under their own names', async () => {
		// Automatic mapping has parameters of its own for the required ones.
		const outer = [...new Set((await properties(name)).map((property) => property.name))];
		const inner = async (collection: string) =>
			outer.includes(collection) ? await optionsOf(name, collection) : [];
		if (operation === 'create' || operation === 'upsert') {
			const fields = [...outer, ...(await inner('additionalFields'))].filter(isFirst);
			expect(fields.sort()).toEqual(expect.arrayContaining(insertFields(resource)));
			const others = [
				...['additionalFields', 'amountsIn', 'options', 'sourceKeyNotice'],
				...['mapping', 'otherColumns'],
			];
			expect(fields.filter((field) => !others.includes(field))).toEqual(insertFields(resource));
		}
		if (operation === 'update' && outer.includes('updateFields')) {
			const fields = (await inner('updateFields'))
				.filter((field) => field !== 'clearFields')
				.filter(isFirst);
			expect(fields.sort()).toEqual(setFields(resource));
			const clearable = await optionsOf(name, 'updateFields', 'clearFields');
			const kept = setFields(resource).filter((field) => !clearable.includes(field));
			const never = KEPT[resource] ?? ['createdAt', 'id', 'updatedAt'];
			expect(kept).toEqual(never.filter((field) => setFields(resource).includes(field)));
		}
		if (operation === 'getAll' && resource in ORDER_BY) {
			const columns = fieldsOf(ORDER_BY[resource]);
			const sortable = columns.filter((field) => answerFields(resource).includes(field));
			expect((await optionsOf(name, 'sort', 'field')).sort()).toEqual(sortable);
		}
		if (outer.includes('fields')) {
			// What an AI agent can choose among.
			const found = (await properties(name)).find((property) => property.name === 'fields');
			const values = (found?.options as INodePropertyOptions[]).map(({ value }) => value);
			expect(values.sort()).toEqual(answerFields(resource));
		}
	});
});

describe('what Create or Update sends in an update', () => {
	it('is every column of the contract but the source key, which names the customer', async () => {
		const parent = box.sandbox.seed({ name: 'There', ...SOURCE_KEY, ...RULE });
		const additionalFields = { ...COLUMNS(parent.id), ...RELATED };
		await runUpwell(box.sandbox, {
			rows: [{ name: 'Acme' }],
			parameters: { operation: 'upsert', ...SOURCE_KEY, additionalFields },
		});
		const { input, customerRulesInput } = box.sandbox.requests[1].body;
		const columns = fieldsOf('CustomersSetInput').filter((name) => !(name in SOURCE_KEY));
		expect(Object.keys(input).sort()).toEqual(columns);
		expect(Object.keys(customerRulesInput)).toEqual(fieldsOf('CustomerRulesSetInput'));
	});
});

/** What comes out of these is not known before. */
const WITHOUT_PREVIEW = ['apiRequest send', 'carrier update'];
const WITH_PREVIEW = Object.keys(RUNS).filter((name) => !WITHOUT_PREVIEW.includes(name));

/** These give as many items for one as they find. */
const LISTS: Record<string, number> = {
	'customer getAll': 3,
	'carrierInvoice getDocuments': 2,
	'invoice getAll': 2,
	'customerPayment getAll': 2,
	'customerPaymentLineItem getAll': 2,
	'invoice getReadyForApproval': 2,
};

/** These output the IDs of two things. */
const REMOVALS = ['deleteDocument', 'unlinkShipment'];

const SOURCE_KEY_OF_ITEM = { sourceSystem: 'CRM', sourceSystemId: '={{ `new ${$itemIndex}` }}' };

/** The parameters for the preview of each operation of a resource whose runs are made of the contract. */
function writtenParameters(resource: string): Record<string, IDataObject> {
	if (!(resource in WRITTEN)) return {};
	const [prefix] = WRITTEN[resource].id.split('1');
	const recordId = byId(`={{ '${prefix}' + ($itemIndex + 1) }}`);
	const fields = fieldsOf(WRITTEN[resource].insert);
	// Old versions of n8n take no expression for a form.
	const isForm = (field: string) => field.endsWith('LineItems');
	const lineItems = '={{ $itemIndex === 0 ? [{ sourceSystemId: "1" }] : "" }}';
	const additionalFields = {
		...eachOfItem(fields.filter((field) => !isForm(field))),
		...Object.fromEntries(fields.filter(isForm).map((field) => [`${field}Json`, lineItems])),
	};
	return {
		[`${resource} create`]: { additionalFields },
		[`${resource} delete`]: { recordId },
		[`${resource} get`]: { recordId },
		[`${resource} getAll`]: {},
		[`${resource} update`]: { recordId, updateFields: { sourceSystemId: 'other' } },
	};
}

describe.each(WITH_PREVIEW)('the output preview of %s', (name) => {
	const [resource, operation] = name.split(' ');

	/** What is output for a record in which everything is filled in, and for one in which nothing is. */
	async function outputs(): Promise<IDataObject[]> {
		const parent = seedAll();
		const full = { ...COLUMNS(parent), ...RELATED };
		if (resource === 'customer' && operation !== 'create') {
			const columns = { ...full, billToCustomerId: parent, ccEmailAddresses: ['a@x.com'] };
			const addresses = { data: [{ city: 'Austin', type: 'ADDRESS_BOOK' }] };
			box.sandbox.reset();
			box.sandbox.seed({ id: parent, name: 'Parent' });
			box.sandbox.seed({ name: 'Full', ...columns, ...SOURCE_KEY, ...RULE, addresses });
			box.sandbox.seed({ ...SOURCE_KEY, sourceSystemId: '2' });
		}
		const index = '={{ $itemIndex + 1 }}';
		const parameters: Record<string, IDataObject> = {
			'carrier delete': { ...SOURCE_KEY, sourceSystemId: index },
			'carrierInvoice approve': named('={{ `cari_${$itemIndex + 1}` }}'),
			'carrierInvoice create': {},
			'carrierInvoice deleteDocument': {
				...named('cari_1'),
				documentId: '={{ `fia_cari_${$itemIndex + 1}` }}',
			},
			'carrierInvoice get': named('={{ `cari_${$itemIndex + 1}` }}'),
			'carrierInvoice getApprovalRequest': { approvalRequestId: '={{ `ciar_${$itemIndex + 1}` }}' },
			'carrierInvoice getDocuments': named('cari_1'),
			'carrierInvoice update': {
				...named('={{ `cari_${$itemIndex + 1}` }}'),
				updateFields: { loadNumber: '7' },
			},
			'invoice deleteDocument': {
				...bySourceKey('1'),
				documentId: '={{ `fia_inv_${$itemIndex + 1}` }}',
			},
			'invoice unlinkShipment': { ...bySourceKey(index), shipmentId: 'shp_1' },
			'rule create': {},
			'rule delete': named('={{ `rule_${$itemIndex + 1}` }}'),
			'rule get': named('={{ `rule_${$itemIndex + 1}` }}'),
			'rule update': { ...named('={{ `rule_${$itemIndex + 1}` }}'), updateFields: { priority: 7 } },
			'shipment deleteDocument': {
				...named('shp_1'),
				documentId: '={{ `fia_shp_${$itemIndex + 1}` }}',
			},
			'customer create': { additionalFields: '={{ $itemIndex === 0 ? $json.full : {} }}' },
			'customer upsert': { ...SOURCE_KEY, sourceSystemId: index },
			'customer get': bySourceKey(index),
			'customer getAll': {},
			'customer update': { ...bySourceKey(index), updateFields: { deletedAt: '2026-01-01' } },
			'invoice approve': bySourceKey(index),
			'invoice create': { totalAmount: 1, additionalFields: INVOICE_RELATED },
			'invoice upsert': { totalAmount: 1, ...SOURCE_KEY, sourceSystemId: index },
			'invoice getAll': {},
			'invoice update': {
				...{ ...SOURCE_KEY, sourceSystemId: index },
				updateFields: { companyDivision: 'East' },
			},
			'invoice delete': { ...SOURCE_KEY, sourceSystemId: index },
			'invoice get': bySourceKey('1'),
			'invoice getReadyForApproval': {},
			'shipment create': { shipmentId: index, additionalFields: SOURCE_KEY_OF_ITEM },
			'shipment update': { ...SOURCE_KEY, updateFields: { weight: 1 } },
			'shipment upsert': { shipmentId: index, ...SOURCE_KEY, additionalFields: {} },
			...writtenParameters(resource),
		};
		const given = resource in WRITTEN ? valuesOf(WRITTEN[resource].insert) : full;
		const own = resource in WRITTEN ? { ...given, ...SOURCE_KEY } : {};
		const rows = [{ name: 'A', full: { ...given, ...SOURCE_KEY }, ...own }, { name: 'B' }];
		if (!(name in parameters))
			throw new Error(`There are no parameters for the preview of ${name}`);
		const run = async (count: number, more: IDataObject) =>
			await runUpwell(box.sandbox, {
				rows: rows.slice(0, count),
				parameters: { ...parametersOf(name), ...more },
			});
		const { items } = await run(name in LISTS ? 1 : 2, parameters[name]);
		// By its ID an invoice comes with other fields than by its source key.
		const byItsId = { recordId: byId('inv_1') };
		if (name === 'invoice get') items.splice(1, 1, ...(await run(1, byItsId)).items);
		return items.map(({ json }) => json);
	}

	it('fits what is output, field by field', async () => {
		const found = await outputs();
		expect(found).toHaveLength(LISTS[name] ?? 2);
		for (const output of found) expect(misfitsToPreview(name, output)).toEqual([]);
		const fields = [...new Set(found.flatMap(Object.keys))];
		expect(fields.sort()).toEqual(Object.keys(previewOf(name).properties).sort());
		if (resource !== 'customer') return;
		// Of a customer with everything in it, so that each type in the preview is seen.
		const filled = found.find(({ emailAddress }) => emailAddress !== null) ?? {};
		expect(Object.entries(filled).filter(([, value]) => value === null)).toEqual([]);
	});

	it('has the fields that people look for first', () => {
		const done = ['approved', 'deleted', 'unlinked'];
		if (REMOVALS.includes(operation)) done.push('documentId', 'shipmentId', `${resource}Id`);
		const fields = Object.keys(previewOf(name).properties).filter((field) => !done.includes(field));
		const first = ['id', 'name', 'number', 'sourceSystem', 'sourceSystemId'];
		const expected = first.filter((field) => fields.includes(field));
		expect(fields.slice(0, expected.length)).toEqual(expected);
	});
});
