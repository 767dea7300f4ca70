import type * as Engine from '../../scripts/engine.cts';
import type * as SandboxServer from '../../sandbox/server.cts';
import type { WebhookHost } from './webhookHost.cts';

interface Host {
	engine: typeof Engine;
	startSandbox: typeof SandboxServer.startSandbox;
	startWebhookHost: typeof WebhookHost.start;
	watchOutput(): { stop(): string };
}

const { host } = globalThis as unknown as { host: Host };

/** Runs workflows in n8n's engine; in plain Node, outside jest's realm (see `environment.cjs`). */
export const engine = (): typeof Engine => host.engine;

/** Starts a local Upwell; in plain Node, outside jest's realm (see `environment.cjs`). */
export const startSandbox: typeof SandboxServer.startSandbox = async (options) =>
	await host.startSandbox(options);

/** Starts a server that runs a trigger in n8n's engine; in plain Node, outside jest's realm (see `environment.cjs`). */
export const startWebhookHost: typeof WebhookHost.start = async (options) =>
	await host.startWebhookHost(options);

/**
 * Collects what this process prints, which is where n8n's engine and its logger print too (jest's own `console` is
 * another), until `stop` gives it out.
 */
export const watchOutput = (): { stop(): string } => host.watchOutput();
