import type { Noun } from '../description';
import type { ErrorReport, FailureCause } from '../execution/errorReport';
import { readApiMessage, saysRefused } from '../transport/apiMessage';
import { retryAfterOf } from '../transport/backoff';
import type { HttpResponse, HttpResult, TransportError } from '../transport/httpResult';
import { isTimeout, whereLost } from '../transport/lostRequest';
import type { Mismatch, UnsuccessfulOutcome } from '../transport/outcome';
import { isKeyRefusal, isWebPage } from '../transport/refusal';
import { WHERE_KEYS_ARE_MADE } from './connection';
import { failureStatus } from './details';
import { describeField } from './field';
import { counted, quoted, sentences, type MessageContext } from './words';

const UPWELL = 'Upwell';
const CHECK_BASE_URL = "Check 'Base URL' in the Upwell API credential";
const RUN_LATER = 'Run it again later.';

/** What helps where no value of the item is wrong, by Upwell's code [docs: api-reference/error-codes]. */
const NEXT_STEPS = new Map<string | undefined, (noun: Noun) => string>([
	[
		'INVOICE_ALREADY_APPROVED',
		({ one, many }) =>
			`Upwell keeps ${many} that are approved as they are. Leave the item out, for example with a Filter node before this one, or change the ${one} in Upwell.`,
	],
]);

/** What helps by the code of an answer; undefined where that says no more than the message. */
export function nextStepOf({ body }: HttpResponse, noun: Noun): string | undefined {
	return NEXT_STEPS.get(readApiMessage(body).code)?.(noun);
}

/** What happened, and how to get unstuck. */
type ResultMessage = Pick<ErrorReport, 'message' | 'description' | 'httpStatus' | 'failure'>;

/** Describes an answer that is no success, or a request that never arrived, whatever had been asked. */
export function describeOutcome(
	{ kind, result, mismatch }: UnsuccessfulOutcome,
	context: MessageContext,
): ResultMessage {
	if (mismatch) return describeMismatch(mismatch, context);
	if (result.kind === 'transportError') return describeTransportError(result, context);
	const message = describeResponse(result, context, kind === 'later');
	return { ...message, httpStatus: failureStatus(result) };
}

/** Describes an answer that does not fit what was asked. */
function describeMismatch(
	mismatch: Mismatch,
	{ noun, change = 'updated' }: MessageContext,
): ResultMessage {
	const { one, many } = noun;
	const support = 'Contact the support of Upwell.';
	switch (mismatch.reason) {
		case 'notFiltered': {
			const message = `Upwell did not filter: its answer holds ${many} that were not asked for`;
			const description = `None of them was output, because Upwell did not use the condition that was sent. ${support}`;
			return { message, description };
		}
		case 'severalChanged': {
			const message = `Upwell ${change} ${counted(mismatch.count, noun)} instead of one`;
			return { message, description: `Look at these ${many} in Upwell. ${support}` };
		}
		case 'anotherRecord': {
			const which = `a different ${one}${mismatch.id === undefined ? '' : ` (ID ${quoted(mismatch.id)})`}`;
			const message = mismatch.mayBeChanged
				? `Upwell may have ${change} ${which} than this one`
				: `Upwell answered with ${which} than the one that was asked for`;
			return { message, description: `Look at both ${many} in Upwell. ${support}` };
		}
	}
}

function describeResponse(
	response: HttpResponse,
	context: MessageContext,
	isLater: boolean,
): ResultMessage {
	const { status } = response;
	const { host } = context;
	if (isKeyRefusal(response)) {
		const message = isWebPage(response)
			? howAnswered(response, host, UPWELL)
			: `Upwell did not accept the API key${withText(response)}`;
		const description = `Check the key in the Upwell API credential. ${WHERE_KEYS_ARE_MADE}. Nothing more was sent in this run.`;
		return { message, description, failure: { cause: 'credential-invalid' } };
	}
	if (response.isFromProxy) {
		const what = status === 407 ? 'asks for a user name and a password' : 'answered in its place';
		const message = `A proxy between n8n and ${host} ${what} (status ${status})`;
		const description =
			"Check the proxy of n8n's server: the environment variables HTTP_PROXY, HTTPS_PROXY and NO_PROXY.";
		const isDown = status >= 500;
		const failure = isDown ? unavailable(response) : ({ cause: 'configuration-invalid' } as const);
		return { message, description, failure };
	}
	const isBusy = isLater || status >= 500 || status === 408;
	if (isWebPage(response) && status >= 400 && !isBusy) {
		const message = howAnswered(response, host, UPWELL);
		const description = `Upwell does not answer with web pages: a firewall or a proxy on the way may have refused the request. ${CHECK_BASE_URL} and the network of n8n's server.`;
		return { message, description };
	}
	if (status === 403) {
		const message = `Upwell does not allow this with the API key in use${withText(response)}`;
		const description = `Use a key of an integration that has this permission. ${WHERE_KEYS_ARE_MADE}.`;
		return { message, description };
	}
	if (status === 429) {
		const message = `Upwell is receiving too many requests${withText(response)}`;
		const description =
			"Run it again later, or set 'Give Up After' in the options to more minutes: for so long the node goes on while Upwell accepts nothing.";
		return { message, description, failure: unavailable(response) };
	}
	if (status >= 300 && status < 400) {
		const message = `${host} redirects requests to another address (status ${status})`;
		const description = `The API key is not sent to another address. ${CHECK_BASE_URL}.`;
		return { message, description, failure: { cause: 'configuration-invalid' } };
	}
	if (isBusy) {
		const message = howAnswered(response, host, UPWELL);
		return { message, description: RUN_LATER, failure: unavailable(response) };
	}
	if (status >= 200 && status < 300 && !saysRefused(response.body)) {
		const description = `${CHECK_BASE_URL}, or run it again later.`;
		return { message: "Upwell's answer could not be read", description };
	}
	const message = `Upwell did not accept ${context.what ?? 'this item'}: ${textOf(response)}`;
	if (status === 404 || status === 405) return { message, description: `${CHECK_BASE_URL}.` };
	const field = describeField(response, context);
	const correct = `Correct the ${field ? 'field and run the item' : 'item and run it'} again.`;
	const nextStep = nextStepOf(response, context.noun) ?? correct;
	return { message, description: sentences(field, nextStep) };
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

/** What happened, for an outcome that is not known; the end of a sentence. */
export function whatHappened(result: HttpResult, { timeoutMs, host }: MessageContext): string {
	if (result.kind === 'transportError') return howItWasLost(result, timeoutMs);
	if (result.status < 300) return 'its answer could not be read';
	return howAnswered(result, host, 'it');
}

/** Who answered, and with which status; `upwell` is what Upwell is called in the sentence. */
function howAnswered(response: HttpResponse, host: string, upwell: 'it' | 'Upwell'): string {
	const { status } = response;
	if (response.isFromProxy) return `a proxy between n8n and ${host} answered with status ${status}`;
	if (isWebPage(response)) return `${host} answered with a web page (status ${status})`;
	return `${upwell} answered with status ${status}${withText(response)}`;
}

/** Upwell's own words, or at least its status. */
function textOf(result: HttpResult): string {
	if (result.kind === 'transportError') return '';
	return readApiMessage(result.shownBody).text ?? `it answered with status ${result.status}`;
}

/** Upwell's own words as the end of a sentence; nothing where it had none. */
function withText({ shownBody }: HttpResponse): string {
	const { text } = readApiMessage(shownBody);
	return text ? `: ${text}` : '';
}

/** Upwell cannot answer at the moment: as n8n's error classes take it, with how long the server asked to wait. */
function unavailable(response: HttpResponse): FailureCause {
	const cause = response.status === 429 ? 'rate-limited' : 'temporarily-unavailable';
	const retryAfterMs = retryAfterOf(response);
	return retryAfterMs === undefined ? { cause } : { cause, retryAfterMs };
}
