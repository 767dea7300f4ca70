// `npm start`: the real n8n with this node, a local Upwell behind it, and the example workflows to play with.
import { once } from 'node:events';
import { startSandbox } from '../sandbox/server.cts';
import { loadExamples, withCredential } from './n8n/examples.cts';
import { N8n, OWNER } from './n8nHost.cts';

const EDITOR_PORT = 5678;
const CREDENTIAL = 'Upwell (local sandbox)';

async function main(): Promise<void> {
	const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
	let starting = true;
	// While n8n is coming up there is nothing to be stopped in order; ending the process ends it too.
	void interrupted.then(() => starting && process.exit(130));
	const sandbox = await startSandbox();
	console.log('Starting n8n …');
	// n8n's state is throw-away: what opens is what this clone makes, whatever was tried before, and two can run at once.
	const n8n = await N8n.start({ port: EDITOR_PORT });
	starting = false;
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
  Download what you want to keep before you stop: everything here is removed then.
  Ctrl-C stops all of it.
`;
}

main().catch((cause: Error) => {
	console.error(cause.message);
	process.exitCode = 1;
});
