import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { command, npm } from './command.cts';
import { withScratchFolder } from './scratch.cts';

const root = join(__dirname, '..', '..');

/** Packs this package as npm would publish it, and unpacks the tarball into a folder. */
export async function unpackInto(folder: string): Promise<void> {
	await withScratchFolder('pack', async (scratch) => {
		await npm(['pack', '--silent', '--pack-destination', scratch], { cwd: root });
		const [tarball] = (await readdir(scratch)).filter((file) => file.endsWith('.tgz'));
		if (!tarball) throw new Error('npm pack created no tarball');
		// Only the file name, because some versions of tar read the `C:` of a Windows path as a host name.
		await command('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], {
			cwd: scratch,
		});
	});
}
