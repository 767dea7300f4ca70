import { randomUUID } from 'node:crypto';
import { startSandbox } from '../../sandbox/server.cts';
import type { Sandbox } from '../../sandbox/server.cts';
import { N8nApi } from '../../scripts/n8n/api.cts';
import { CREDENTIAL_TYPE } from '../e2e/setup.cts';
import { Cluster } from './cluster.cts';

/** What every check needs: an n8n in queue mode with the packed node, and a credential for a local Upwell. */
export interface QueueSetup {
	cluster: Cluster;
	/** The main process, signed in as the owner. */
	n8n: { api: N8nApi };
	sandbox: Sandbox;
	credential: { id: string; name: string };
}

/** Starts everything, runs `use`, and stops everything in any case. */
export async function withQueueSetup(use: (setup: QueueSetup) => Promise<void>): Promise<void> {
	// A key that nothing else contains.
	const sandbox = await startSandbox({ apiKey: `upw_${randomUUID()}` });
	try {
		await Cluster.with(async (cluster) => {
			const api = new N8nApi(cluster.main.url);
			await api.setUpOwner();
			const name = 'Upwell account';
			const { apiKey, url: baseUrl } = sandbox;
			const id = await api.createCredential(name, CREDENTIAL_TYPE, { apiKey, baseUrl });
			await use({ cluster, n8n: { api }, sandbox, credential: { id, name } });
		});
	} finally {
		await sandbox.close();
	}
}
