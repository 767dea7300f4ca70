import type * as Engine from '../../scripts/engine.cts';
import type * as SandboxServer from '../../sandbox/server.cts';

interface Host {
	engine: typeof Engine;
	startSandbox: typeof SandboxServer.startSandbox;
	requireBuilt(path: string): unknown;
}

const { host } = globalThis as unknown as { host: Host };

/** Runs workflows in n8n's engine; in plain Node, outside jest's realm (see `environment.cjs`). */
export const engine = (): typeof Engine => host.engine;

/** Starts a local Upwell; in plain Node, outside jest's realm (see `environment.cjs`). */
export const startSandbox: typeof SandboxServer.startSandbox = async (options) =>
	await host.startSandbox(options);
