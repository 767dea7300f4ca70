import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock.cts';
import { newId } from '../resource.cts';
import { eventsOf, makeEnvelope, retryOf } from './envelope.cts';
import type { Envelope, RowChange } from './envelope.cts';
import { headersOf, makeSubscription } from './subscription.cts';
import type { Subscription } from './subscription.cts';

/** How long a delivery waits for another one to be sent before it. */
const LONGEST_HOLD_MS = 300;

/** One attempt to deliver an event. */
export interface Attempt {
	subscriptionId: string;
	envelope: Envelope;
	/** Of the answer; undefined where there was none, and as long as there is none. */
	status?: number;
	body?: string;
	ms?: number;
}

/** Sends what happens to records to those who subscribed. Source: docs api-guides/webhooks. */
export class Deliveries {
	/** All attempts, in the order in which they were sent. */
	readonly attempts: Attempt[] = [];
	readonly subscriptions: Subscription[] = [];
	private readonly pending = new Set<Promise<void>>();
	/** Per subscription that mixes the order up: sends the delivery that is held back. */
	private readonly held = new Map<string, () => void>();
	private stopping = new AbortController();

	constructor(private readonly clock: Clock) {}

	/** @throws TypeError for what a subscription cannot be */
	subscribe(given: Partial<Subscription> & { url: string }): Subscription {
		const subscription = makeSubscription(newId('whs'), given);
		this.subscriptions.push(subscription);
		return subscription;
	}

	/** Is told of every change of a row. */
	changed(change: RowChange): void {
		for (const subscription of this.subscriptions) {
			const { id: subscriptionId, triggers, named } = subscription;
			for (const event of eventsOf(change)) {
				if (!triggers.includes('*') && !triggers.includes(event.trigger)) continue;
				const now = this.clock.timestamp();
				this.send(subscription, makeEnvelope(change, event, { now, subscriptionId, named }));
			}
		}
	}

	/** Sends an event to a subscriber, in the ways of the subscription. */
	send(subscription: Subscription, envelope: Envelope): void {
		const { signal } = this.stopping;
		const delivery = this.turn(subscription, signal)
			.then(() => wait(subscription.delayMs, undefined, { signal }))
			.then(() => this.deliver(subscription, envelope, signal))
			// Stopped: nobody waits for it any more.
			.catch(() => {})
			.finally(() => this.pending.delete(delivery));
		this.pending.add(delivery);
	}

	/** Resolves when everything was delivered, or given up. */
	async settled(): Promise<void> {
		while (this.pending.size > 0) await Promise.all(this.pending);
	}

	/** Gives up what is on its way, and forgets the attempts. Subscriptions stay, as settings do. */
	reset(): void {
		this.stopping.abort();
		this.stopping = new AbortController();
		this.attempts.length = 0;
	}

	/** The same, and ends all subscriptions. */
	clear(): void {
		this.reset();
		this.subscriptions.length = 0;
	}

	/** Resolves when it is a delivery's turn: at once, or after the one that comes next. */
	private async turn({ id, outOfOrder }: Subscription, signal: AbortSignal): Promise<void> {
		if (!outOfOrder) return;
		const release = this.held.get(id);
		if (release) {
			this.held.delete(id);
			// After this one.
			setTimeout(release, 50);
			return;
		}
		const next = new Promise<void>((resolve) => this.held.set(id, resolve));
		await Promise.race([next, wait(LONGEST_HOLD_MS, undefined, { signal })]);
		this.held.delete(id);
	}

	private async deliver(
		subscription: Subscription,
		first: Envelope,
		signal: AbortSignal,
	): Promise<void> {
		const { retryAttempts, retryDelayMs, copies } = subscription;
		let envelope = first;
		for (let retry = 0; ; retry++) {
			const one = () => this.attempt(subscription, envelope, signal);
			const done = await Promise.all(Array.from({ length: copies }, one));
			// Source: docs api-reference/webhooks, "expected answer: 200".
			if (done.every(({ status }) => status === 200) || retry >= retryAttempts) return;
			await wait(retryDelayMs * 2 ** retry, undefined, { signal });
			envelope = retryOf(envelope, first);
		}
	}

	private async attempt(
		subscription: Subscription,
		envelope: Envelope,
		signal: AbortSignal,
	): Promise<Attempt> {
		const attempt: Attempt = { subscriptionId: subscription.id, envelope };
		this.attempts.push(attempt);
		const startedAt = Date.now();
		try {
			const response = await fetch(subscription.url, {
				method: 'POST',
				headers: headersOf(subscription),
				body: JSON.stringify(envelope),
				redirect: 'manual',
				signal: AbortSignal.any([signal, AbortSignal.timeout(subscription.timeoutMs)]),
			});
			attempt.body = await response.text();
			attempt.status = response.status;
		} catch {
			// Without a status: nobody listens, or no answer came.
		}
		attempt.ms = Date.now() - startedAt;
		return attempt;
	}
}
