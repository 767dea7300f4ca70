import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { QUICK, STOP, textOf, THREE_TRIES } from '../support/common.cts';
import { runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** What is removed from a record: a document of it, and the link of an invoice to a shipment. */

const box = useSandbox();

const byId = (value: string) => ({ recordId: { __rl: true, mode: 'id', value } });
const BY_KEY = { recordId: { __rl: true, mode: 'sourceId', value: '7' }, sourceSystem: 'TMS' };
const KEY = { sourceSystem: 'TMS', sourceSystemId: '7' };
const LOST: Fault = { when: { method: 'DELETE' }, kind: 'reset', at: 'after', ...QUICK };

async function run(parameters: IDataObject, more: Partial<UpwellRun> = {}) {
	return await runUpwell(box.sandbox, {
		rows: [{}],
		...more,
		parameters,
		node: { onError: 'continueErrorOutput', ...more.node },
	});
}
const outputs = ({ items }: Awaited<ReturnType<typeof run>>) => items.map(({ json }) => json);
const sent = () => box.sandbox.requests.map(({ method, path, rawBody }) => [method, path, rawBody]);

beforeEach(() => {
	box.sandbox.configure({ missingStyle: 'null', affectedRows: 'updates' });
	box.sandbox.table('invoices').seed({
		...{ id: 'rec_1', ...KEY },
		invoiceShipments: [{ shipment: { id: 'shp_1' } }, { shipment: { id: 'shp_2' } }],
	});
	for (const id of ['doc_1', 'doc_2']) {
		box.sandbox.table('fileAssociations').seed({ id, associationId: 'rec_1', fileId: 'fil_1' });
	}
});

describe.each([
	['invoice', 'invoice', '/invoices/rec_1'],
	['carrierInvoice', 'carrier invoice', '/carrier_invoices/rec_1'],
	['shipment', 'shipment', '/shipments/rec_1'],
])('Delete Document of %s', (resource, noun, path) => {
	const parameters = {
		...{ resource, operation: 'deleteDocument' },
		...{ ...byId('rec_1'), documentId: 'doc_1' },
	};
	const deleted = { deleted: true, [`${resource}Id`]: 'rec_1', documentId: 'doc_1' };
	const documents = () => box.sandbox.table('fileAssociations').rows.map(({ id }) => id);

	it('deletes this document of this record alone', async () => {
		expect(outputs(await run(parameters))).toEqual([deleted]);
		expect(documents()).toEqual(['doc_2']);
		expect(sent()).toEqual([['DELETE', `/api/rest${path}/documents/doc_1`, '']]);
	});

	it.each(['null', 'notFound'] as const)('what is not there is missing: %s', async (style) => {
		box.sandbox.configure({ missingStyle: style });
		const { failed } = await run({ ...parameters, documentId: 'doc_9' });
		expect(failed[0].json.error).toBe(
			`Upwell has no ${noun} document with the ID 'doc_9' for the ${noun} with the ID 'rec_1'`,
		);
		expect(failed[0].json.details).toMatchObject({ outcome: 'missing' });
		const { failed: other } = await run({ ...parameters, ...byId('rec_9') });
		expect(other[0].json.details).toMatchObject({ outcome: 'missing' });
		expect(documents()).toEqual(['doc_1', 'doc_2']);
	});

	it('a lost answer is settled by asking again', async () => {
		box.sandbox.misbehave(LOST);
		expect(outputs(await run(parameters))).toEqual([deleted]);
		expect(sent()).toHaveLength(2);
	});

	it('the IDs are encoded in the path', async () => {
		await run({ ...parameters, ...byId('a/b'), documentId: '{id} ü' });
		expect(sent()[0][1]).toMatch(/\/a%2Fb\/documents\/%7Bid%7D%20%C3%BC$/);
	});
});

const INVOICE_DOCUMENT = {
	...{ resource: 'invoice', operation: 'deleteDocument' },
	...{ ...byId('rec_1'), documentId: 'doc_1' },
};

it.each<[unknown, string]>([
	[{ deleteFileAssociations: null }, 'missing'],
	[{ deleteFileAssociations: { affectedRows: 0, returning: [] } }, 'missing'],
	[{ deleteFileAssociations: { affectedRows: 2 } }, 'unknown'],
	[{ deleteFileAssociations: { affectedRows: 1, returning: [{ id: 'doc_2' }] } }, 'unknown'],
	[{ deleteFileAssociations: {} }, 'unknown'],
	[{}, 'unknown'],
	[{ errors: [{ message: 'No' }] }, 'refused'],
])('the answer %j to the delete of a document is no success: %s', async (body, outcome) => {
	box.sandbox.misbehave({ kind: 'json', body: body as object, times: Infinity });
	const { failed } = await run({ ...INVOICE_DOCUMENT, options: { maxRetries: 0 } });
	expect(failed[0].json.details).toMatchObject({ outcome });
});

it.each([
	[{ deleteFileAssociations: { affectedRows: '1' } }],
	[{ deleteFileAssociations: { returning: [{ id: 'doc_1' }] } }],
	// Which of its IDs is meant is not published.
	[{ deleteFileAssociations: { affectedRows: 1, returning: [{ id: 'x', fileId: 'doc_1' }] } }],
])('the answer %j to the delete of a document is a success', async (body) => {
	box.sandbox.misbehave({ kind: 'json', body });
	expect(outputs(await run(INVOICE_DOCUMENT))).toHaveLength(1);
});

it('an invoice is found by its source key first', async () => {
	const found = await run({ ...INVOICE_DOCUMENT, ...BY_KEY });
	const named = { invoiceId: 'rec_1', documentId: 'doc_1', ...KEY };
	expect(outputs(found)).toEqual([{ deleted: true, ...named }]);
	const { failed } = await run({ ...INVOICE_DOCUMENT, ...BY_KEY, sourceSystem: 'ERP' });
	expect(failed[0].json.error).toMatch(/^Upwell has no invoice with Source System 'ERP'/);
});

describe('Unlink From Shipment', () => {
	const UNLINK = {
		...{ resource: 'invoice', operation: 'unlinkShipment' },
		...{ ...byId('rec_1'), shipmentId: 'shp_1' },
	};
	const UNLINKED = { unlinked: true, invoiceId: 'rec_1', shipmentId: 'shp_1' };
	const links = () =>
		box.sandbox.table('invoices').rows[0].invoiceShipments.map(({ shipment }) => shipment?.id);

	it('removes this link alone', async () => {
		expect(outputs(await run(UNLINK))).toEqual([UNLINKED]);
		expect(links()).toEqual(['shp_2']);
		expect(sent()).toEqual([['DELETE', '/api/rest/invoice_shipments/rec_1/shp_1', '']]);
	});

	it('by the source key of the invoice', async () => {
		expect(outputs(await run({ ...UNLINK, ...BY_KEY }))).toEqual([{ ...UNLINKED, ...KEY }]);
	});

	it.each(['null', 'notFound'] as const)('twice: the second is missing (%s)', async (style) => {
		box.sandbox.configure({ missingStyle: style });
		const { items, failed } = await run(UNLINK, { rows: [{}, {}] });
		expect(items).toHaveLength(1);
		expect(failed[0].json.error).toBe(
			"Upwell has no invoice with the ID 'rec_1' that is linked to a shipment with the ID 'shp_1'",
		);
		expect(failed[0].json.details).toMatchObject({ outcome: 'missing' });
	});

	it('a lost answer is settled by asking again', async () => {
		box.sandbox.misbehave(LOST);
		expect(outputs(await run(UNLINK))).toEqual([UNLINKED]);
		expect(sent()).toHaveLength(2);
	});

	it('a lost answer is settled by the next try of Retry On Fail', async () => {
		box.sandbox.misbehave(LOST);
		const options = { maxRetries: 0 };
		const { items, error } = await run(
			{ ...UNLINK, options },
			{ node: { ...STOP, ...THREE_TRIES } },
		);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
	});

	it.each<[unknown, string]>([
		[{ deleteInvoiceShipmentsByPk: null }, 'missing'],
		[{ deleteInvoiceShipmentsByPk: { affectedRows: 0 } }, 'missing'],
		[{ deleteInvoiceShipmentsByPk: { invoiceId: 'rec_1', shipmentId: 'shp_2' } }, 'unknown'],
		[{ deleteInvoiceShipmentsByPk: {} }, 'unknown'],
		[{ deleteInvoiceShipmentsByPk: { affectedRows: 2 } }, 'unknown'],
	])('the answer %j is no success: %s', async (body, outcome) => {
		box.sandbox.misbehave({ kind: 'json', body: body as object, times: Infinity });
		const { failed } = await run({ ...UNLINK, options: { maxRetries: 0 } });
		expect(failed[0].json.details).toMatchObject({ outcome });
	});

	it('a refusal says that nothing was unlinked', async () => {
		const body = { error: 'The invoice is locked', code: 'LOCKED', path: '$' };
		box.sandbox.misbehave({ kind: 'json', status: 422, body });
		const { failed } = await run(UNLINK);
		expect(textOf(failed[0])).toContain('Nothing was unlinked for this item.');
	});

	it.each([' ', '.', '={{ $json.nothing }}'])('the shipment %j is refused', async (shipmentId) => {
		const { failed } = await run({ ...UNLINK, shipmentId });
		expect(failed).toHaveLength(1);
		expect(sent()).toEqual([]);
	});
});
