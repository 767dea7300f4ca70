// `npm start`: a real n8n with this node, the sandbox, and the example workflows.
import { once } from 'node:events';
import { startSandbox } from '../sandbox/server.cts';
import { loadExamples, withCredential } from './n8n/examples.cts';
import { N8n, OWNER } from './n8nHost.cts';

const EDITOR_PORT = 5678;
const CREDENTIAL = 'Upwell (local sandbox)';

async function main(): Promise<void> {
	const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
	let isStarting = true;
	// While n8n is starting, ending this process is enough: the `exit` handler ends n8n.
	void interrupted.then(() => isStarting && process.exit(130));
	const sandbox = await startSandbox();
	console.log('Starting n8n …');
	// The user folder is temporary: each start uses the code of this clone, and two can run at once.
	const n8n = await N8n.start({ port: EDITOR_PORT });
	isStarting = false;
	try {
		const { url: baseUrl, apiKey } = sandbox;
		const id = await n8n.api.createCredential(CREDENTIAL, 'upwellApi', { apiKey, baseUrl });
		for (const { workflow } of await loadExamples()) {
			await n8n.api.importWorkflow(withCredential(workflow, { id, name: CREDENTIAL }));
		}
		console.log(welcome(n8n.url, baseUrl, apiKey));
		await interrupted;
		console.log('\nStopping …');
	} finally {
		await n8n.stop();
		await sandbox.close();
	}
}

function welcome(editor: string, sandbox: string, apiKey: string): string {
	return `
  n8n is ready:        ${editor}
  Sign in with:        ${OWNER.email}
  Password:            ${OWNER.password}

  Local Upwell:        ${sandbox}
  API key:             ${apiKey}  (already in the credential "${CREDENTIAL}")
  Customers stored:    ${sandbox}/__sandbox/state

  Open one of the example workflows and press "Execute workflow".
  When you stop it, everything is removed: download what you want to keep first.
  Press Ctrl-C to stop.
`;
}

main().catch((cause: Error) => {
	console.error(cause.message);
	process.exitCode = 1;
});
