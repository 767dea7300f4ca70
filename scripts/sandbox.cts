import { parseArgs } from 'node:util';
import { COLLECTOR_ID, startSandbox, type Sandbox } from '../sandbox/server.cts';

const USUAL_PORT = 5810;

/** Starts the sandbox on the port asked for, or else on the usual one, or else on any. */
async function start(apiKey?: string, port?: number): Promise<Sandbox> {
	if (port !== undefined) return await startSandbox({ apiKey, port });
	try {
		return await startSandbox({ apiKey, port: USUAL_PORT });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		return await startSandbox({ apiKey });
	}
}

const instructions = ({ url, apiKey }: Sandbox) => `
A local Upwell is running. It forgets everything when it ends.

  Base URL  ${url}
  API key   ${apiKey}
  The only user id it takes as collectorId is ${COLLECTOR_ID}.

Create a customer:

  curl ${url}/api/rest/customers -H 'Authorization: ${apiKey}' -H 'Content-Type: application/json' \\
    -d '{"input": {"name": "Acme Freight", "sourceSystem": "CRM", "sourceSystemId": "1001"}}'

Make it misbehave (every kind of fault is described in sandbox/faults.cts):

  curl ${url}/__sandbox/faults -d '{"kind": "rateLimit", "retryAfter": "2"}'
  curl ${url}/__sandbox/faults -d '{"kind": "silence", "at": "after", "when": {"name": "Acme Freight"}}'
  curl ${url}/__sandbox/faults -d '{"kind": "status", "status": 503, "times": "always"}'
  curl -X DELETE ${url}/__sandbox/faults

See what it holds, and empty it:

  curl ${url}/__sandbox/state
  curl -X POST ${url}/__sandbox/reset

Ctrl-C ends it.`;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { port: { type: 'string' }, 'api-key': { type: 'string' } },
	});
	const port = values.port === undefined ? undefined : Number(values.port);
	const sandbox = await start(values['api-key'], port);
	console.log(instructions(sandbox));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close());
	}
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
