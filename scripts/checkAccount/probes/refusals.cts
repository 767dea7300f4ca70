import type { REFUSALS } from '../../../contract/assumptions/refusals.cts';
import { asRecord } from '../../../nodes/Upwell/transport/apiMessage';
import type { Account } from '../account.cts';
import {
	describeAnswer,
	errorFormat,
	errorTexts,
	isRefusal,
	refusesKey,
	saysAlreadyExists,
	saysDuplicate,
	saysUniquenessViolation,
} from '../answer.cts';
import type { Answer } from '../answer.cts';
import type { ApiRequest } from '../client.cts';
import type { Probes, Seen } from '../probe.cts';

/** Which of the forms of a refusal an answer has. */
function seeForm(answer: Answer): Seen {
	const { body, isJson, status } = answer;
	const form = describeAnswer(answer);
	if (!isJson) {
		const isPage = /^\s*</.test(String(body));
		return isPage || body === ''
			? { other: `${form}, a web page or nothing` }
			: { way: 'text', form };
	}
	if (typeof body === 'string') return { way: 'text', form };
	if (Array.isArray(body)) return { way: 'list', form };
	if (Array.isArray(asRecord(body)?.errors)) {
		return status < 300 ? { way: 'errors', form } : { other: `${form}, {errors}` };
	}
	if (errorFormat(answer) === 'A') return { way: 'nested', form };
	return errorFormat(answer) === 'B' ? { way: 'flat', form } : { other: form };
}

/** Reads that Upwell should refuse, the likeliest first. Source: HASURA Rest.hs, parsers. */
const WRONG_READS: ApiRequest[] = [
	{ method: 'GET', path: '/customers', query: { limit: 1, checkAccount: 'unknown' } },
	{ method: 'POST', path: '/customers/search', body: { where: { checkAccount: {} }, limit: 1 } },
	{ method: 'GET', path: '/customers', query: { limit: 'many' } },
];

async function seeErrorForm(account: Account): Promise<Seen> {
	for (const request of WRONG_READS) {
		const answer = await account.send(request);
		if (isRefusal(answer)) return seeForm(answer);
	}
	return { undecided: 'Upwell refused none of the requests that should be refused' };
}

/** Not a key of anybody. */
const INVENTED_KEY = 'n8n-nodes-upwell-check-invented-key';

async function seeBadKey(account: Account): Promise<Seen> {
	const answer = await account.send({
		method: 'GET',
		path: '/customers',
		query: { limit: 1 },
		authorization: INVENTED_KEY,
	});
	const form = describeAnswer(answer);
	const { texts, codes } = errorTexts(answer);
	const speaksOf = (pattern: RegExp) => texts.some((text) => pattern.test(text));
	if (!isRefusal(answer)) return { other: 'an invented key is accepted' };
	if (answer.status === 401 && codes.includes('INVALID_API_KEY'))
		return { way: 'invalidApiKey', form };
	if (answer.status === 401 && speaksOf(/hook unauthorized/i)) return { way: 'accessDenied', form };
	if (answer.status === 500 && speaksOf(/response from authorization hook/i)) {
		return { way: 'hookFails', form };
	}
	return { other: `${form}${refusesKey(answer) ? '' : ', which does not speak of the key'}` };
}

/** How Upwell says no. */
export const refusalProbes: Probes<keyof typeof REFUSALS> = {
	errorForm: { read: seeErrorForm },
	badKey: { read: seeBadKey },
	duplicateStatus: {
		async write(own) {
			const { answer, record } = await own.duplicate();
			const form = describeAnswer(answer);
			if (record) return { other: 'a second record was stored' };
			if (answer.status === 400 && saysUniquenessViolation(answer))
				return { way: 'badRequest', form };
			if (answer.status === 409 && saysAlreadyExists(answer)) return { way: 'conflict', form };
			return {
				other: saysDuplicate(answer) ? form : `${form}, which does not speak of a duplicate`,
			};
		},
	},
};
