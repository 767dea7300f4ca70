import type { Endpoint } from '../description';
import { isApiRefusal, isForeign, saysRefused } from './apiMessage';
import type { HttpResponse, HttpResult } from './httpResult';
import { whereLost, type WhereLost } from './lostRequest';
import { isKeyRefusal, saysItExists, saysItIsMissing, saysNothingRan } from './refusal';

/**
 * What one attempt came to. This is the heart of the node: everything it repeats, returns or reports follows from it.
 *
 * - `done`: Upwell did it and said so.
 * - `exists`: Upwell refused because it already has such a record.
 * - `missing`: Upwell has no such record; nothing was done.
 * - `refused`: Upwell, or n8n before it, refused; nothing was done, and sending the same again would not help.
 * - `later`: nothing was done, and sending again is safe.
 * - `unknown`: it may have been done. The endpoint says whether sending again is safe.
 */
export type Outcome<T> =
	| { kind: 'done'; value: T; result: HttpResponse }
	| {
			kind: 'exists' | 'missing' | 'refused' | 'later' | 'unknown';
			result: HttpResult;
			/** Set where the answer is a good one, but does not fit what was asked. */
			mismatch?: Mismatch;
	  };

/** How an answer does not fit the request. */
export type Mismatch =
	/** It holds another record; `id` as it names itself. */
	| { reason: 'anotherRecord'; id?: string; mayBeChanged?: true }
	/** It holds records that the filters exclude. */
	| { reason: 'notFiltered' }
	/** One record was to be changed, and more were. */
	| { reason: 'severalChanged'; count: number };

/** What a reader gives in place of a value when the answer does not fit the request. */
export class AnswerMismatch {
	constructor(readonly mismatch: Mismatch) {}
}

/** An outcome without the record that was asked for. */
export type UnsuccessfulOutcome = Exclude<Outcome<unknown>, { kind: 'done' }>;

/** Whether a request may be sent again after an unknown outcome. */
export function isSafeToResend({ resend }: Endpoint, hasSourceKey: boolean): boolean {
	return resend === 'always' || (resend === 'withSourceKey' && hasSourceKey);
}

/** Whether Upwell is documented to refuse a second copy of a source key. */
export function refusesSecondCopy(create: Pick<Endpoint, 'resend'> | undefined): boolean {
	return create?.resend === 'withSourceKey';
}

/** What it means where a request without an answer was lost. */
const OUTCOME_OF = {
	unsent: 'refused',
	insecure: 'refused',
	unreached: 'later',
	onTheWay: 'unknown',
} as const satisfies Record<WhereLost, UnsuccessfulOutcome['kind']>;

/**
 * Reads what was asked for from the body of a good answer, whose status it may need: undefined when it is not there, null
 * when the answer says that there is no such record.
 */
export type Read<T> = (body: unknown, status: number) => T | AnswerMismatch | null | undefined;

/**
 * Classifies the result of one attempt; `namesRecord` where the request names a record in its path or body, so that a 404
 * is about the record.
 */
export function classify<T>(result: HttpResult, namesRecord: boolean, read: Read<T>): Outcome<T> {
	if (result.kind === 'transportError') return { kind: OUTCOME_OF[whereLost(result)], result };

	if (result.status < 200 || result.status >= 300) {
		return { kind: classifyRefusal(result, namesRecord), result };
	}
	const value = read(result.body, result.status);
	if (value instanceof AnswerMismatch) {
		const { mismatch } = value;
		const mayBeChanged = mismatch.reason === 'severalChanged' || 'mayBeChanged' in mismatch;
		return { kind: mayBeChanged ? 'unknown' : 'refused', result, mismatch };
	}
	if (value !== undefined && value !== null) return { kind: 'done', value, result };
	// GraphQL refuses with a good status [HASURA: issue 4962], and an action with `success: false` [docs: invoice-approval].
	if (saysRefused(result.body)) return { kind: classifyRefusal(result, namesRecord), result };
	return { kind: value === null ? 'missing' : 'unknown', result };
}

function classifyRefusal(response: HttpResponse, namesRecord: boolean) {
	const { status } = response;
	if (isKeyRefusal(response)) return 'refused';
	if (status === 429 || saysNothingRan(response)) return 'later';
	// 408: the server gave up waiting for the request; what a proxy had passed on by then is not known.
	if (status === 408 || status >= 500 || status < 200) return 'unknown';
	if (saysItExists(response)) return 'exists';
	if (namesRecord && saysItIsMissing(response)) return 'missing';
	return 'refused';
}

/**
 * Whether it is certain that an attempt which was not successful has done nothing: the request never reached anybody, or
 * Upwell itself refused it.
 */
export function provesNothingDone(result: HttpResult): boolean {
	if (result.kind === 'transportError') return OUTCOME_OF[whereLost(result)] !== 'unknown';
	return result.status >= 300 && !result.isFromProxy && isApiRefusal(result.body);
}

/**
 * Whether somebody on the way may have answered in Upwell's place, after Upwell had done what was asked. Who asks for a key
 * or a password does so before anything is done.
 */
export function mayComeAfterDone(result: HttpResult): boolean {
	if (result.kind === 'transportError' || result.status < 300) return false;
	if (asksForCredentials(result)) return false;
	return result.status < 400 || result.isFromProxy === true || isForeign(result.body);
}

/** Whether a request reached Upwell and was let in: Upwell asks for the key before anything else. */
export function mayHaveRun(result: HttpResult): boolean {
	if (result.kind === 'transportError') return whereLost(result) === 'onTheWay';
	return !asksForCredentials(result);
}

function asksForCredentials(response: HttpResponse): boolean {
	return response.status === 407 || isKeyRefusal(response);
}
