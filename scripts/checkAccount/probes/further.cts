import { asRecord } from '../../../nodes/Upwell/transport/apiMessage';
import { describeAnswer, isRefusal, valueIn } from '../answer.cts';
import { ADDRESS } from '../ownCustomers.cts';
import type { OwnCustomers } from '../ownCustomers.cts';
import type { Probes, Seen } from '../probe.cts';

/** Creates a customer with an address and a rule; if that is refused, one with a bare list of addresses. */
async function seeRelated(own: OwnCustomers): Promise<Seen> {
	const { answer, record } = await own.withRelated();
	if (record) {
		const { addresses, customerRule } = record;
		const isThere = Array.isArray(addresses) && asRecord(addresses[0])?.city === ADDRESS.city;
		if (isThere && asRecord(customerRule)?.dueOption !== undefined) return { way: 'data' };
		return { other: 'the customer is stored, and the answer does not show both' };
	}
	const refusal = describeAnswer(answer);
	if (!isRefusal(answer) || answer.status >= 500) return { undecided: refusal };
	const bare = await own.create(own.records.newInput({ addresses: [ADDRESS] }));
	return bare.record ? { way: 'bare', form: `with data: ${refusal}` } : { other: refusal };
}

async function seeRuleUpdate(own: OwnCustomers): Promise<Seen> {
	const { own: customer } = own.stored(await own.withRelated());
	const answer = await own.update(customer, { input: {}, customerRulesInput: { dueOption: 45 } });
	if (isRefusal(answer)) return { other: describeAnswer(answer) };
	const { affectedRows } = asRecord(valueIn(answer, 'updateCustomerRules')) ?? {};
	if (affectedRows === 0) return { way: 'none' };
	if (affectedRows === 1) return { way: 'counted' };
	return { other: affectedRows === undefined ? 'no count' : 'another count' };
}

export const furtherProbes: Probes<'relatedRecords' | 'ruleUpdate'> = {
	relatedRecords: { write: seeRelated },
	ruleUpdate: { write: seeRuleUpdate },
};
