import type { Endpoint } from '../../../nodes/Upwell/description';
import {
	RunStoppedError,
	sendWithRetry,
	WriteAttempts,
	type ApiCall,
} from '../../../nodes/Upwell/transport/sendWithRetry';
import { answer, budgetOf, clientOf, response } from '../../support/transport.cts';

const ENDPOINT: Endpoint = {
	method: 'POST',
	path: '/',
	responseKey: 'createThing',
	resend: 'withSourceKey',
	evidence: 'inferred: a test',
};

const callOf = (attempts?: WriteAttempts): ApiCall<string> => ({
	endpoint: ENDPOINT,
	read: (body) => (body as { value?: string }).value,
	hasSourceKey: true,
	attempts,
});

it('keeps the time of the first attempt whose outcome is unknown, and reports it at once', async () => {
	const times = jest.spyOn(Date, 'now');
	let now = 1_000;
	times.mockImplementation(() => now);
	const seen: Array<[since: number, now: number]> = [];
	const attempts = new WriteAttempts(undefined, {
		onUncertain: (since) => seen.push([since, now]),
	});
	const send = async () => {
		now += 1_000;
		return response(now < 5_000 ? (now === 2_000 ? 429 : 503) : 422);
	};
	await sendWithRetry(clientOf([], { send }), budgetOf(3), callOf(attempts));
	times.mockRestore();
	expect(attempts.uncertainSince).toBe(2_000);
	expect(attempts.reachedSince).toBe(1_000);
	expect(attempts.lastSentAt).toBe(4_000);
	expect(seen).toEqual([
		[2_000, 3_000],
		[2_000, 4_000],
	]);
});

it('a read leaves no trace', async () => {
	const client = clientOf([response(503), response(422)]);
	expect((await sendWithRetry(client, budgetOf(3), callOf())).kind).toBe('refused');
});

it('spends the retries of the item, and no more', async () => {
	const shared = budgetOf(2);
	const client = clientOf([response(503), response(429), response(503), response(503)]);
	const outcome = await sendWithRetry(client, shared, callOf(new WriteAttempts()));
	expect(outcome.kind).toBe('unknown');
	expect(shared.retriesLeft).toBe(0);
});

it.each([
	['nothing was done', undefined, false, RunStoppedError],
	['something may exist', 1, false, undefined],
	['something was done before', undefined, true, undefined],
])('when the run is stopping and %s', async (_what, uncertainSince, mustFinish, thrown) => {
	const budget = budgetOf(3, AbortSignal.abort());
	const call = { ...callOf(new WriteAttempts(uncertainSince)), mustFinish };
	const sending = sendWithRetry(clientOf([response(422)]), budget, call);
	if (thrown) await expect(sending).rejects.toThrow(thrown);
	else expect((await sending).kind).toBe('refused');
});

it.each([
	['its own form', response(422, { error: 'No', code: 'bad-request' }), []],
	['the other form', response(422, { error: { message: 'No', code: 'BAD' } }), []],
	['neither form', response(403, '<html>'), [1]],
	['plain text', response(429, 'slow down'), [1]],
	['plain text with 400', response(400, 'No'), [1]],
	['nothing', response(422, ''), [1]],
	['half a form', response(403, { error: 'Forbidden' }), []],
	['a list of such', response(403, [{ error: 'No', code: 'x' }]), []],
	['an empty list', response(403, []), [1]],
	['a redirect', response(302, ''), [1]],
	["a gateway's form", response(403, { message: 'Forbidden' }), [1]],
])('a refusal in %s', async (_what, refusal, expected) => {
	const unproven: number[] = [];
	const attempts = new WriteAttempts(undefined, { onUnproven: () => unproven.push(1) });
	const budget = { ...budgetOf(0), giveUpAfterMs: 0 };
	await sendWithRetry(clientOf([refusal]), budget, callOf(attempts));
	expect(unproven).toEqual(expected);
});

it('ends without an outcome when the execution is cancelled before anything is sent', async () => {
	const results = [response(200)];
	const client = clientOf(results, { cancelled: AbortSignal.abort() });
	const sending = sendWithRetry(client, budgetOf(3), callOf(new WriteAttempts(1)));
	await expect(sending).rejects.toThrow(RunStoppedError);
	expect(results).toHaveLength(1);
});

it('what may exist is not sent again any sooner because the run is stopping', async () => {
	const started = Date.now();
	const client = clientOf([answer(503, {}, { 'retry-after': '1' }), response(422)]);
	const budget = budgetOf(3, AbortSignal.abort());
	await sendWithRetry(client, budget, callOf(new WriteAttempts(1)));
	expect(Date.now() - started).toBeGreaterThanOrEqual(900);
});

it('a rate limit uses up no retries', async () => {
	const shared = budgetOf(0);
	const results = [response(429), response(429), response(200, { value: 'x' })];
	const outcome = await sendWithRetry(clientOf(results), shared, callOf());
	expect(outcome.kind).toBe('done');
});

it.each([
	['nothing was accepted yet', false, 'later'],
	['another request was accepted', true, 'done'],
])(
	'where the user limits the retries, a rate limit uses them up: %s',
	async (_what, hasAccepted, kind) => {
		const results = [response(429), response(429), response(200, { value: 'x' })];
		const client = clientOf(results);
		const accepted = async () => response(200);
		const other = { kind: 'x', giveUpAfterMs: 60_000, signals: () => [], send: accepted };
		if (hasAccepted) await client.rateLimit.run(other);
		const budget = { ...budgetOf(1), countsRefusals: true };
		expect((await sendWithRetry(client, budget, callOf())).kind).toBe(kind);
	},
);

it('what is refused again and again while others are accepted is refused for itself', async () => {
	let isOver = false;
	const send = jest.fn(async () => response(429));
	const client = clientOf([], { send });
	const accepted = async () => response(200);
	const other = { kind: 'x', giveUpAfterMs: 60_000, signals: () => [], send: accepted };
	const sending = sendWithRetry(client, budgetOf(0), callOf()).finally(() => (isOver = true));
	while (!isOver) await client.rateLimit.run(other);
	expect((await sending).kind).toBe('later');
	expect(send).toHaveBeenCalledTimes(21);
});

it('a rate limit holds back the others, even if this item gives up', async () => {
	const client = clientOf([answer(429, {}, { 'retry-after': '3600' })]);
	const budget = { ...budgetOf(0), giveUpAfterMs: 0 };
	expect((await sendWithRetry(client, budget, callOf())).kind).toBe('later');
	expect(client.rateLimit.isGivenUp(100_000)).toBe(true);
});

it('after the key was refused nothing is sent, so nothing can have been done', async () => {
	const keyRefusal = response(401, 'No');
	const onUnproven = jest.fn();
	const attempts = new WriteAttempts(undefined, { onUnproven });
	const results = [response(200)];
	const client = clientOf(results, { keyRefusal });
	const outcome = await sendWithRetry(client, budgetOf(3), callOf(attempts));
	expect(outcome).toEqual({ kind: 'refused', result: keyRefusal });
	expect(results).toHaveLength(1);
	expect(attempts.reachedSince).toBeUndefined();
	expect(onUnproven).not.toHaveBeenCalled();
});

it.each([
	['it was done', response(200, { value: 'x' }), 'done', undefined],
	['nobody knows', response(503), undefined, expect.any(Number)],
	['it was refused', response(422), undefined, undefined],
])('cancelled while it is sent, and %s', async (_what, result, kind, uncertainSince) => {
	const cancelling = new AbortController();
	const send = async () => {
		cancelling.abort();
		return result;
	};
	const attempts = new WriteAttempts();
	const client = clientOf([], { send, cancelled: cancelling.signal });
	const sending = sendWithRetry(client, budgetOf(3), callOf(attempts));
	if (kind === undefined) await expect(sending).rejects.toThrow(RunStoppedError);
	else expect((await sending).kind).toBe(kind);
	expect(attempts.uncertainSince).toEqual(uncertainSince);
});

it.each([
	['its key was refused by Upwell', response(401, { error: 'No', code: 'access-denied' }), false],
	['its key was refused by somebody', response(401, 'No'), false],
	['a proxy asked for a password', response(407, '<html>'), false],
	['it was refused', response(422, { error: 'No', code: 'x' }), true],
	[
		'it was lost',
		{ kind: 'transportError', attempted: true, codes: ['ECONNRESET'] } as never,
		true,
	],
])('an attempt may have done something: %s', async (_what, result, mayHaveRun) => {
	const attempts = new WriteAttempts();
	await sendWithRetry(clientOf([result]), budgetOf(0), callOf(attempts));
	expect(attempts.reachedSince !== undefined).toBe(mayHaveRun);
});
