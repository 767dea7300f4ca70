import type { IDataObject } from 'n8n-workflow';
import { readApiMessage, saysRefused } from '../transport/apiMessage';
import type { HttpResponse, HttpResult } from '../transport/httpResult';
import type { UnsuccessfulOutcome } from '../transport/outcome';

/** The details of a failed item, and the HTTP status of what went wrong, where there was one. */
export function factsOf(outcome: UnsuccessfulOutcome['kind'], result: HttpResult) {
	return { details: detailsOf(outcome, result), httpStatus: failureStatus(result) };
}

/** The status of an answer that is no success; a good one is not what went wrong. */
export function failureStatus(result: HttpResult): number | undefined {
	return result.kind === 'response' && result.status >= 300 ? result.status : undefined;
}

/** Facts for workflows that branch on them. `outcome` is `unknown` where something may have been done, whatever came last. */
export function detailsOf(outcome: UnsuccessfulOutcome['kind'], result: HttpResult): IDataObject {
	const facts = result.kind === 'transportError' ? { code: result.codes[0] } : saidIn(result);
	const given = Object.entries({ outcome, ...facts }).filter(([, value]) => value !== undefined);
	return Object.fromEntries(given) as IDataObject;
}

/** A good answer has no message to read, unless it says itself that it is none. */
function saidIn({ status, body, shownBody, requestId }: HttpResponse) {
	const isRefusal = status >= 300 || saysRefused(body);
	return { httpStatus: status, ...(isRefusal ? readApiMessage(shownBody) : {}), requestId };
}
