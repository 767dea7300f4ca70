import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { command } from '../n8n/command.cts';
import type { LintResult } from './actionlint.cts';
import type { Finding } from './proof.cts';
import { stepsOf, type Workflow } from './workflow.cts';

const FOLDER = '.github/workflows';

/** What actionlint says about the workflows of a repository, and the actions that are not pinned. */
export async function checkWorkflows(root: string): Promise<Finding[]> {
	const paths = readdirSync(join(root, FOLDER))
		.filter((name) => /\.ya?ml$/.test(name))
		.map((name) => `${FOLDER}/${name}`);
	const lint = await actionlint(root, paths);
	// What cannot be read as YAML has no actions to look at.
	const readable = paths.filter((path) => !lint.some((finding) => finding.path === path));
	return [
		...lint.map(({ path, line, column, message }) => ({
			what: `${path}:${line}:${column} ${message}`,
			todo: 'Correct the workflow; https://github.com/rhysd/actionlint explains each check',
		})),
		...readable.flatMap((path) => checkPins(path, parse(readFileSync(join(root, path), 'utf8')))),
	];
}

async function actionlint(root: string, paths: string[]): Promise<LintResult[]> {
	const args = ['--require', require.resolve('tsx/cjs'), join(__dirname, 'actionlint.cts')];
	return JSON.parse(await command(process.execPath, [...args, ...paths], { cwd: root }));
}

/** A tag of an action can be moved to other code; a commit cannot. */
export function checkPins(path: string, workflow: Workflow): Finding[] {
	return stepsOf(workflow)
		.map(({ uses }) => uses)
		.filter((uses): uses is string => uses !== undefined && !uses.startsWith('./'))
		.filter((uses) => !/@[0-9a-f]{40}$/.test(uses))
		.map((uses) => ({
			what: `${path} uses ${uses}, which is not pinned`,
			todo: 'Put the full SHA of the commit behind @, and the version in a comment',
		}));
}
