import { startSandbox } from '../../sandbox/server.cts';
import type { Sandbox } from '../../sandbox/server.cts';
import { N8n } from '../../scripts/n8nHost.cts';

export const CREDENTIAL_TYPE = 'upwellApi';

/** What every check plays on: a real n8n with the packed node, and a local Upwell its credential points to. */
export interface Stage {
	n8n: N8n;
	sandbox: Sandbox;
	credential: { id: string; name: string };
}

/** Sets the stage, runs `play` on it, and clears it away whatever happened. */
export async function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
	const sandbox = await startSandbox();
	try {
		const n8n = await N8n.start();
		try {
			const name = 'Upwell account';
			const { apiKey, url: baseUrl } = sandbox;
			const id = await n8n.api.createCredential(name, CREDENTIAL_TYPE, { apiKey, baseUrl });
			await play({ n8n, sandbox, credential: { id, name } });
		} finally {
			await n8n.stop();
		}
	} finally {
		await sandbox.close();
	}
}
