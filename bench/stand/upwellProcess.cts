// The sandbox in a process of its own, so that what it costs is not taken for n8n's. It ends with its parent.
import { startSandbox } from '../../sandbox/server.cts';
import type { SandboxOptions } from '../../sandbox/server.cts';
import { dice } from './dice.cts';

export type UpwellOptions = Omit<SandboxOptions, 'random'> & {
	/** Makes the chances fall the same way again, as far as the requests come in the same order. */
	seed?: number;
};

async function main({ seed, ...options }: UpwellOptions): Promise<void> {
	const random = seed === undefined ? undefined : dice(seed);
	const { url, apiKey } = await startSandbox({ ...options, random });
	process.send?.({ url, apiKey });
	process.once('disconnect', () => process.exit());
}

void main(JSON.parse(process.argv[2] ?? '{}'));
