import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { IDataObject } from 'n8n-workflow';
import { workflowOf, type UpwellRun } from './upwell.cts';

/** Runs the workflow in a process of its own, with more environment variables, and gives what it prints. */
export async function runInOwnProcess(
	run: UpwellRun & { credential: IDataObject },
	environment: Record<string, string>,
): Promise<{ stdout: string; stderr: string }> {
	const { credential } = run;
	const options = { workflow: workflowOf(run), credential, startNode: 'Rows' };
	const script = require.resolve('./runWorkflow.cts');
	const args = ['--require', 'tsx/cjs', script, JSON.stringify({ options })];
	const env = { ...process.env, ...environment };
	return await promisify(execFile)(process.execPath, args, { env });
}
