import type { Packages } from './packages.cts';

/** What every run of the bench uses. */
export interface BenchEnvironment {
	packages: Packages;
	/** Arguments for the Node.js process that n8n runs in. */
	nodeArguments: string[];
}
