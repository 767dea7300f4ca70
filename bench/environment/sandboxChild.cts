// Runs the sandbox in a child process, so that its time and memory are not measured as n8n's.
import { startSandbox } from '../../sandbox/server.cts';
import type { SandboxOptions } from '../../sandbox/server.cts';
import { seededRandom } from './random.cts';

export type SandboxChildOptions = Omit<SandboxOptions, 'random'> & {
	/** The same seed gives the same faults, provided that the requests arrive in the same order. */
	seed?: number;
};

async function main({ seed, ...options }: SandboxChildOptions): Promise<void> {
	const random = seed === undefined ? undefined : seededRandom(seed);
	const { url, apiKey } = await startSandbox({ ...options, random });
	process.send?.({ url, apiKey });
	process.once('disconnect', () => process.exit());
}

void main(JSON.parse(process.argv[2] ?? '{}'));
