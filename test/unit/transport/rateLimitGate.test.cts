import { wait } from '../../../nodes/Upwell/transport/backoff';
import { RateLimitGate } from '../../../nodes/Upwell/transport/rateLimitGate';

it('is open when nobody closed it', async () => await new RateLimitGate().pass([]));

it('lets pass whoever has a signal that is aborted', async () => {
	const gate = new RateLimitGate();
	const controller = new AbortController();
	gate.closeFor(3_600_000);
	const passed = gate.pass([controller.signal]);
	controller.abort();
	await passed;
});

it('a shorter limit does not end a longer one', async () => {
	const gate = new RateLimitGate();
	const controller = new AbortController();
	gate.closeFor(3_600_000);
	gate.closeFor(1);
	let hasPassed = false;
	const passed = gate.pass([controller.signal]).then(() => {
		hasPassed = true;
	});
	await wait(20, []);
	expect(hasPassed).toBe(false);
	controller.abort();
	await passed;
});

it('counts how long anybody was held back, and several at once only once', async () => {
	const times = jest.spyOn(Date, 'now');
	let now = 1_000;
	times.mockImplementation(() => now);
	const gate = new RateLimitGate();
	const controllers = [new AbortController(), new AbortController()];
	expect(gate.waitedMs).toBe(0);
	gate.closeFor(3_600_000);
	const first = gate.pass([controllers[0].signal]);
	now = 1_400;
	const second = gate.pass([controllers[1].signal]);
	now = 2_000;
	expect(gate.waitedMs).toBe(1_000);
	controllers[0].abort();
	await first;
	now = 3_000;
	controllers[1].abort();
	await second;
	now = 9_000;
	expect(gate.waitedMs).toBe(2_000);
	times.mockRestore();
});
