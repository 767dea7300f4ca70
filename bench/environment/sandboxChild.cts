// Runs the sandbox in a child process, so that its time and memory are not measured as n8n's.
import { startSandbox } from '../../sandbox/server.cts';
import type { SandboxOptions } from '../../sandbox/server.cts';
import { benchRow, customerOf } from '../nodes/rows.cts';
import { seededRandom } from './random.cts';

export type SandboxChildOptions = Omit<SandboxOptions, 'random'> & {
	/** The same seed gives the same faults, provided that the requests arrive in the same order. */
	seed?: number;
	/** The customers of how many rows it has from the beginning (default 0). */
	knownRows?: number;
};

async function main({ seed, knownRows = 0, ...options }: SandboxChildOptions): Promise<void> {
	const random = seed === undefined ? undefined : seededRandom(seed);
	const sandbox = await startSandbox({ ...options, random });
	for (let index = 0; index < knownRows; index++) {
		sandbox.seed(customerOf(benchRow(index, { withSourceKey: true })));
	}
	process.send?.({ url: sandbox.url, apiKey: sandbox.apiKey });
	process.once('disconnect', () => process.exit());
}

void main(JSON.parse(process.argv[2] ?? '{}'));
