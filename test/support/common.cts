import { setTimeout as delay } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';
import type { Fault, Sandbox } from '../../sandbox/server.cts';

/** n8n's Retry On Fail, as fast as it goes. */
export const THREE_TRIES = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** Of an answer after which the node sends again at once. */
export const QUICK = { headers: { 'retry-after': '0' } };

/** Upwell refuses the customer of this name whenever it comes. */
export const refusing = (name: string, more: Partial<Fault> = {}): Fault => ({
	when: { name },
	kind: 'json',
	status: 422,
	body: { error: `No to ${name}` },
	times: Infinity,
	...more,
});

/** All that a failed item tells the user. */
export const saysOf = ({ json }: { json: IDataObject }): string =>
	`${String(json.error)} ${String((json.details as IDataObject).description)}`;

/** The JSON bodies of the updates that arrived, in the order of their arrival. */
export const putsIn = (sandbox: Sandbox) =>
	sandbox.requests
		.filter(({ method }) => method === 'PUT')
		.map(({ rawBody }) => JSON.parse(rawBody) as { input: IDataObject } & IDataObject);

/** Resolves as soon as the condition holds; a wait in vain comes to an end, too. */
export async function until(condition: () => boolean): Promise<void> {
	for (let turns = 0; !condition() && turns < 4_000; turns++) await delay(5);
}
