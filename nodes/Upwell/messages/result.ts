import type { IDataObject } from 'n8n-workflow';
import type { ErrorReport, FailureCause } from '../execution/errorReport';
import { asRecord, readApiMessage } from '../transport/apiMessage';
import { retryAfterOf } from '../transport/backoff';
import type { HttpResponse, HttpResult, TransportError } from '../transport/httpResult';
import { isTimeout, whereLost, type UnsuccessfulOutcome } from '../transport/outcome';
import { WHERE_KEYS_ARE_MADE } from './connection';
import { quoted, sentences, type MessageContext } from './words';

const CHECK_BASE_URL = "Check 'Base URL' in the Upwell API credential";
const RUN_LATER = 'Run it again later.';

/** The way to a field begins with parts of a query that the user never wrote [HASURA: parser]. */
const QUERY_PART = /^\$(\.selectionSet\.\w+\.args(\.\w+(\[\d+\])?)?)?\.?/;
/** An entry of related records, and a field in it: `addresses.data[0].country`. */
const ENTRY_FIELD = /^(\w+)\.data\[(\d+)\]\.(\w+)$/;

/** What describing a field needs to know. */
type FieldContext = Pick<MessageContext, 'fields' | 'sent' | 'enteredValue'>;

/** What happened, and how to get unstuck. */
type ResultMessage = Pick<ErrorReport, 'message' | 'description' | 'httpStatus' | 'failure'>;

/** Describes an answer that is no success, or a request that never arrived, whatever had been asked. */
export function describeResult(result: HttpResult, context: MessageContext): ResultMessage {
	if (result.kind === 'transportError') return describeTransportError(result, context);
	return { ...describeResponse(result, context), httpStatus: result.status };
}

function describeResponse(response: HttpResponse, context: MessageContext): ResultMessage {
	const { status } = response;
	if (status === 401) {
		const message = `Upwell did not accept the API key${withText(response)}`;
		const description = `Check the key in the Upwell API credential. ${WHERE_KEYS_ARE_MADE}. Nothing more was sent in this run.`;
		return { message, description, failure: { cause: 'credential-invalid' } };
	}
	if (status === 403) {
		const message = `Upwell does not allow this with the API key in use${withText(response)}`;
		const description = `Use a key of an integration that has this permission. ${WHERE_KEYS_ARE_MADE}.`;
		return { message, description };
	}
	if (status === 429) {
		const message = `Upwell is receiving too many requests${withText(response)}`;
		const description =
			"Lower 'Concurrency' or raise 'Max Retries' in the options, or run it again later.";
		return { message, description, failure: unavailable(response) };
	}
	if (status >= 300 && status < 400) {
		const message = `${context.host} redirects requests to another address (status ${status})`;
		const description = `The API key is not sent to another address. ${CHECK_BASE_URL}.`;
		return { message, description, failure: { cause: 'configuration-invalid' } };
	}
	if (status >= 500 || status === 408) {
		const message = `Upwell answered with status ${status}${withText(response)}`;
		return { message, description: RUN_LATER, failure: unavailable(response) };
	}
	if (status >= 200 && status < 300) {
		const description = `${CHECK_BASE_URL}, or run it again later.`;
		return { message: "Upwell's answer could not be read", description };
	}
	const message = `Upwell did not accept this item: ${textOf(response)}`;
	if (status === 404 || status === 405) return { message, description: `${CHECK_BASE_URL}.` };
	const field = describeField(response, context);
	return { message, description: sentences(field, 'Correct the field and run the item again.') };
}

function describeTransportError(error: TransportError, context: MessageContext): ResultMessage {
	const { host, timeoutMs } = context;
	switch (whereLost(error)) {
		case 'unsent': {
			const message = error.text ?? 'n8n did not send the request';
			return { message, description: 'Check the Upwell API credential.' };
		}
		case 'insecure': {
			const message = `n8n could not make a secure connection to ${host}`;
			const description = `${CHECK_BASE_URL}, and the certificates that n8n's server trusts.`;
			return { message, description, failure: { cause: 'configuration-invalid' } };
		}
		case 'unreached': {
			const message = `n8n could not reach ${host}`;
			const description = `${CHECK_BASE_URL} and the network of n8n's server, or run it again later.`;
			return { message, description, failure: { cause: 'temporarily-unavailable' } };
		}
		case 'onTheWay': {
			const message = howItWasLost(error, timeoutMs);
			return { message, description: RUN_LATER, failure: { cause: 'temporarily-unavailable' } };
		}
	}
}

function howItWasLost(error: TransportError, timeoutMs: number): string {
	return isTimeout(error)
		? `no answer came within ${timeoutMs / 1000} seconds`
		: 'the connection was closed before the answer arrived';
}

/** The field that a refusal points to, by its label, with the value that was sent; blank where it points to none. */
export function describeField(result: HttpResult, context: FieldContext): string {
	const { path } = result.kind === 'response' ? readApiMessage(result.shownBody) : {};
	const place = path?.replace(QUERY_PART, '');
	if (!place) return '';
	const [, list, position, part] = ENTRY_FIELD.exec(place) ?? [];
	const field = context.fields.find(({ name }) => name === (list ?? place));
	const label = field?.parameter.displayName;
	const partLabel = field?.form?.parts.find(({ name }) => name === part)?.displayName;
	const value = valueAt(context, place);
	const which = partLabel
		? `'${label} → ${partLabel}' of ${field?.form?.entry} ${Number(position) + 1}`
		: `'${(list === undefined && label) || place}'`;
	return `Upwell points to ${which}${value === undefined ? '' : `, which is ${quoted(value)}`}.`;
}

/** The text or number that was given for a place such as `addresses.data[0].country`; undefined where there is none. */
function valueAt({ sent, enteredValue }: FieldContext, place: string): unknown {
	const steps = place.split(/[.[\]]+/).filter((step) => step !== '');
	const value = steps.reduce<unknown>((inner, step) => {
		if (Array.isArray(inner)) return inner[Number(step)] as unknown;
		const record = asRecord(inner);
		return (record && enteredValue?.(record, step)) ?? record?.[step];
	}, sent);
	return ['string', 'number', 'boolean'].includes(typeof value) ? value : undefined;
}

/** What happened, for an outcome that is not known; the end of a sentence. */
export function whatHappened(result: HttpResult, timeoutMs: number): string {
	if (result.kind === 'transportError') return howItWasLost(result, timeoutMs);
	if (result.status < 300) return 'its answer could not be read';
	return `it answered with status ${result.status}${withText(result)}`;
}

/** Upwell's own words, or at least its status. */
export function textOf(result: HttpResult): string {
	if (result.kind === 'transportError') return '';
	return readApiMessage(result.shownBody).text ?? `it answered with status ${result.status}`;
}

/** Upwell's own words as the end of a sentence; nothing where it had none. */
function withText({ shownBody }: HttpResponse): string {
	const { text } = readApiMessage(shownBody);
	return text ? `: ${text}` : '';
}

/** Upwell cannot answer at the moment: as n8n's error classes take it, with how long the server asked to wait. */
export function unavailable(response: HttpResponse): FailureCause {
	const cause = response.status === 429 ? 'rate-limited' : 'temporarily-unavailable';
	const retryAfterMs = retryAfterOf(response);
	return retryAfterMs === undefined ? { cause } : { cause, retryAfterMs };
}

/** The details of a failed item with the HTTP status of an answer that is no success; a good one is not what went wrong. */
export function factsOf(outcome: UnsuccessfulOutcome['kind'], result: HttpResult) {
	const isFailure = result.kind === 'response' && result.status >= 300;
	return { details: detailsOf(outcome, result), httpStatus: isFailure ? result.status : undefined };
}

/** Facts for workflows that branch on them. `outcome` is `unknown` where something may have been done, whatever came last. */
export function detailsOf(outcome: UnsuccessfulOutcome['kind'], result: HttpResult): IDataObject {
	const facts = result.kind === 'transportError' ? { code: result.codes[0] } : saidIn(result);
	const given = Object.entries({ outcome, ...facts }).filter(([, value]) => value !== undefined);
	return Object.fromEntries(given) as IDataObject;
}

/** Of a good status there is no message to read: whatever the answer holds, it is not one of Upwell's refusals. */
function saidIn({ status, shownBody, requestId }: HttpResponse) {
	return { httpStatus: status, ...(status < 300 ? {} : readApiMessage(shownBody)), requestId };
}
