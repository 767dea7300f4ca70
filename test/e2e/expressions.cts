import assert from 'node:assert/strict';
import type { Workflow } from '../../scripts/n8nHost.cts';
import { MAPPINGS, ROWS, toBeRun } from '../support/expressions.cts';
import type { Mapping } from '../support/expressions.cts';
import { ended, output } from './examples/rehearsal.cts';
import type { Report } from './report.cts';
import type { Stage } from './stage.cts';

/** Rows as the trigger's pinned data → Upwell with these fields. */
function mappingWorkflow(
	credential: { id: string; name: string },
	name: string,
	additionalFields: Mapping,
): Workflow {
	const start = {
		id: '1',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const options = { concurrency: 1 };
	return {
		name: 'Mapping',
		nodes: [
			start,
			{
				id: '2',
				name: 'Upwell',
				type: 'n8n-nodes-upwell.upwell',
				typeVersion: 1,
				position: [220, 0],
				onError: 'continueRegularOutput',
				parameters: {
					resource: 'customer',
					operation: 'create',
					name,
					additionalFields,
					options,
				},
				credentials: { upwellApi: credential },
			},
		],
		connections: { Start: { main: [[{ node: 'Upwell', type: 'main', index: 0 }]] } },
		pinData: { Start: ROWS.map((json) => ({ json })) },
	};
}

/** n8n itself runs expressions in another way than n8n-core alone, so what the engine tests compare is compared here again. */
export async function checkExpressions(report: Report, stage: Stage): Promise<void> {
	const { n8n, sandbox, credential } = stage;
	const whatComesOf = async (name: string, fields: Mapping) => {
		sandbox.reset();
		const id = await n8n.api.importWorkflow(mappingWorkflow(credential, name, fields));
		const execution = await ended(stage, await n8n.api.run(id, 'Start'));
		const items = output(execution, 'Upwell') as Array<{ error?: string }>;
		assert.equal(items.length, ROWS.length);
		const sent = sandbox.requests.filter(({ path }) => path === '/api/rest/customers');
		return { sent: sent.map(({ rawBody }) => rawBody), said: items.map(({ error }) => error) };
	};

	for (const mapping of MAPPINGS) {
		const what = `Fields that are looked up are what n8n makes of ${JSON.stringify(mapping)}`;
		await report.check(what, async () => {
			const lookedUp = await whatComesOf('=Row {{ $json.i }}', mapping);
			const run = await whatComesOf('=Row {{ ($json.i) }}', toBeRun(mapping));
			assert.deepEqual(lookedUp, run);
		});
	}
}
