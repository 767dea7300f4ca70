import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../description';
import { valueOf } from './answers';
import { asRecord } from './apiMessage';
import type { UpwellClient } from './client';
import type { Outcome } from './outcome';
import { sendWithRetry, type RetryBudget, type WriteAttempts } from './sendWithRetry';

/** An approval of one record. */
export interface Approval {
	id: string;
	/** Closes all open exceptions first; without it, a record that has some is not approved. */
	overrideExceptions: boolean;
}

/**
 * Approves one record: `{success, error, exceptions}` under the endpoint's key
 * [docs: api-reference/invoice-approval/approve-customer-invoice]. `success: false` is a refusal, whatever the status. Throws
 * as `sendWithRetry` does.
 *
 * @returns what the answer holds as the value of `done`
 */
export async function approveRecord(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	{ id, overrideExceptions }: Approval,
	attempts: WriteAttempts,
): Promise<Outcome<IDataObject>> {
	const read = (answer: unknown) => {
		const value = valueOf(answer, endpoint);
		if (value === null) return null;
		const result = asRecord(value);
		return result?.success === true ? (result as IDataObject) : undefined;
	};
	const call = { endpoint, id, body: { overrideExceptions }, read, namesRecord: true, attempts };
	return await sendWithRetry(client, budget, call);
}
