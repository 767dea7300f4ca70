import type { IDataObject } from 'n8n-workflow';
import type { Noun } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import { readApiMessage, refusedAction } from '../transport/apiMessage';
import { openExceptions } from '../transport/approvalState';
import type { HttpResult } from '../transport/httpResult';
import { provesNothingDone, type UnsuccessfulOutcome } from '../transport/outcome';
import { detailsOf, factsOf } from './details';
import { describeOutcome, nextStepOf, whatHappened } from './result';
import { sentences, shortened, type MessageContext } from './words';

/** What the parameter is called by which an approval closes open exceptions. */
export const OVERRIDE_LABEL = 'Override Exceptions';

const EXCEPTIONS_SHOWN = 10;
const LONGEST_NAME = 100;

/** What another run does after one that ended early. */
export const APPROVE_AGAIN =
	'Another run, also by Retry, asks for these approvals again: Upwell refuses them, or nothing changes.';

/** What messages about an approval need to know. */
export interface ApproveContext extends MessageContext {
	overrides: boolean;
}

/** Describes why a record was not approved; that there is no such record is said by `describeMissing`. */
export function describeApprove(
	outcome: UnsuccessfulOutcome,
	context: ApproveContext,
): ErrorReport {
	const { kind, result } = outcome;
	const { noun, overrides } = context;
	const reason = describeOutcome(outcome, { ...context, what: 'this approval' });
	const details = detailsOf(kind === 'exists' ? 'refused' : kind, result);
	const refusal = actionRefusal(result);
	const look = `Look at the ${noun.one} in Upwell to see why.`;
	const closes = `Close the exceptions in Upwell, or switch on '${OVERRIDE_LABEL}', which closes all of them and approves the ${noun.one} all the same.`;
	const known = result.kind === 'response' ? nextStepOf(result, noun) : undefined;
	// One that is approved already is none that was not approved.
	const reassurance = known === undefined ? notApproved(noun) : undefined;
	if (!refusal) {
		const mayHaveOpen = overrides ? undefined : `If exceptions are open: ${inSentence(closes)}`;
		const description = known ?? (isOfRecord(result) ? sentences(look, mayHaveOpen) : undefined);
		const isCertain = provesNothingDone(result);
		return {
			...reason,
			...(description !== undefined && { description }),
			reassurance: isCertain ? reassurance : undefined,
			details,
		};
	}
	const { text, open } = refusal;
	const why = [text, namesOf(open)].filter(Boolean).join('. ');
	return {
		...reason,
		message: `Upwell did not approve this ${noun.one}${why ? `: ${why}` : ''}`,
		description: known ?? (open.length > 0 && !overrides ? closes : look),
		reassurance,
		details: { ...details, exceptions: open },
	};
}

/**
 * Says that nobody knows whether a record was approved, or will be, though it was read.
 *
 * @param result what came in place of the answer; undefined where that was in an earlier try
 * @param isShown whether Upwell shows it as not approved
 */
export function describeUnclearApproval(
	result: HttpResult | undefined,
	context: MessageContext,
	isShown: boolean,
): ErrorReport {
	const { one } = context.noun;
	const happened = result
		? whatHappened(result, context)
		: 'an earlier attempt ended without a clear answer';
	const message = isShown
		? `Upwell shows this ${one} as not approved, but may still approve it: ${happened}`
		: `Upwell may have approved this ${one}: ${happened}`;
	const description = sentences(
		isShown ? '' : `What Upwell shows of the ${one} does not tell.`,
		`The approval was not sent a second time. Look at the ${one} in Upwell before you run this item again.`,
	);
	const facts = result ? factsOf('unknown', result) : { details: { outcome: 'unknown' } };
	return { ...facts, message, description };
}

/** Tells an AI agent that nothing waits: n8n gives it nothing to read for an empty list. */
export function nothingReady({ many }: Noun): string {
	return `No ${many} are ready for approval.`;
}

const notApproved = ({ one }: Noun) => `The ${one} was not approved.`;

/** Whether Upwell refused because of what the record is like [docs: error-codes, 422]. */
function isOfRecord(result: HttpResult): boolean {
	return result.kind === 'response' && result.status === 422;
}

const inSentence = (text: string) => text[0].toLowerCase() + text.slice(1);

/** What Upwell said within a good answer; undefined where the request itself was refused. */
function actionRefusal(result: HttpResult) {
	if (result.kind !== 'response' || result.status >= 300) return undefined;
	const action = refusedAction(result.shownBody);
	if (!action) return undefined;
	const { text } = readApiMessage(result.shownBody);
	return { text: text?.replace(/\.$/, ''), open: openExceptions(action.exceptions) };
}

/** The open exceptions by the names that Upwell has for them, each once. */
function namesOf(open: IDataObject[]): string {
	const names = [...new Set(open.map(({ type, id }) => String(type ?? id ?? 'unnamed')))];
	if (names.length === 0) return '';
	const shown = names.slice(0, EXCEPTIONS_SHOWN).map((name) => shortened(name, LONGEST_NAME));
	return `Open exceptions: ${shown.join(', ')}${names.length > EXCEPTIONS_SHOWN ? ', …' : ''}`;
}
