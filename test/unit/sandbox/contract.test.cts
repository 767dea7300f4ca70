import { contract, findings } from './support.cts';

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every schema within a schema, with its place. */
function schemas(node: Node, place: string): Array<[string, Node]> {
	const inner = [
		...Object.entries(isNode(node.properties) ? node.properties : {}),
		...(isNode(node.items) ? [['items', node.items] as const] : []),
		...(Array.isArray(node.anyOf)
			? node.anyOf.map((part, i) => [`anyOf ${i}`, part] as const)
			: []),
	];
	return [
		[place, node],
		...inner.flatMap(([name, child]) => schemas(child as Node, `${place}.${name}`)),
	];
}

/** What has content: a response or a request body. */
const withContent = (node: Node, place: string): Array<[string, Node]> => {
	if ('$ref' in node) return [];
	const { schema } = (node.content as Record<string, { schema: Node }>)['application/json'] ?? {};
	const isReference = schema !== undefined && Object.keys(schema).join() === '$ref';
	return [[place, node], ...(schema && !isReference ? schemas(schema, place) : [])];
};

function statements(): Array<[string, Node]> {
	const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, value]) => [`${method} ${path}`, value as Node] as const),
	);
	return [
		...contract.servers.map(({ url, ...server }): [string, Node] => [url, server]),
		['the key', contract.components.securitySchemes.apiKey],
		...Object.entries(contract.components.schemas).flatMap(([name, schema]) =>
			schemas(schema as Node, name),
		),
		...Object.entries(contract.components.responses).flatMap(([name, response]) =>
			withContent(response, name),
		),
		...operations.flatMap(
			([place, operation]): Array<[string, Node]> => [
				[place, operation],
				...((operation.parameters ?? []) as Node[]).flatMap(
					(parameter): Array<[string, Node]> => [
						[`${place} ${String(parameter.name)}`, parameter],
						...schemas(parameter.schema as Node, `${place} ${String(parameter.name)}`),
					],
				),
				...(operation.requestBody
					? withContent(operation.requestBody as Node, `${place} body`)
					: []),
				...Object.entries(operation.responses as Record<string, Node>).flatMap(
					([status, response]) => withContent(response, `${place} ${status}`),
				),
			],
		),
	];
}

describe('the contract', () => {
	test.each(statements())('%s states its evidence', (_place, statement) => {
		expect(statement['x-evidence']).toMatch(
			/^(docs: (authentication|integration-patterns|api-(reference|guides)\/[a-z/-]+)|(inferred|unknown): .+)$/,
		);
	});

	test.each(
		statements().filter(([, statement]) => String(statement['x-evidence']).startsWith('inferred')),
	)('%s says in its description that it is inferred', (_place, statement) => {
		expect(statement.description).toContain('[INFERRED]');
	});

	test('has exactly the 18 documented insert fields, none of them called mandatory', () => {
		const { CustomersInsertInput: input } = contract.components.schemas;
		expect(Object.keys(input.properties).sort()).toEqual([
			'addresses',
			'addressesLastUpdatedAt',
			'billToCustomerId',
			'ccEmailAddresses',
			'collectorId',
			'contacts',
			'contactsLastUpdatedAt',
			'customerEmailSettings',
			'customerIntegrationSettings',
			'customerRule',
			'deletedAt',
			'emailAddress',
			'metadata',
			'name',
			'paymentLineItems',
			'remittanceLineItems',
			'sourceSystem',
			'sourceSystemId',
		]);
		expect(input).not.toHaveProperty('required');
	});

	test('has the plain ones of them to set in an update, none of them mandatory', () => {
		const { CustomersInsertInput: insert, CustomersSetInput: set } = contract.components.schemas;
		const plain = Object.entries(insert.properties).filter(([, field]) => !('$ref' in field));
		expect(Object.keys(set.properties).sort()).toEqual(plain.map(([name]) => name).sort());
		expect(plain).toHaveLength(11);
		expect(set.additionalProperties).toBe(false);
		expect(set).not.toHaveProperty('required');
		const { properties } = set as { properties: Record<string, { type?: unknown }> };
		for (const [name, field] of plain) {
			expect([name, properties[name].type]).toEqual([name, (field as Node).type]);
		}
	});

	test.each([
		['Invoice', 10],
		['FoundInvoice', 14],
		['ShipmentsSetInput', 30],
		['Shipment', 8],
		['InvoicesInsertInput', 42],
		['WrittenInvoice', 9],
		['InvoiceReadyForApproval', 9],
		['CarrierInvoicesInsertInput', 47],
		['CarrierInvoicesSetInput', 39],
		['CarrierInvoice', 18],
		['CarrierInvoiceApprovalRequest', 7],
		['BillsInsertInput', 23],
		['Bill', 21],
		['BillLineItemsInsertInput', 9],
		['BillLineItemsSetInput', 8],
		['BillLineItem', 12],
		['BillPaymentsInsertInput', 12],
		['BillPaymentsSetInput', 11],
		['BillPayment', 11],
		['BillPaymentLineItemsInsertInput', 17],
		['CarrierPaymentLineItem', 15],
		['PaymentsInsertInput', 13],
		['PaymentsSetInput', 12],
		['CustomerPayment', 12],
		['PaymentLineItemsInsertInput', 20],
		['PaymentLineItemsSetInput', 20],
		['CustomerPaymentLineItem', 18],
		['RulesInsertInput', 19],
		['RulesSetInput', 16],
		['Rule', 14],
	] as const)('%s has the %d documented fields', (schema, count) => {
		expect(Object.keys(contract.components.schemas[schema].properties)).toHaveLength(count);
	});

	/** What no page shows, and so cannot be closed. */
	const OPEN = ['CarriersSetInput', 'CustomerRulesSetInput', 'InvoiceLineItemInsertInput'];

	test('closes inputs, and leaves answers open where the reference is cut off', () => {
		const { schemas } = contract.components;
		for (const [name, schema] of Object.entries(schemas)) {
			if (!/(Insert|Set)Input$/.test(name) || OPEN.includes(name)) continue;
			expect([name, schema]).toMatchObject([name, { additionalProperties: false }]);
		}
		for (const answer of [
			schemas.Invoice,
			schemas.FoundInvoice,
			schemas.WrittenInvoice,
			schemas.Shipment,
			schemas.CarrierInvoice,
		]) {
			expect(answer).not.toHaveProperty('additionalProperties');
		}
	});

	test('has 32 bits for every amount that is sent, and no other number', () => {
		const schemas = contract.components.schemas as Record<string, { properties?: object }>;
		const amount = /^(amount|balance|fees|totalAmount.*|totalTaxAmount|unitPrice)$/;
		for (const [name, { properties = {} }] of Object.entries(schemas)) {
			if (!/(Insert|Set)Input$/.test(name)) continue;
			for (const [field, value] of Object.entries(properties)) {
				const { format } = value as { format?: string };
				expect([name, field, format === 'int32']).toEqual([name, field, amount.test(field)]);
			}
		}
	});

	test.each([
		['CustomersBoolExp', 'CustomersOrderBy'],
		['InvoicesBoolExp', 'InvoicesOrderBy'],
		['PaymentsBoolExp', 'PaymentsOrderBy'],
		['PaymentLineItemsBoolExp', 'PaymentLineItemsOrderBy'],
	] as const)('%s and %s have the same columns', (filter, sort) => {
		const { [filter]: where, [sort]: order } = contract.components.schemas;
		const columns = Object.keys(where.properties).filter((name) => !name.startsWith('_'));
		expect(Object.keys(order.properties).sort()).toEqual(columns.sort());
	});

	test.each([
		['getCustomer', { customer: {} }],
		['getCustomer', {}],
		['updateCustomer', { updateCustomer: null }],
		[
			'updateCustomer',
			{ updateCustomer: { id: 'cus_1' }, updateCustomerRules: { affectedRows: 0 } },
		],
		['updateCustomer', { updateCustomer: null, updateCustomerRules: {} }],
		[
			'updateCustomerBySource',
			{ updateCustomer: { affectedRows: 0 }, updateCustomerRules: { affectedRows: 0 } },
		],
		[
			'updateCustomerBySource',
			{
				updateCustomer: { affectedRows: 1, returning: [{}] },
				updateCustomerRules: { affectedRows: 0 },
			},
		],
	])('an answer of %s is not valid if it is %j', (operation, data) => {
		expect(findings(operation, { status: 200, data })).not.toEqual([]);
	});

	test('does not accept an answer that lacks a field, nor an unknown status', () => {
		const data = { createCustomer: { id: 1 } };
		expect(findings('createCustomer', { status: 200, data })).toEqual(
			expect.arrayContaining([
				"/createCustomer must have required property 'name'",
				'/createCustomer/id must be string',
			]),
		);
		expect(findings('createCustomer', { status: 302, data })).toHaveLength(1);
	});
});
