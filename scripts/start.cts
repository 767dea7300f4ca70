// `npm start`: a real n8n with this node, the sandbox, and the example workflows.
import { resolve } from 'node:path';
import { startSandbox } from '../sandbox/server.cts';
import { npm } from './n8n/command.cts';
import { loadExamples, withCredential } from './n8n/examples.cts';
import { untilInterrupted } from './n8n/interruption.cts';
import { stepRunner, type Step } from './n8n/steps.cts';
import { missingSteps, N8n, OWNER, START_STEPS } from './n8nHost.cts';

const EDITOR_PORT = 5678;
const CREDENTIAL = 'Upwell (local sandbox)';

/** It runs with what is pinned to it, so that a newcomer has nothing to enter. */
const FIRST_EXAMPLE = 'form-to-upwell.json';

const BUILD: Step = { key: 'build', label: 'Building the node', usual: 20 };
const IMPORT: Step = { key: 'examples', label: 'Importing the examples', usual: 3 };

async function main(): Promise<void> {
	const interruption = untilInterrupted();
	const run = stepRunner({ planned: [BUILD, ...(await missingSteps()), ...START_STEPS, IMPORT] });
	await run(BUILD, async () => await npm(['run', 'build'], { cwd: resolve(__dirname, '..') }));
	const sandbox = await startSandbox();
	// The user folder is temporary: each start uses the code of this clone, and two can run at once.
	const n8n = await N8n.start({ port: EDITOR_PORT, run });
	try {
		const { url: baseUrl, apiKey } = sandbox;
		const first = await run(IMPORT, async () => {
			const id = await n8n.api.createCredential(CREDENTIAL, 'upwellApi', { apiKey, baseUrl });
			return await importExamples(n8n, { id, name: CREDENTIAL });
		});
		console.log(welcome(n8n.url, baseUrl, apiKey, first));
		await interruption.next();
		console.log('\nStopping …');
	} finally {
		await n8n.stop();
		await sandbox.close();
	}
}

/** Imports all examples; resolves to the name and the path of the one to open first. */
async function importExamples(
	n8n: N8n,
	credential: { id: string; name: string },
): Promise<{ name: string; path: string }> {
	const examples = await loadExamples();
	const first = examples.find(({ file }) => file === FIRST_EXAMPLE) ?? examples[0];
	let id = '';
	// n8n's list begins with the one that was imported last.
	for (const example of [...examples.filter((other) => other !== first), first]) {
		id = await n8n.api.importWorkflow(withCredential(example.workflow, credential));
	}
	return { name: first.workflow.name, path: `/workflow/${id}` };
}

function welcome(
	editor: string,
	sandbox: string,
	apiKey: string,
	first: { name: string; path: string },
): string {
	return `
  n8n is ready:        ${editor}
  Sign in with:        ${OWNER.email}
  Password:            ${OWNER.password}

  Local Upwell:        ${sandbox}
  API key:             ${apiKey}  (already in the credential "${CREDENTIAL}")
  Customers stored:    ${sandbox}/__sandbox/state

  When you stop it, everything is removed: download what you want to keep first.
  Press Ctrl-C to stop.

  Open "${first.name}" first, and press "Execute workflow":
  ${editor}${first.path}
`;
}

main().catch((cause: Error) => {
	console.error(cause.message);
	process.exitCode = 1;
});
