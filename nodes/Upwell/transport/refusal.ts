import { apiMessages, isApiRefusal, isPage, saysRefused } from './apiMessage';
import type { HttpResponse, HttpResult } from './httpResult';
import { isTimeout } from './lostRequest';

/** Whether the answer is a web page: Upwell's own answers are none, so somebody on the way wrote it. */
export function isWebPage(result: HttpResult): boolean {
	return result.kind === 'response' && isPage(result.body);
}

/** The key service of the engine behind Upwell gave no answer that the engine understands [HASURA: WebHook.hs]. */
const KEY_TEXTS =
	/invalid response from authorization hook|authentication hook unauthorized this request/i;

/**
 * Whether Upwell did not accept the API key, which no further request can change: 401 [docs: error-codes], or what the engine
 * says when its key service refuses [HASURA: WebHook.hs], which may come with status 500.
 */
export function isKeyRefusal(response: HttpResult): boolean {
	if (response.kind === 'transportError') return false;
	const isRefusal = response.status >= 300 || saysRefused(response.body);
	return response.status === 401 || (isRefusal && says(response, KEY_TEXTS));
}

/**
 * Whether the engine says that nothing ran, and that it may run later: its connections were all in use, its key service did
 * not answer, or another change came first [HASURA: Error.hs, WebHook.hs, Types.hs].
 */
export function saysNothingRan(response: HttpResponse): boolean {
	const { codes } = apiMessages(response.body);
	const isLater =
		codes.includes('postgres-max-connections-error') || codes.includes('concurrent-update');
	return isLater || says(response, /webhook authentication request failed/i);
}

/**
 * Whether Upwell refused a second copy. Two pages describe it differently: 400 with `Uniqueness violation` in the
 * message [docs: integration-patterns], 409 with the code `RESOURCE_ALREADY_EXISTS` [docs: api-reference/error-codes].
 * The code `constraint-violation` is not enough: missing columns and dangling references carry it too [inferred].
 */
export function saysItExists(response: HttpResponse): boolean {
	const { status, body } = response;
	if (status !== 400 && status !== 409 && status >= 300) return false;
	const { codes } = apiMessages(body);
	return says(response, /uniqueness violation/i) || codes.includes('RESOURCE_ALREADY_EXISTS');
}

/**
 * Whether what Upwell says speaks of the source key: PostgreSQL names the constraint that was violated, which is inferred to be
 * named after its columns, `source_system` and `source_system_id`, as that of documents is [docs: integration-patterns].
 */
export function namesSourceKey(result: HttpResult): boolean {
	return result.kind === 'response' && says(result, /source[ _]?system/i);
}

/** Whether a request was refused because its body is too large. */
export function isTooLarge(result: HttpResult): boolean {
	return result.kind === 'response' && result.status === 413;
}

/** Whether a request was refused because of where it was sent, whatever was in it. */
export function isOfAddress(result: HttpResult): boolean {
	if (result.kind !== 'response') return true;
	const { status } = result;
	return (status >= 300 && status < 400) || status === 404 || status === 405;
}

/** Whether a smaller request might have had a better end: the time ran out, or the server could not cope. */
export function isOverload(result: HttpResult): boolean {
	if (result.kind === 'transportError') return isTimeout(result);
	return result.status >= 500 || result.status === 408;
}

function says({ body }: HttpResponse, words: RegExp): boolean {
	return apiMessages(body).texts.some((text) => words.test(text));
}

/**
 * Whether a 404 is about the record [docs: api-reference/error-codes], rather than of an address at which there is no
 * Upwell: `Endpoint not found` [inferred], what a gateway says about an unknown route, or text that is not Upwell's. An
 * action has a good status, and the code in its answer [inferred from docs: invoice-approval/approve-customer-invoice].
 */
export function saysItIsMissing(response: HttpResponse): boolean {
	const { status, body } = response;
	if (status < 300) return apiMessages(body).codes.includes('RESOURCE_NOT_FOUND');
	if (status !== 404) return false;
	return isApiRefusal(body) && !says(response, /\b(endpoint|route|path|page|url)\b/i);
}
