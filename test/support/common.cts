import { setTimeout as delay } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';
import type { Fault, Sandbox } from '../../sandbox/server.cts';

/** Items with a name and an id of their own: C0 and 0, C1 and 1, … */
export const numberedRows = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ name: `C${i}`, id: `${i}` }));

/** The source key of these rows. */
export const SOURCE_KEY = { sourceSystem: 'CRM', sourceSystemId: '={{ $json.id }}' };

export const namesOf = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => json.name);

/** The links to input items 0 to count - 1, in order. */
export const pairedItems = (count: number) =>
	Array.from({ length: count }, (_, item) => ({ item }));

/** On Error = Stop Workflow. */
export const STOP = { onError: 'stopWorkflow' } as const;

/** n8n's Retry On Fail, with the shortest wait. */
export const THREE_TRIES = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** For a fault after which the node sends again at once. */
export const QUICK = { headers: { 'retry-after': '0' } };

/** Upwell refuses every request for the customer of this name. */
export const refusing = (name: string, more: Partial<Fault> = {}): Fault => ({
	when: { name },
	kind: 'json',
	status: 422,
	body: { error: `No to ${name}` },
	times: Infinity,
	...more,
});

/** The message and the description of a failed item. */
export const textOf = ({ json }: { json: IDataObject }): string =>
	`${String(json.error)} ${String((json.details as IDataObject).description)}`;

/** The JSON bodies of the updates, in the order in which they arrived. */
export const updatesIn = (sandbox: Sandbox) =>
	sandbox.requests
		.filter(({ method }) => method === 'PUT')
		.map(({ rawBody }) => JSON.parse(rawBody) as { input: IDataObject } & IDataObject);

/** Resolves when the condition is true, or after twenty seconds. */
export async function until(condition: () => boolean): Promise<void> {
	for (let turns = 0; !condition() && turns < 4_000; turns++) await delay(5);
}
