// How the scripts start npm, in plain Node.js without dependencies.

/**
 * What to hand to `spawn` to run npm: the very copy that started this script, where there is one, which also spares
 * Windows its `npm.cmd`. Only that needs a shell, and a shell takes arguments with spaces apart.
 *
 * @param {string[]} args
 */
export function npmCommand(args) {
	const cli = process.env.npm_execpath ?? '';
	return cli.endsWith('npm-cli.js')
		? { file: process.execPath, args: [cli, ...args], shell: false }
		: { file: 'npm', args, shell: process.platform === 'win32' };
}
