import { startSandbox } from '../../sandbox/server.cts';
import type { Sandbox } from '../../sandbox/server.cts';
import { N8n } from '../../scripts/n8nHost.cts';

export const CREDENTIAL_TYPE = 'upwellApi';

/** What every check needs: a real n8n with the packed node, and a credential for a local Upwell. */
export interface TestSetup {
	n8n: N8n;
	sandbox: Sandbox;
	credential: { id: string; name: string };
}

/** Starts n8n and the sandbox, runs `use`, and stops both in any case. */
export async function withTestSetup(use: (setup: TestSetup) => Promise<void>): Promise<void> {
	const sandbox = await startSandbox();
	try {
		const n8n = await N8n.start();
		try {
			const name = 'Upwell account';
			const { apiKey, url: baseUrl } = sandbox;
			const id = await n8n.api.createCredential(name, CREDENTIAL_TYPE, { apiKey, baseUrl });
			await use({ n8n, sandbox, credential: { id, name } });
		} finally {
			await n8n.stop();
		}
	} finally {
		await sandbox.close();
	}
}
