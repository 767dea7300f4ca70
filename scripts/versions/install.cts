import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureCached } from '../n8n/cache.cts';
import { npm } from '../n8n/command.cts';
import { nodeFor, nodePackage } from '../n8n/node.cts';
import { announced } from '../n8n/steps.cts';
import versions from './versions.json';

/** An n8n, the packages of its engine as its own dependencies name them, and the major version of its Node.js. */
export type EngineVersion = (typeof versions)[number];

/** The versions of n8n that the node is tested on, oldest first. */
export const VERSIONS: readonly EngineVersion[] = versions;

export interface EngineInstallation {
	/** The folder whose node_modules has the engine. */
	folder: string;
	/** The Node.js program to run it on. */
	node: string;
}

/** Installs the engine of one n8n into the user's cache folder unless it is already there (300 MB, half a minute). */
export async function ensureEngine(version: EngineVersion): Promise<EngineInstallation> {
	const manifest = JSON.stringify(manifestOf(version), null, '\t');
	const hash = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
	const folder = await ensureCached(`engine-${version.n8n}-${hash}`, async (unfinished) => {
		await writeFile(join(unfinished, 'package.json'), manifest);
		await announced(
			{
				key: 'engine',
				label: `Installing the engine of n8n ${version.n8n}, 300 MB, once`,
				usual: 30,
			},
			async () =>
				await npm(
					[
						'install',
						'--ignore-scripts',
						'--engine-strict=false',
						'--no-audit',
						'--no-fund',
						'--no-package-lock',
					],
					{ cwd: unfinished },
				),
		);
	});
	return { folder, node: nodeFor(folder, version.node) };
}

/** The name and the number tell the engine tests which n8n they run; the platform is in the name of its Node.js. */
const manifestOf = (version: EngineVersion) => ({
	name: 'n8n-engine',
	version: version.n8n,
	private: true,
	dependencies: { 'n8n-core': version['n8n-core'], 'n8n-workflow': version['n8n-workflow'] },
	// Optional, because npm has no such package for some platforms.
	optionalDependencies: { [nodePackage]: String(version.node) },
});
