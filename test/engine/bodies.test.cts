import { createRequire } from 'node:module';
import type { IDataObject, INodeProperties, INodeType } from 'n8n-workflow';
import { RESOURCES } from '../../nodes/Upwell/resources';
import { operationCases, type OperationCase } from '../support/resources.cts';
import { API_KEY, runUpwell, useSandbox } from '../support/upwell.cts';

/** What is written into JSON fields arrives as it was written, and what Upwell answers comes out as it came. */

const box = useSandbox();

const { Upwell } = createRequire(__filename)('../../dist/nodes/Upwell/Upwell.node.js') as {
	Upwell: new () => INodeType;
};
const node = new Upwell();

/** n8n's HTTP client leaves such properties out when it copies an object. */
const NAMES = '{"constructor":{"prototype":[1]},"prototype":2,"__proto__":{"b":3},"toString":4}';

const isFor = (operation: OperationCase, { displayOptions }: INodeProperties): boolean => {
	const { resource, operation: operations } = displayOptions?.show ?? {};
	return Boolean(
		resource?.includes(operation.resource) && operations?.includes(operation.operation),
	);
};

/** The collection of an operation that has the field `metadata`, which may hold any JSON; none if it has not. */
const collectionOf = (operation: OperationCase) =>
	node.description.properties.find(
		(property) =>
			property.type === 'collection' &&
			isFor(operation, property) &&
			property.options?.some(({ name }) => name === 'metadata'),
	)?.name;

const returnsMetadata = (resource: string) =>
	RESOURCES.find(({ option }) => option.value === resource)?.description.fields.some(
		(field) => field.name === 'metadata' && field.in.includes('output'),
	);

const ROW = { id: 'r0', name: 'Record 0' };

describe.each(
	operationCases(node).flatMap((operation) => {
		const collection = collectionOf(operation);
		return collection === undefined ? [] : [{ ...operation, collection }];
	}),
)('$title', ({ collection, resource, operation, parameters, seed }) => {
	it.each([
		['text', NAMES, {}],
		['an expression', `={{ JSON.parse('${NAMES}') }}`, {}],
		['text, in batches', NAMES, { batchSize: 2 }],
	])('no property is lost, whatever its name, as %s', async (_what, metadata, options) => {
		seed?.(box.sandbox, ROW);
		const fields = parameters[collection] as IDataObject;
		const { items } = await runUpwell(box.sandbox, {
			rows: [ROW, { id: 'r1', name: 'Record 1' }],
			parameters: {
				...{ resource, operation, ...parameters, options },
				[collection]: { ...fields, metadata },
			},
			node: { onError: 'continueErrorOutput' },
		});
		const bodies = box.sandbox.requests.map(({ rawBody }) => rawBody);
		expect(bodies.filter((body) => body.includes(`"metadata":${NAMES}`))).not.toEqual([]);
		// Not all answers have it [docs: api-reference/invoices].
		const metadataOut = JSON.stringify(items[0].json.metadata);
		expect(metadataOut).toBe(returnsMetadata(resource) ? NAMES : undefined);
	});
});

it('says that it is JSON', async () => {
	await runUpwell(box.sandbox, { rows: [ROW] });
	expect(box.sandbox.requests[0].headers).toMatchObject({
		'content-type': 'application/json',
		accept: 'application/json',
	});
});

const nested = (depth: number, innermost: string) =>
	`${'{"a":['.repeat(depth / 2)}"${innermost}"${']}'.repeat(depth / 2)}`;

it.each([30, 100, 2_000])('an answer that is nested %d deep comes out whole', async (depth) => {
	for (const [innermost, shown] of [
		['x', 'x'],
		[`the key ${API_KEY}`, 'the key **hidden**'],
	]) {
		box.sandbox.reset();
		const metadata = nested(depth, innermost);
		const body = `{"createCustomer":{"id":"cus_1","name":"Acme","metadata":${metadata}}}`;
		box.sandbox.misbehave({
			kind: 'html',
			body,
			headers: { 'content-type': 'application/json' },
		});
		const { items } = await runUpwell(box.sandbox, { rows: [ROW] });
		expect(JSON.stringify(items[0].json.metadata)).toBe(nested(depth, shown));
	}
});
