import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../client';
import { deliver, type AttemptHistory, type Sending } from '../deliver';
import type { Outcome } from '../outcome';
import { apiMessages } from '../reply';
import { readUpdate, type Update } from './answers';
import { CUSTOMERS, customerPath } from './paths';
import { isAnother, referenceAfter, type CustomerReference } from './reference';

/** What is to change; a field that is null is cleared [inferred]. */
export interface CustomerChange {
	/** `CustomersSetInput`: the customer's own columns, no related records [inferred]. */
	input: IDataObject;
	/** `CustomerRulesSetInput`. */
	customerRulesInput?: IDataObject;
}

/**
 * Changes one customer: `PUT /api/rest/customers/{id}`, or `PUT /api/rest/customers` with the source pair in the body
 * [docs: api-reference/customers/update-one-customer, …/update-one-customer-by-source-system-id]. Never creates one
 * [inferred]. Whether `customerRulesInput` may be left out is unknown: it is, and added without anything in it where Upwell
 * asks for it.
 *
 * @param mustEnd see `Delivery`
 * @throws Abandoned, see `deliver`
 */
export async function updateCustomer(
	client: UpwellClient,
	sending: Sending,
	reference: CustomerReference,
	change: CustomerChange,
	history: AttemptHistory,
	mustEnd = false,
): Promise<Outcome<Update>> {
	const [path, named] =
		'id' in reference ? [customerPath(reference.id), {}] : [CUSTOMERS, { ...reference }];
	const after = referenceAfter(reference, change.input);
	const isMeant = (customer: IDataObject) =>
		!isAnother(after, customer) || !isAnother(reference, customer);
	const send = async (rules: Pick<CustomerChange, 'customerRulesInput'>) =>
		await deliver(client, sending, {
			call: 'updateCustomer',
			request: { method: 'PUT', path, body: { ...named, input: change.input, ...rules } },
			read: (body) => readUpdate(body, isMeant, Object.keys(change.input).length === 0),
			history,
			mustEnd,
		});

	const { customerRulesInput } = change;
	if (customerRulesInput) return await send({ customerRulesInput });
	if (!client.wantsRules) {
		const outcome = await send({});
		if (!asksForRules(outcome)) return outcome;
		client.wantsRules = true;
	}
	return await send({ customerRulesInput: {} });
}

/** Whether an update was refused for want of `customerRulesInput`, in the words of the engine that Upwell seems to run on. */
function asksForRules({ kind, reply }: Outcome<Update>): boolean {
	if (kind !== 'refused' || reply.kind !== 'answer') return false;
	const { texts } = apiMessages(reply.body);
	return texts.some((text) => /customerRulesInput|at least any one of/i.test(text));
}
