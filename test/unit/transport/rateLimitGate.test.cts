import type { HttpResult } from '../../../nodes/Upwell/transport/httpResult';
import { RateLimitGate } from '../../../nodes/Upwell/transport/rateLimitGate';
import { answer } from '../../support/transport.cts';

const HOUR = '3600';
const refusal = answer(429, {}, { 'retry-after': HOUR });
const LONG_MS = 3_600_000;

function requestOf(
	result: HttpResult,
	more: { signal?: AbortSignal; giveUpAfterMs?: number } = {},
) {
	const { signal, giveUpAfterMs = LONG_MS } = more;
	const send = jest.fn(async () => result);
	return { kind: 'x', giveUpAfterMs, signals: () => [signal], send };
}

async function refused(concurrency = 1): Promise<RateLimitGate> {
	const gate = new RateLimitGate(concurrency);
	await gate.run(requestOf(refusal));
	return gate;
}

it('lets requests pass when nothing was refused', async () => {
	const gate = new RateLimitGate();
	expect(await gate.run(requestOf(answer(200)))).toMatchObject({ status: 200 });
	expect([gate.accepted, gate.waitedMs]).toEqual([1, 0]);
});

it.each([1, 3])('a wait ends when its signal is aborted (concurrency %d)', async (concurrency) => {
	const gate = await refused(concurrency);
	const controllers = [new AbortController(), new AbortController()];
	const requests = controllers.map(({ signal }) => requestOf(answer(200), { signal }));
	const all = requests.map((request) => gate.run(request));
	await new Promise((resolve) => setImmediate(resolve));
	expect(requests.map(({ send }) => send.mock.calls.length)).toEqual([0, 0]);
	for (const controller of controllers) controller.abort();
	await Promise.all(all);
});

it('counts how long anybody was held back, and several at once only once', async () => {
	const times = jest.spyOn(Date, 'now');
	let now = 1_000;
	times.mockImplementation(() => now);
	const gate = await refused(2);
	const controller = new AbortController();
	const more = { signal: controller.signal };
	const all = [gate.run(requestOf(answer(200), more)), gate.run(requestOf(answer(200), more))];
	await new Promise((resolve) => setImmediate(resolve));
	now = 2_000;
	expect(gate.waitedMs).toBe(1_000);
	controller.abort();
	await Promise.all(all);
	now = 9_000;
	expect(gate.waitedMs).toBe(1_000);
	times.mockRestore();
});

it('one that waits gives up where the server asks for more time than it has, and is not sent', async () => {
	const gate = await refused();
	const request = requestOf(answer(200), { giveUpAfterMs: 60_000 });
	expect(await gate.run(request)).toBe(refusal);
	expect(request.send).not.toHaveBeenCalled();
	expect(gate.isGivenUp(60_000)).toBe(true);
	expect(gate.isGivenUp(LONG_MS)).toBe(false);
});

it.each<[string, object, boolean]>([
	['a limit told in headers is not run into', { 'x-ratelimit-limit': '2' }, true],
	['unless it is not kept', { 'x-ratelimit-limit': '20' }, false],
])('%s', async (_what, limit, isHeldBack) => {
	const gate = new RateLimitGate(1);
	for (const left of ['1', '0']) {
		const headers = { ...limit, 'x-ratelimit-remaining': left, 'x-ratelimit-reset': HOUR };
		await gate.run(requestOf(answer(200, {}, headers)));
	}
	const controller = new AbortController();
	const request = requestOf(answer(200), controller);
	const running = gate.run(request);
	await new Promise((resolve) => setImmediate(resolve));
	expect(request.send).toHaveBeenCalledTimes(isHeldBack ? 0 : 1);
	controller.abort();
	await running;
});
