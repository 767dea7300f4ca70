/** How a subscription proves that its deliveries come from Upwell. Source: inferred; the documents name no kinds. */
export type AuthSettings =
	| { kind: 'none' }
	| { kind: 'header'; name: string; value: string }
	| { kind: 'basic'; user: string; password: string };

/**
 * A webhook subscription. Source: docs api-guides/webhooks, which has `url`, `triggers`, `authSettings` and `retryAttempts`;
 * the rest are ways in which deliveries may go wrong.
 */
export interface Subscription {
	id: string;
	url: string;
	/** The names of events; `*` for all, which Upwell may not have. */
	triggers: readonly string[];
	authSettings: AuthSettings;
	/** 0 to 10. */
	retryAttempts: number;
	/** The wait before the first retry, in milliseconds; each further one is twice as long. Source: inferred. */
	retryDelayMs: number;
	/** How long an attempt waits for its answer, in milliseconds. Source: inferred. */
	timeoutMs: number;
	/** Sends every delivery so many times at once. */
	copies: number;
	/** Waits that long before the first attempt, in milliseconds. */
	delayMs: number;
	/** Sends each pair of deliveries in the wrong order. */
	outOfOrder: boolean;
	/** Carries another secret than the one of `authSettings`. */
	wrongSecret: boolean;
	/** Whether deliveries have the field `trigger`, which the reference pages do not show. */
	named: boolean;
}

const DEFAULTS: Omit<Subscription, 'id' | 'url'> = {
	triggers: ['*'],
	authSettings: { kind: 'none' },
	retryAttempts: 0,
	retryDelayMs: 200,
	timeoutMs: 10_000,
	copies: 1,
	delayMs: 0,
	outOfOrder: false,
	wrongSecret: false,
	named: true,
};

const MOST_RETRIES = 10;

/** Makes a subscription. @throws TypeError for what it cannot be */
export function makeSubscription(
	id: string,
	{ url, ...given }: Partial<Subscription> & { url: string },
): Subscription {
	if (!URL.canParse(url)) throw new TypeError(`${url} is no URL.`);
	const unknown = Object.keys(given).filter((name) => name !== 'id' && !(name in DEFAULTS));
	if (unknown.length > 0) throw new TypeError(`A subscription has no ${unknown.join(', ')}.`);
	const subscription = { ...DEFAULTS, ...given, id, url };
	const { retryAttempts, copies, delayMs, retryDelayMs } = subscription;
	if (!Number.isInteger(retryAttempts) || retryAttempts < 0 || retryAttempts > MOST_RETRIES) {
		throw new TypeError('retryAttempts is 0 to 10.');
	}
	if (!Number.isInteger(copies) || copies < 1) throw new TypeError('copies is 1 or more.');
	for (const ms of [delayMs, retryDelayMs]) {
		if (!(ms >= 0)) throw new TypeError('A delay is a number of milliseconds.');
	}
	return subscription;
}

/** The headers that a delivery carries. */
export function headersOf({ authSettings, wrongSecret }: Subscription): Record<string, string> {
	const type = { 'content-type': 'application/json', 'user-agent': 'upwell-sandbox' };
	const secret = (text: string) => (wrongSecret ? `${text}-but-wrong` : text);
	switch (authSettings.kind) {
		case 'none':
			return type;
		case 'header':
			return { ...type, [authSettings.name]: secret(authSettings.value) };
		case 'basic': {
			const pair = `${authSettings.user}:${secret(authSettings.password)}`;
			return { ...type, authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
		}
	}
}
