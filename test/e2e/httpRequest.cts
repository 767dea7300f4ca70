import assert from 'node:assert/strict';
import type { Workflow } from '../../scripts/n8nHost.cts';
import { ended, output } from './examples/rehearsal.cts';
import type { Report } from './report.cts';
import type { Stage } from './stage.cts';

/** Manual Trigger → HTTP Request with the predefined credential, as the README shows it. */
function requestWorkflow(credential: { id: string; name: string }, url: string): Workflow {
	return {
		name: 'Every other endpoint',
		nodes: [
			{
				id: '1',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: '2',
				name: 'HTTP Request',
				type: 'n8n-nodes-base.httpRequest',
				typeVersion: 4.2,
				position: [220, 0],
				parameters: {
					method: 'POST',
					url,
					authentication: 'predefinedCredentialType',
					nodeCredentialType: 'upwellApi',
					sendBody: true,
					specifyBody: 'json',
					jsonBody: '{ "limit": 5 }',
				},
				credentials: { upwellApi: credential },
			},
		],
		connections: { Start: { main: [[{ node: 'HTTP Request', type: 'main', index: 0 }]] } },
	};
}

/** The credential serves n8n's HTTP Request node too, so that every other endpoint of Upwell is within reach. */
export async function checkHttpRequest(report: Report, stage: Stage): Promise<void> {
	const { n8n, sandbox, credential } = stage;
	const request = async (url: string) => {
		const id = await n8n.api.importWorkflow(requestWorkflow(credential, url));
		return await ended(stage, await n8n.api.run(id, 'Start'));
	};

	await report.check('HTTP Request reaches Upwell with the predefined credential', async () => {
		sandbox.reset();
		const { id } = sandbox.seed({ name: 'There before' });
		const execution = await request(`${sandbox.url}/api/rest/customers/search`);
		const [{ customers }] = output(execution, 'HTTP Request') as [{ customers: object[] }];
		assert.deepEqual(
			customers.map((customer) => (customer as { id: string }).id),
			[id],
		);
	});

	await report.check('HTTP Request sends nothing over plain http to another host', async () => {
		const execution = await request('http://upwell.invalid/api/rest/customers/search');
		assert.equal(execution.status, 'error');
		assert.match(JSON.stringify(execution.data.resultData.error), /only sent over https/);
	});
}
