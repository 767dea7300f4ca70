// `npm run release:check`: proves that what is in the repository can be published and verified today. `-- --tag v0.1.0`
// for a version that is being published: it needs its date in the changelog. `-- --only-scan` is `npm run scan`.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withScratchFolder } from './n8n/scratch.cts';
import { unpackInto } from './n8n/unpack.cts';
import { prove } from './releaseCheck/proof.cts';
import { releaseProofs, scanProofs } from './releaseCheck/proofs.cts';

const root = resolve(__dirname, '..');

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { tag: { type: 'string' }, 'only-scan': { type: 'boolean' } },
	});
	await withScratchFolder('release', async (folder) => {
		await unpackInto(folder);
		const proofs = values['only-scan']
			? scanProofs(root, folder)
			: releaseProofs(root, folder, values.tag);
		if (!(await prove(proofs))) process.exitCode = 1;
	});
}

main().catch((cause: Error) => {
	console.error(cause.message);
	process.exitCode = 1;
});
