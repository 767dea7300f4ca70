import assert from 'node:assert/strict';
import type { Workflow } from '../../scripts/n8nHost.cts';
import { MAPPINGS, ROWS, toBeRun } from '../support/expressions.cts';
import type { Mapping } from '../support/expressions.cts';
import { finishedExecution, outputOf } from './executions.cts';
import type { Report } from './report.cts';
import type { TestSetup } from './setup.cts';
import { upwellWorkflow } from './upwellWorkflow.cts';

/** Manual Trigger with pinned rows → Upwell with these fields. */
function mappingWorkflow(
	credential: { id: string; name: string },
	name: string,
	additionalFields: Mapping,
): Workflow {
	const parameters = { name, additionalFields, options: { concurrency: 1 } };
	return {
		...upwellWorkflow(credential, parameters, { onError: 'continueRegularOutput' }),
		pinData: { Start: ROWS.map((json) => ({ json })) },
	};
}

/** n8n evaluates expressions in an isolate, n8n-core alone does not. So this repeats a comparison of the engine tests. */
export async function checkExpressions(report: Report, setup: TestSetup): Promise<void> {
	const { n8n, sandbox, credential } = setup;
	const runMapping = async (name: string, fields: Mapping) => {
		sandbox.reset();
		const id = await n8n.api.importWorkflow(mappingWorkflow(credential, name, fields));
		const execution = await finishedExecution(setup, await n8n.api.run(id, 'Start'));
		const items = outputOf(execution, 'Upwell') as Array<{ error?: string }>;
		assert.equal(items.length, ROWS.length);
		const sent = sandbox.requests.filter(({ path }) => path === '/api/rest/customers');
		return { sent: sent.map(({ rawBody }) => rawBody), errors: items.map(({ error }) => error) };
	};

	for (const mapping of MAPPINGS) {
		const what = `fields that the node reads itself equal n8n's own result: ${JSON.stringify(mapping)}`;
		await report.check(what, async () => {
			const read = await runMapping('=Row {{ $json.i }}', mapping);
			const evaluated = await runMapping(`=Row {{ ("'", $json.i) }}`, toBeRun(mapping));
			assert.deepEqual(read, evaluated);
		});
	}
}
