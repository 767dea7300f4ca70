// How the scripts start npm. Plain Node.js without dependencies.

/**
 * The arguments for `spawn` to run npm. If npm started this script, it is the same copy of npm; this also avoids `npm.cmd`
 * on Windows, which needs a shell, and a shell would split arguments at spaces.
 *
 * @param {string[]} args
 */
export function npmCommand(args) {
	const cli = process.env.npm_execpath ?? '';
	return cli.endsWith('npm-cli.js')
		? { file: process.execPath, args: [cli, ...args], shell: false }
		: { file: 'npm', args, shell: process.platform === 'win32' };
}
