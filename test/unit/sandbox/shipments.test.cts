import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, contract, findings } from './support.cts';

const KEY = { sourceSystem: 'TMS', sourceSystemId: '1' };
const SET = '$.selectionSet.updateShipment.args._set';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	sandbox.seed({ id: 'cus_1', name: 'Acme' });
	sandbox.table('invoices').seed({ id: 'inv_1' });
	sandbox.table('shipments').seed({ ...KEY, shipmentId: 'S-1', status: 'BOOKED' });
	sandbox.table('shipments').seed({ ...KEY, sourceSystemId: '2', shipmentId: 'S-2' });
});
afterEach(() => {
	sandbox.reset();
	sandbox.configure({ missingStyle: 'null' });
});
afterAll(async () => await sandbox.close());

/** Puts a body and checks the answer against the contract. */
async function put(body: object) {
	const answer = await client(sandbox).put('/shipments', body);
	expect(findings('updateShipmentBySource', answer)).toEqual([]);
	return answer;
}

const update = async (input: object, key = KEY) => await put({ input, ...key });
const stored = () => sandbox.table('shipments').rows;

/** A value of each of the 30 documented fields. */
const ALL = {
	billOfLadingNumber: 'BOL-1',
	billedDate: '2024-02-03',
	billedMiles: 512.5,
	carrierId: 'car_1',
	carrierProNumber: 'PRO-1',
	companyId: 'com_1',
	coveredDate: '2024-02-03',
	createdFromEmailMessageId: 'msg_1',
	currency: 'USD',
	customerId: 'cus_1',
	customerPoNumber: 'PO-1',
	customerReferenceNumber: 'REF-1',
	deliveredAt: '2024-02-03T12:00:00Z',
	dispatchedDate: '2024-02-03',
	invoiceId: 'inv_1',
	loadDescription: 'Steel',
	loadedDate: '2024-02-03',
	pickupAt: '2024-02-01T12:00:00-05:00',
	releaseDate: '2024-02-03',
	shipmentId: 'S-9',
	sourceSystem: 'ERP',
	sourceSystemId: '9',
	status: 'DELIVERED',
	tenantId: 'ten_1',
	terminal: 'A',
	trailerNumber: 'T-1',
	volume: '12.75',
	volumeUnit: 'm3',
	weight: 1000,
	weightUnit: 'kg',
};

describe('updating a shipment by its source key', () => {
	test('takes the 30 documented fields, and null for all but shipmentId', async () => {
		const { ShipmentsSetInput: input } = contract.components.schemas;
		expect(Object.keys(input.properties).sort()).toEqual(Object.keys(ALL).sort());
		expect(Object.keys(ALL)).toHaveLength(30);
		expect((await update(ALL)).status).toBe(200);
		expect(stored()[0]).toMatchObject(ALL);
		const nulls = Object.fromEntries(Object.keys(ALL).map((field) => [field, null]));
		const cleared = { ...nulls, shipmentId: 'S-1' };
		const answer = await update(cleared, { sourceSystem: 'ERP', sourceSystemId: '9' });
		expect(answer.status).toBe(200);
		expect(stored()[0]).toMatchObject(cleared);
	});

	test('answers how many were changed, and the documented fields of each', async () => {
		const before = stored()[1];
		const { status, data } = await update({ billOfLadingNumber: 'BOL-1', status: 'DELIVERED' });
		expect([status, Object.keys(data)]).toEqual([200, ['updateShipment']]);
		expect(data.updateShipment).toEqual({
			affectedRows: 1,
			returning: [
				{
					billOfLadingNumber: 'BOL-1',
					billedDate: null,
					carrierId: null,
					carrierProNumber: null,
					carrierTotalRate: null,
					company: null,
					companyId: null,
					consigneeAddress: null,
				},
			],
		});
		expect(stored()[0]).toMatchObject({ status: 'DELIVERED', shipmentId: 'S-1' });
		expect(stored()[1]).toBe(before);
	});

	test('of an unknown source key changes none and makes none, or 404 if the settings say so', async () => {
		const unknown = { ...KEY, sourceSystemId: '3' };
		const { status, data } = await update({ status: 'X' }, unknown);
		expect([status, data]).toEqual([200, { updateShipment: { affectedRows: 0, returning: [] } }]);
		sandbox.configure({ missingStyle: 'notFound' });
		expect((await update({ status: 'X' }, unknown)).status).toBe(404);
		expect(stored()).toHaveLength(2);
	});

	test('with an empty input changes none, though the shipment exists', async () => {
		const before = stored()[0];
		const { data } = await update({});
		expect(data).toEqual({ updateShipment: { affectedRows: 0, returning: [] } });
		expect(stored()[0]).toBe(before);
	});

	test('changes all shipments with the source key', async () => {
		sandbox.table('shipments').seed({ ...KEY, shipmentId: 'S-3' });
		expect((await update({ status: 'X' })).data.updateShipment.affectedRows).toBe(2);
		expect(sandbox.summary().storedTwice).toBe(1);
	});

	test.each<[string, object, object]>([
		['no input', KEY, { path: '$', error: expect.stringContaining('variable: "input"') }],
		['no source key', { input: {} }, { error: expect.stringContaining('"sourceSystem"') }],
		['an id', { input: {}, ...KEY, id: 'shp_1' }, { error: 'Unexpected variable id' }],
		[
			"a customer's variable",
			{ input: {}, ...KEY, customerRulesInput: {} },
			{ error: 'Unexpected variable customerRulesInput' },
		],
		...['carrierTotalRate', 'customerTotalRate', 'metadata', 'stops', 'id'].map(
			(field): [string, object, object] => [
				`the field ${field}`,
				{ input: { [field]: null }, ...KEY },
				{ path: SET, error: `field '${field}' not found in type: 'ShipmentsSetInput'` },
			],
		),
		[
			'a wrong date',
			{ input: { billedDate: '2024-02-30' }, ...KEY },
			{
				path: `${SET}.billedDate`,
				error: 'invalid input syntax for type date: "2024-02-30"',
				code: 'data-exception',
			},
		],
		[
			'a weight that is no number',
			{ input: { weight: '5 kg' }, ...KEY },
			{ path: `${SET}.weight`, error: 'invalid input syntax for type numeric: "5 kg"' },
		],
		[
			'an unknown currency',
			{ input: { currency: 'usd' }, ...KEY },
			{
				path: `${SET}.currency`,
				error: expect.stringMatching(/^expected one of the values \['AED', .*'ZAR'\] for type/),
			},
		],
		[
			'a shipmentId of null',
			{ input: { shipmentId: null }, ...KEY },
			{
				code: 'constraint-violation',
				error: expect.stringContaining('column "shipment_id" of relation "shipments"'),
			},
		],
		[
			'an unknown customer',
			{ input: { customerId: 'cus_none' }, ...KEY },
			{ error: expect.stringContaining('"shipments_customer_id_fkey"') },
		],
		[
			'an unknown invoice',
			{ input: { invoiceId: 'cus_1' }, ...KEY },
			{ error: expect.stringContaining('"shipments_invoice_id_fkey"') },
		],
		[
			'the source key of another shipment',
			{ input: { sourceSystemId: '2' }, ...KEY },
			{ error: expect.stringMatching(/^Uniqueness violation\..*"shipments_/) },
		],
	])('400 for %s, and nothing is changed', async (_what, body, expected) => {
		const before = stored()[0];
		const { status, data } = await put(body);
		expect(status).toBe(400);
		expect(data).toMatchObject(expected);
		expect(stored()[0]).toBe(before);
	});

	test('is free to have the source key of a customer', async () => {
		sandbox.seed({ name: 'Acme', ...KEY, sourceSystemId: '9' });
		expect((await update({ sourceSystemId: '9' })).status).toBe(200);
	});

	test('names the shipment where the error-codes page is followed', async () => {
		const other = await startSandbox({ duplicateStyle: 'errorCodes' });
		for (const id of ['1', '2']) {
			other.table('shipments').seed({ ...KEY, sourceSystemId: id });
		}
		const body = { input: { sourceSystemId: '2' }, ...KEY };
		const answer = await client(other).put('/shipments', body);
		await other.close();
		expect(findings('updateShipmentBySource', answer)).toEqual([]);
		expect([answer.status, answer.data.error.message]).toEqual([
			409,
			'A shipment with this source system and source system id already exists',
		]);
	});
});
