import { asRecord } from '../../../nodes/Upwell/transport/apiMessage';
import type { Account } from '../account.cts';
import { describeAnswer, isRefusal, recordsIn, valueIn, type Answer } from '../answer.cts';
import type { Probe, Probes, Seen } from '../probe.cts';

const ONE = { limit: 1, offset: 0 };

/** What an answer is that is no success. */
function refusal(answer: Answer): Seen {
	const form = describeAnswer(answer);
	return answer.status === 404 ? { way: 'absent', form } : { undecided: form };
}

/** Whether an address answers with a list under this key. */
const listProbe = (path: string, key: string): Probe => ({
	async read(account) {
		const answer = await account.send({ method: 'GET', path, query: ONE });
		if (isRefusal(answer)) return refusal(answer);
		return recordsIn(answer, key) ? { way: 'listed' } : { other: 'no list under the key' };
	},
});

/** What a search for a source key finds that nothing has. */
const searchProbe = (
	path: string,
	key: string,
	body: (sourceKey: Account['unknownKey']) => object,
): Probe => ({
	async read(account) {
		const search = { ...body(account.unknownKey), limit: 1 };
		const answer = await account.send({ method: 'POST', path, body: search });
		if (isRefusal(answer)) return { way: 'refused', form: describeAnswer(answer) };
		const found = recordsIn(answer, key);
		if (!found) return { other: 'no list under the key' };
		return { way: found.length === 0 ? 'applied' : 'ignored' };
	},
});

const byFilter = ({ sourceSystem, sourceSystemId }: Account['unknownKey']) => ({
	where: { sourceSystem: { _eq: sourceSystem }, sourceSystemId: { _eq: sourceSystemId } },
});

/** Reads of other records than customers. They ask for what nobody has, so that no record is read that need not be. */
export const readProbes: Probes<
	| 'approvalQueue'
	| 'carrierInvoice'
	| 'invoiceList'
	| 'invoiceSearch'
	| 'paymentLineItemSearch'
	| 'paymentSearch'
> = {
	invoiceList: listProbe('/invoices', 'invoices'),
	approvalQueue: listProbe('/invoices/queues/ready-for-approval', 'invoices'),
	invoiceSearch: searchProbe('/invoices/search', 'invoices', (sourceKey) => sourceKey),
	paymentSearch: searchProbe('/customer_payments/search', 'customerPayments', byFilter),
	paymentLineItemSearch: searchProbe(
		'/customer_payment_line_items/search',
		'customerPaymentLineItems',
		byFilter,
	),
	carrierInvoice: {
		async read(account) {
			const id = await account.unknownId();
			const answer = await account.send({ method: 'GET', path: `/carrier_invoices/${id}` });
			if (isRefusal(answer)) return { undecided: describeAnswer(answer) };
			if (valueIn(answer, 'carrierInvoice') !== undefined) return { way: 'wrapped' };
			const isNothing =
				answer.body === null || Object.keys(asRecord(answer.body) ?? {}).length === 0;
			return isNothing ? { way: 'bare' } : { other: 'an answer in another form' };
		},
	},
};
