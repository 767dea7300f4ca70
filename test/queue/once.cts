import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { until } from '../../scripts/n8n/until.cts';
import { importWorkflow } from '../e2e/executions.cts';
import type { Report } from '../e2e/report.cts';
import type { QueueSetup } from './setup.cts';
import { inALine } from './workflows.cts';

const START_TIMEOUT = 60_000;
const DOUBLES = 5;

/** A delivery of an event that no other has. */
const makeDelivery = () => {
	const resourceId = randomUUID();
	return {
		...{ id: `whe_${resourceId}`, trigger: 'update.invoice', operation: 'UPDATE' },
		...{ table: 'invoices', resourceId, createdAt: new Date().toISOString() },
		payload: { new: { id: resourceId, status: 'SENT' }, old: { id: resourceId, status: 'OPEN' } },
	};
};

/** Each event starts one execution, which a worker runs, however often it is delivered. */
export async function checkOnce(report: Report, setup: QueueSetup): Promise<void> {
	const { cluster, n8n } = setup;
	await report.check('trigger: an event starts once, also after a restart', async () => {
		const path = randomUUID();
		const trigger = { name: 'Upwell Trigger', type: 'n8n-nodes-upwell.upwellTrigger' };
		const parameters = { events: ['*'] };
		const last = { name: 'Last', type: 'n8n-nodes-base.noOp', typeVersion: 1 };
		const first = { ...trigger, typeVersion: 1, webhookId: path, parameters };
		const id = await importWorkflow(setup, inALine([first, last]));
		await n8n.api.activate(id);
		const deliver = async (delivery: object, times: number) => {
			const url = `${cluster.webhook.url}/webhook/${path}/webhook`;
			const answers = await Promise.all(
				Array.from(
					{ length: times },
					async () => await axios.post(url, delivery, { proxy: false }),
				),
			);
			assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
		};
		/** A further event comes last: when it has started, nothing that came before is missing. */
		const executionsAfter = async (count: number) => {
			await deliver(makeDelivery(), 1);
			return await until('the executions are there', START_TIMEOUT, async () => {
				const ids = await n8n.api.executions(id);
				return ids.length >= count && ids;
			});
		};
		const delivery = makeDelivery();
		await deliver(delivery, DOUBLES);
		assert.equal((await executionsAfter(2)).length, 2, 'a double was started');
		await cluster.restartWebhook();
		await deliver(delivery, DOUBLES);
		const executions = await executionsAfter(3);
		assert.equal(executions.length, 3, 'a double was started after the restart');
		await cluster.workersOf(...executions);
		await n8n.api.deactivate(id);
	});
}
