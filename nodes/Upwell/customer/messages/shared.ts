import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../../api/client';
import type { CustomerReference } from '../../api/customers/reference';
import type { Sending } from '../../api/deliver';
import { howItWasLost, withText, type Surroundings } from '../../api/messages';
import { readApiMessage, type Answer, type Reply } from '../../api/reply';
import type { Shortfall } from '../../api/outcome';

/** What explanations need to know of the connection and the request. */
export function surroundingsOf(
	{ host }: UpwellClient,
	{ timeoutMs }: Pick<Sending, 'timeoutMs'>,
): Surroundings {
	return { host, timeoutMs };
}

/** Why a customer might not be found that was thought to exist. */
export const MAYBE_HIDDEN =
	'It might have been deleted in Upwell, or belong to an integration that this API key cannot see.';

/** What happened, for an outcome that is not known. */
export function whatHappened(reply: Reply, timeoutMs: number): string {
	if (reply.kind === 'answer') {
		if (reply.status < 300) return 'its answer could not be read';
		return `it answered with status ${reply.status}${withText(reply)}`;
	}
	return howItWasLost(reply, timeoutMs);
}

/**
 * Facts of a failed item for a workflow that branches on them. `outcome` is `unknown` wherever something may have been
 * done, whatever came last.
 */
export function detailsOf(outcome: Shortfall['kind'], reply: Reply): IDataObject {
	const facts = reply.kind === 'fault' ? { code: reply.codes[0] } : factsOf(reply);
	const given = Object.entries({ outcome, ...facts }).filter(([, value]) => value !== undefined);
	return Object.fromEntries(given) as IDataObject;
}

/** Of a good status there is no message to read: whatever the answer holds, it is not one of Upwell's refusals. */
function factsOf({ status, body }: Answer) {
	return { httpStatus: status, ...(status < 300 ? {} : readApiMessage(body)) };
}

/** How a customer is called that is known by its ID or its pair only. */
export function named(reference: CustomerReference): string {
	return 'id' in reference
		? `customer with the ID '${reference.id}'`
		: `customer with Source System '${reference.sourceSystem}' and Source System ID '${reference.sourceSystemId}'`;
}
