import { parseArgs } from 'node:util';
import {
	COLLECTOR_ID,
	startSandbox,
	type Sandbox,
	type SandboxOptions,
} from '../sandbox/server.cts';

const USUAL_PORT = 5810;

/** Starts the sandbox on the given port; without one on the usual port if that is free, else on any. */
async function start(options: SandboxOptions): Promise<Sandbox> {
	if (options.port !== undefined) return await startSandbox(options);
	try {
		return await startSandbox({ ...options, port: USUAL_PORT });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		return await startSandbox(options);
	}
}

const instructions = ({ url, apiKey }: Sandbox) => `
A local Upwell is running. Nothing is kept when it ends.

  Base URL  ${url}
  API key   ${apiKey}
  The only user id it accepts as collectorId is ${COLLECTOR_ID}.

Create a customer:

  curl ${url}/api/rest/customers -H 'Authorization: ${apiKey}' -H 'Content-Type: application/json' \\
    -d '{"input": {"name": "Acme Freight", "sourceSystem": "CRM", "sourceSystemId": "1001"}}'

contract/upwell.openapi.json describes all its endpoints. Store an invoice or a shipment, which no endpoint creates:

  curl ${url}/__sandbox/tables/invoices -d '{"number": "INV-1", "sourceSystem": "TMS", "sourceSystemId": "1"}'
  curl ${url}/__sandbox/tables/shipments -d '{"shipmentId": "S-1", "sourceSystem": "TMS", "sourceSystemId": "1"}'

Make it misbehave (sandbox/faults.cts describes every kind of fault):

  curl ${url}/__sandbox/faults -d '{"kind": "rateLimit", "retryAfter": "2"}'
  curl ${url}/__sandbox/faults -d '{"kind": "silence", "at": "after", "when": {"name": "Acme Freight"}}'
  curl ${url}/__sandbox/faults -d '{"kind": "status", "status": 503, "times": "always"}'
  curl ${url}/__sandbox/faults -d '{"kind": "reset", "at": "after", "chance": 0.02, "times": "always"}'
  curl -X DELETE ${url}/__sandbox/faults

Make it slow, here by 100 ms a request and 0.2 ms for each record to create (or start it with --latency-ms 100
--per-row-ms 0.2):

  curl ${url}/__sandbox/settings -d '{"latencyMs": 100, "perRowMs": 0.2}'

Change its answers where Upwell's documents allow several (contract/assumptions describes each way,
sandbox/settings.cts and settingValues.cts each setting):

  curl ${url}/__sandbox/settings -d '{"missingStyle": "notFound", "updateShape": "object"}'
  curl ${url}/__sandbox/settings -d '{"rulesInput": "optional", "largestPage": 50}'
  curl ${url}/__sandbox/settings -d '{"bulkStores": "rowsBefore", "errorForm": "errors"}'

Have it tell somebody, such as the Upwell Trigger, of every change (or start it with --webhook-url and the like;
docs/trigger.md has all of them), see what it has sent, and end it:

  curl ${url}/__sandbox/subscriptions -d '{"url": "http://127.0.0.1:5678/webhook/…/webhook", "retryAttempts": 3}'
  curl ${url}/__sandbox/subscriptions
  curl -X DELETE ${url}/__sandbox/subscriptions

Show what it has stored, in full or in numbers, and empty it:

  curl ${url}/__sandbox/state
  curl ${url}/__sandbox/summary
  curl -X POST ${url}/__sandbox/reset

Ctrl-C ends it.`;

const WEBHOOK_OPTIONS = {
	'webhook-url': { type: 'string' },
	'webhook-events': { type: 'string', default: '*' },
	'webhook-header': { type: 'string' },
	'webhook-basic': { type: 'string' },
	'webhook-retries': { type: 'string' },
	'webhook-twice': { type: 'boolean' },
	'webhook-late-ms': { type: 'string' },
	'webhook-out-of-order': { type: 'boolean' },
	'webhook-wrong-secret': { type: 'boolean' },
	'webhook-unnamed': { type: 'boolean' },
} as const;

const withoutUndefined = <T extends object>(object: T): T =>
	Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

/** A text in two parts, such as `X-Secret: abc` or `user:password`. */
function inTwo(option: string, text: string): [string, string] {
	const [, one, other] = /^([^:]+):\s*(.+)$/.exec(text) ?? [];
	if (other === undefined)
		throw new Error(`--${option} is to be two texts with a colon between them`);
	return [one, other];
}

/** The subscription that the options ask for. */
function subscriptionOf(values: Partial<Record<keyof typeof WEBHOOK_OPTIONS, string | boolean>>) {
	const text = (name: keyof typeof WEBHOOK_OPTIONS) => values[name] as string | undefined;
	const [url, header, basic] = [text('webhook-url'), text('webhook-header'), text('webhook-basic')];
	if (url === undefined) return undefined;
	const authSettings = () => {
		if (header !== undefined) {
			const [name, value] = inTwo('webhook-header', header);
			return { kind: 'header', name, value } as const;
		}
		if (basic === undefined) return undefined;
		const [user, password] = inTwo('webhook-basic', basic);
		return { kind: 'basic', user, password } as const;
	};
	return withoutUndefined({
		url,
		triggers: text('webhook-events')
			?.split(',')
			.map((name) => name.trim()),
		authSettings: authSettings(),
		retryAttempts: numberOf(text('webhook-retries')),
		delayMs: numberOf(text('webhook-late-ms')),
		copies: values['webhook-twice'] ? 2 : undefined,
		outOfOrder: values['webhook-out-of-order'] as boolean | undefined,
		wrongSecret: values['webhook-wrong-secret'] as boolean | undefined,
		named: values['webhook-unnamed'] ? false : undefined,
	});
}

const numberOf = (text?: string) => (text === undefined ? undefined : Number(text));

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			port: { type: 'string' },
			'api-key': { type: 'string' },
			'latency-ms': { type: 'string' },
			'per-row-ms': { type: 'string' },
			...WEBHOOK_OPTIONS,
		},
	});
	const subscription = subscriptionOf(values);
	const sandbox = await start({
		apiKey: values['api-key'],
		port: numberOf(values.port),
		latencyMs: numberOf(values['latency-ms']),
		perRowMs: numberOf(values['per-row-ms']),
	});
	if (subscription) sandbox.deliveries.subscribe(subscription);
	console.log(instructions(sandbox));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close());
	}
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
