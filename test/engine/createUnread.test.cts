import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { textOf } from '../support/common.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';

/** Creates of records which Upwell keeps unique and nobody can read: shipments. */

const box = useSandbox();

const KEY = { sourceSystem: 'TMS', sourceSystemId: '7' };

const seed = (more: object = {}) =>
	box.sandbox
		.table('shipments')
		.seed({ shipmentId: 'S0', billOfLadingNumber: 'Old', ...KEY, ...more });

async function run(operation: 'create' | 'upsert', fault: Fault[] = [], more: IDataObject = {}) {
	for (const one of fault) box.sandbox.misbehave(one);
	const { items, hints } = await runUpwell(box.sandbox, {
		rows: [{ id: 'S1' }],
		parameters: {
			resource: 'shipment',
			operation,
			shipmentId: '={{ $json.id }}',
			...(operation === 'upsert' ? KEY : {}),
			additionalFields: { billOfLadingNumber: 'New', ...(operation === 'create' ? KEY : {}) },
			...more,
		},
		node: { onError: 'continueRegularOutput' },
	});
	const [{ json }] = items;
	return {
		json,
		text: json.error === undefined ? '' : textOf(items[0]),
		outcome: (json.details as IDataObject | undefined)?.outcome,
		methods: box.sandbox.requests.map(({ method }) => method),
		rows: box.sandbox.table('shipments').rows.map((row) => row.billOfLadingNumber),
		hints,
	};
}

const LOST: Fault = { kind: 'reset', at: 'after', when: { method: 'POST' } };
const violation = (constraint: string): Fault => ({
	kind: 'json',
	status: 400,
	when: { method: 'POST' },
	body: {
		error: `Uniqueness violation. duplicate key value violates unique constraint "${constraint}"`,
		code: 'constraint-violation',
		path: '$',
	},
});
const OTHER_RULE = violation('shipments_shipment_id_key');

describe('Create', () => {
	it('a new one is created, though no answer shows its ID', async () => {
		const { json, methods, rows } = await run('create');
		expect(json).toMatchObject({ billOfLadingNumber: 'New' });
		expect([methods, rows]).toEqual([['POST'], ['New']]);
	});

	it.each<[IDataObject, string | undefined]>([
		[{ createShipment: { id: 'x' } }, undefined],
		[{ shipment: { shipmentId: 'S1', other: 1 } }, undefined],
		[{ createShipment: { message: 'Queued' } }, 'unknown'],
		[{ updateCustomer: { returning: null } }, 'unknown'],
		[{ createCustomer: { id: null } }, 'unknown'],
	])('the answer %j: %s', async (body, expected) => {
		const withoutKey = { additionalFields: {} };
		const { json, outcome } = await run('create', [{ kind: 'json', body }], withoutKey);
		expect(outcome).toBe(expected);
		if (!expected) expect([json]).toEqual(Object.values(body));
	});

	it.each(['errorCodes', 'hasura'] as const)(
		'a second copy (%s): it exists, and the way out is not to look it up',
		async (duplicateStyle) => {
			box.sandbox.configure({ duplicateStyle });
			seed();
			const { outcome, text, methods, rows } = await run('create');
			expect([outcome, methods, rows]).toEqual(['exists', ['POST'], ['Old']]);
			expect(text).toContain("'7' already exists in Upwell");
			expect(text).toContain('Nothing was created for this item.');
			expect(text).not.toContain('If Shipment Exists');
		},
	);

	it('after a lost answer: it exists, and this run may have made it', async () => {
		const { outcome, text, methods, rows } = await run('create', [LOST]);
		expect([outcome, methods, rows]).toEqual(['exists', ['POST', 'POST'], ['New']]);
		expect(text).toMatch(/exists in Upwell, and .* this run may have created this shipment/);
		expect(text).not.toContain('Nothing was created');
	});

	it('a lost request that stored nothing is sent again', async () => {
		const { json, methods } = await run('create', [{ ...LOST, at: 'before' }]);
		expect([json.billOfLadingNumber, methods]).toEqual(['New', ['POST', 'POST']]);
	});

	it('another rule of uniqueness: refused in the words of Upwell', async () => {
		const { outcome, text, methods } = await run('create', [OTHER_RULE]);
		expect([outcome, methods]).toEqual(['refused', ['POST']]);
		expect(text).toContain('shipments_shipment_id_key');
		expect(text).toContain('another value of this item may have to be unique');
	});

	it('of two items with one source key the second is told of the first', async () => {
		const { items } = await runUpwell(box.sandbox, {
			rows: [{ id: 'S1' }, { id: 'S2' }],
			parameters: {
				resource: 'shipment',
				operation: 'create',
				shipmentId: '={{ $json.id }}',
				additionalFields: KEY,
			},
			node: { onError: 'continueRegularOutput' },
		});
		expect(textOf(items[1])).toContain('Another item of this run has the same source key');
	});
});

describe('Create or Update', () => {
	it('a new one is created', async () => {
		const { methods, rows } = await run('upsert');
		expect([methods, rows]).toEqual([['POST'], ['New']]);
	});

	it.each([
		['one that exists', []],
		['one whose refusal does not name the source key', [violation('shipments_key')]],
	])('%s is updated by its source key', async (_what, fault) => {
		seed();
		const { json, methods, rows, hints } = await run('upsert', fault);
		expect([methods, rows]).toEqual([['POST', 'PUT'], ['New']]);
		expect(json).toMatchObject({ billOfLadingNumber: 'New' });
		expect(hints.join()).toContain('1 shipment already existed in Upwell and was updated');
	});

	it('after a lost answer it is updated', async () => {
		const { json, methods, rows } = await run('upsert', [LOST]);
		expect([methods, rows]).toEqual([['POST', 'POST', 'PUT'], ['New']]);
		expect(json).toMatchObject({ billOfLadingNumber: 'New' });
	});

	it('an update that finds nothing: refused in the words in which the create was', async () => {
		const { outcome, text, methods } = await run('upsert', [OTHER_RULE]);
		expect([outcome, methods]).toEqual(['refused', ['POST', 'PUT']]);
		expect(text).toContain('shipments_shipment_id_key');
	});

	it('an update that is refused says that Upwell has such a shipment', async () => {
		seed();
		const refused: Fault = { kind: 'status', status: 422, when: { method: 'PUT' } };
		const { outcome, text } = await run('upsert', [refused]);
		expect(outcome).toBe('exists');
		expect(text).toMatch(/^Upwell says that such a shipment exists already\. .* was not updated/);
	});
});

it.each([
	['another key', (record: object) => ({ insertShipmentsOne: record })],
	['its own key', (record: object) => ({ createShipment: record })],
])('an answer under %s is read: no page shows which it is', async (_what, body) => {
	const record = { billOfLadingNumber: 'B-1', shipmentId: 'S-1' };
	box.sandbox.misbehave({ kind: 'json', body: body(record), when: { path: '/shipments' } });
	const { items } = await runUpwell(box.sandbox, {
		rows: [{}],
		parameters: {
			...{ resource: 'shipment', operation: 'create' },
			...{ shipmentId: 'S-1', additionalFields: {} },
		},
	});
	expect(items[0].json).toEqual(record);
	expect(box.sandbox.requests).toHaveLength(1);
});
