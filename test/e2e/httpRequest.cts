import assert from 'node:assert/strict';
import type { Workflow } from '../../scripts/n8nHost.cts';
import { finishedExecution, outputOf } from './executions.cts';
import type { Report } from './report.cts';
import type { TestSetup } from './setup.cts';

/** Manual Trigger → HTTP Request with the predefined credential, as in the README. */
function requestWorkflow(credential: { id: string; name: string }, url: string): Workflow {
	return {
		name: 'Any other endpoint',
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

/** The credential also works in n8n's HTTP Request node, for endpoints that the node does not have. */
export async function checkHttpRequest(report: Report, setup: TestSetup): Promise<void> {
	const { n8n, sandbox, credential } = setup;
	const request = async (url: string) => {
		const id = await n8n.api.importWorkflow(requestWorkflow(credential, url));
		return await finishedExecution(setup, await n8n.api.run(id, 'Start'));
	};

	await report.check('HTTP Request reaches Upwell with the predefined credential', async () => {
		sandbox.reset();
		const { id } = sandbox.seed({ name: 'Existing Customer' });
		const execution = await request(`${sandbox.url}/api/rest/customers/search`);
		const [{ customers }] = outputOf(execution, 'HTTP Request') as [{ customers: object[] }];
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
