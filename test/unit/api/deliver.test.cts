import type { UpwellClient } from '../../../nodes/Upwell/api/client';
import { Abandoned, deliver, type AttemptHistory } from '../../../nodes/Upwell/api/deliver';
import { Pause } from '../../../nodes/Upwell/api/pace';
import type { Reply } from '../../../nodes/Upwell/api/reply';
import { Slots } from '../../../nodes/Upwell/api/slots';

const answer = (status: number): Reply => ({ kind: 'answer', status, body: {}, retryAfter: '0' });

/** A client that gives these replies, one after the other. */
function clientOf(replies: Reply[], more: object = {}): UpwellClient {
	return {
		pause: new Pause(),
		slots: new Slots(1),
		keyRefusedSignal: new AbortController().signal,
		redact: <T,>(value: T) => value,
		send: async () => replies.shift(),
		...more,
	} as unknown as UpwellClient;
}

const sending = (more: object = {}) => ({
	retriesLeft: 3,
	timeoutMs: 1,
	stopping: new AbortController().signal,
	...more,
});
const delivery = (history?: AttemptHistory) => ({
	request: { method: 'POST' as const, path: '/' },
	read: (body: unknown) => (body as { value?: string }).value,
	call: 'createCustomer' as const,
	hasSourcePair: true,
	history,
});

it('keeps the time of the first attempt whose outcome is unknown', async () => {
	const times = jest.spyOn(Date, 'now');
	let now = 1_000;
	times.mockImplementation(() => now);
	const history: AttemptHistory = {};
	const send = async () => {
		now += 1_000;
		return answer(now < 5_000 ? (now === 2_000 ? 429 : 503) : 422);
	};
	await deliver(clientOf([], { send }), sending(), delivery(history));
	times.mockRestore();
	expect(history).toEqual({ unknownSince: 2_000, sentAt: 4_000 });
});

it('a read leaves no history', async () => {
	const outcome = await deliver(clientOf([answer(503), answer(422)]), sending(), delivery());
	expect(outcome.kind).toBe('refused');
});

it('spends the retries of the item, and no more', async () => {
	const shared = sending({ retriesLeft: 2 });
	const outcome = await deliver(
		clientOf([answer(429), answer(503), answer(503), answer(200)]),
		shared,
		delivery({}),
	);
	expect(outcome.kind).toBe('unknown');
	expect(shared.retriesLeft).toBe(0);
});

it.each([
	['nothing was done', {}, Abandoned],
	['something may exist', { unknownSince: 1 }, undefined],
])('when the run is stopping and %s', async (_what, history, thrown) => {
	const stopping = AbortSignal.abort();
	const delivering = deliver(clientOf([answer(422)]), sending({ stopping }), delivery(history));
	if (thrown) await expect(delivering).rejects.toThrow(thrown);
	else expect((await delivering).kind).toBe('refused');
});

it('ends without an outcome when the execution is cancelled', async () => {
	const cancelled = AbortSignal.abort();
	const delivering = deliver(
		clientOf([answer(200)], { cancelled }),
		sending(),
		delivery({ unknownSince: 1 }),
	);
	await expect(delivering).rejects.toThrow(Abandoned);
});
