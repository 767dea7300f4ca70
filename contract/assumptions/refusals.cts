import { assumptions } from './assumption.cts';

/** How Upwell says no. */
export const REFUSALS = assumptions({
	errorForm: {
		fact: 'A refusal has a status from 400 and the body {path, error, code}, or that of the error-codes page.',
		evidence: 'docs: fragments in integration-patterns; HASURA: Error.hs',
		statements: [
			"inferred: Hasura's error body; the guide quotes fragments of it",
			'inferred: the two pages disagree on the format',
		],
		expected: 'flat',
		ways: {
			flat: { is: 'It is {path, error, code}.', settings: { errorForm: 'flat' } },
			nested: {
				is: 'It is {error: {code, message}}, as the error-codes page says.',
				settings: { errorForm: 'nested' },
			},
			errors: {
				is: 'It is 200 with {errors: [{message, extensions: {code, path}}]}, as GraphQL has it.',
				settings: { errorForm: 'errors' },
			},
			list: { is: 'It is a list of one {path, error, code}.', settings: { errorForm: 'list' } },
			text: { is: 'It is the message as plain text.', settings: { errorForm: 'text' } },
		},
	},
	duplicateStatus: {
		fact: 'A second record with the same source key is answered with 400 Uniqueness violation.',
		evidence: 'docs: integration-patterns; api-reference/error-codes says 409',
		statements: [],
		expected: 'badRequest',
		ways: {
			badRequest: {
				is: 'It is 400 with Uniqueness violation.',
				settings: { duplicateStyle: 'hasura' },
			},
			conflict: {
				is: 'It is 409 RESOURCE_ALREADY_EXISTS.',
				settings: { duplicateStyle: 'errorCodes' },
			},
		},
	},
	badKey: {
		fact: 'A key that Upwell does not take is answered with 401 INVALID_API_KEY.',
		evidence: 'docs: api-reference/error-codes; HASURA: WebHook.hs has two other forms',
		statements: [],
		expected: 'invalidApiKey',
		ways: {
			invalidApiKey: { is: 'It is that.', settings: { keyRefusal: 'invalidApiKey' } },
			accessDenied: {
				is: 'It is 401 access-denied, Authentication hook unauthorized this request.',
				settings: { keyRefusal: 'accessDenied' },
			},
			hookFails: {
				is: 'It is 500 unexpected, Invalid response from authorization hook.',
				settings: { keyRefusal: 'hookFails' },
			},
		},
	},
});
