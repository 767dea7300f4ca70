import { refusing } from '../support/common.cts';
import { delivery, INVOICE_ROW } from '../support/deliveries.cts';
import { outcomes, outputOf, post, STARTED, usePublish } from '../support/publishedTrigger.cts';
import { useSandbox } from '../support/upwell.cts';

/** Fetch Current Record: what the trigger does when the workflow has been started. */

const box = useSandbox();
const publish = usePublish(box);

const parameters = { fetchCurrentRecord: true };

/** An event of an invoice whose balance is 50.00 by now. */
function eventOfStored() {
	const { id } = box.sandbox.table('invoices').seed({
		...{ number: 'INV-1', sourceSystem: 'TMS', sourceSystemId: '1', currency: 'USD' },
		...{ totalAmount: 284_750, balance: 5_000 },
	}) as unknown as { id: string };
	const row = { ...INVOICE_ROW, id };
	return delivery({ resourceId: id }, { new: row, old: { ...row, status: 'SENT' } });
}

it('reads the record anew, and keeps what a read does not show', async () => {
	const published = await publish({ parameters });
	const event = eventOfStored();
	expect(await post(published, event)).toEqual(STARTED);
	expect(await outputOf(published)).toMatchObject({
		...{ event: 'update.invoice', id: event.resourceId, balance: 50, invoiceLineItems: [] },
		...{ status: 'PAID', changes: { status: { old: 'SENT', new: 'PAID' } } },
	});
	expect(box.sandbox.requests.map(({ path }) => path)).toEqual([
		`/api/rest/invoices/${String(event.resourceId)}`,
	]);
});

it('says where there is no read', async () => {
	const published = await publish({ parameters });
	await post(published, delivery({ table: 'carrier_documents' }));
	const [{ status, hints }] = await outcomes(published);
	expect([status, hints.map(({ message }) => message)]).toEqual([
		'success',
		[expect.stringMatching(/carrier_documents/)],
	]);
});

const missing = "Upwell has no invoice with the ID 'inv_example'";

it('a record that is not there ends the execution', async () => {
	const published = await publish({ parameters });
	expect(await post(published, delivery())).toEqual(STARTED);
	const [{ status, next, error }] = await outcomes(published);
	expect([status, next, error]).toEqual(['error', undefined, missing]);
});

const failedItem = { error: missing, details: expect.objectContaining({ outcome: 'missing' }) };

it.each([
	['continueRegularOutput', { next: [failedItem], failed: undefined }],
	['continueErrorOutput', { next: undefined, failed: [failedItem] }],
] as const)('a record that is not there, with On Error = %s', async (onError, expected) => {
	const published = await publish({ parameters, node: { onError } });
	expect(await post(published, delivery())).toEqual(STARTED);
	const [{ status, next, failed }] = await outcomes(published);
	expect({ status, next, failed }).toEqual({ status: 'success', ...expected });
});

it('Retry On Fail reads again', async () => {
	const event = eventOfStored();
	box.sandbox.misbehave(refusing('', { when: {}, times: 1 }));
	const node = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
	const published = await publish({ parameters, node });
	await post(published, event);
	expect((await outputOf(published)).balance).toBe(50);
	expect(box.sandbox.requests).toHaveLength(2);
});
