import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { until } from '../../scripts/n8n/until.cts';
import { finishedExecution, importWorkflow, outputOf } from '../e2e/executions.cts';
import type { Report } from '../e2e/report.cts';
import type { N8nProcess } from './n8nProcess.cts';
import type { QueueSetup } from './setup.cts';
import { inALine } from './workflows.cts';

const START_TIMEOUT = 60_000;
const DOUBLES = 5;

/** Of which n8n lists all executions that they can start. */
const EVENTS_AT_ONCE = 8;
/** Nearly all of them without a second look, and one in twenty with it, however busy the machine is. */
const MOST_STARTED_TWICE = EVENTS_AT_ONCE / 2;

/** A delivery of an event that no other has. */
const makeDelivery = () => {
	const resourceId = randomUUID();
	return {
		...{ id: `whe_${resourceId}`, trigger: 'update.invoice', operation: 'UPDATE' },
		...{ table: 'invoices', resourceId, createdAt: new Date().toISOString() },
		payload: { new: { id: resourceId, status: 'SENT' }, old: { id: resourceId, status: 'OPEN' } },
	};
};

/** A published workflow with the trigger. */
class TriggerWorkflow {
	private constructor(
		private readonly setup: QueueSetup,
		private readonly id: string,
		private readonly path: string,
	) {}

	/** Publishes it, runs `use`, and takes it back. */
	static async with(
		setup: QueueSetup,
		use: (workflow: TriggerWorkflow) => Promise<void>,
	): Promise<void> {
		const path = randomUUID();
		const trigger = { name: 'Upwell Trigger', type: 'n8n-nodes-upwell.upwellTrigger' };
		const parameters = { events: ['*'] };
		const last = { name: 'Last', type: 'n8n-nodes-base.noOp', typeVersion: 1 };
		const first = { ...trigger, typeVersion: 1, webhookId: path, parameters };
		const id = await importWorkflow(setup, inALine([first, last]));
		await setup.n8n.api.activate(id);
		await use(new TriggerWorkflow(setup, id, path));
		await setup.n8n.api.deactivate(id);
	}

	/** Delivers to processes at once: to each of them as often as it is named. */
	async deliver(delivery: object, ...to: N8nProcess[]): Promise<void> {
		const answers = await Promise.all(
			to.map(async ({ url }) => {
				return await axios.post(`${url}/webhook/${this.path}/webhook`, delivery, { proxy: false });
			}),
		);
		assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
	}

	/** A further event comes last: when it has started, nothing that came before is missing. */
	async executionsAfter(count: number): Promise<string[]> {
		await this.deliver(makeDelivery(), this.setup.cluster.webhook);
		return await until('the executions are there', START_TIMEOUT, async () => {
			const ids = await this.setup.n8n.api.executions(this.id);
			return ids.length >= count && ids;
		});
	}

	/** The events that came through to the end of the workflow, as often as they did. */
	async finishedEvents(executionIds: string[]): Promise<unknown[]> {
		const events: unknown[] = [];
		for (const id of executionIds) {
			const execution = await finishedExecution(this.setup, id);
			assert.equal(execution.status, 'success');
			if (!execution.data.resultData.runData.Last) continue;
			events.push(...outputOf(execution, 'Last').map(({ eventId }) => eventId));
		}
		return events;
	}
}

/** Each event starts one execution, which a worker runs, however often it is delivered, and to whom. */
export async function checkOnce(report: Report, setup: QueueSetup): Promise<void> {
	const { cluster } = setup;
	await report.check('trigger: an event starts once, also after a restart', async () => {
		await TriggerWorkflow.with(setup, async (workflow) => {
			const doubles = () => Array.from({ length: DOUBLES }, () => cluster.webhook);
			const delivery = makeDelivery();
			await workflow.deliver(delivery, ...doubles());
			assert.equal((await workflow.executionsAfter(2)).length, 2, 'a double was started');
			await cluster.restartWebhook();
			await workflow.deliver(delivery, ...doubles());
			const executions = await workflow.executionsAfter(3);
			assert.equal(executions.length, 3, 'a double was started after the restart');
			await cluster.workersOf(...executions);
		});
	});
	// The main process takes deliveries as well: n8n has it do so unless it is told otherwise.
	await report.check('trigger: an event that two processes get in turn starts once', async () => {
		await TriggerWorkflow.with(setup, async (workflow) => {
			const deliveries = Array.from({ length: 4 }, makeDelivery);
			const deliverAll = async (...order: N8nProcess[]) => {
				for (const [index, delivery] of deliveries.entries()) {
					await workflow.deliver(delivery, order[index % 2]);
				}
			};
			await deliverAll(cluster.main, cluster.webhook);
			await deliverAll(cluster.webhook, cluster.main);
			const started = deliveries.length + 1;
			assert.equal((await workflow.executionsAfter(started)).length, started);
			await cluster.restartWebhook();
			await deliverAll(cluster.main, cluster.webhook);
			await deliverAll(cluster.webhook, cluster.main);
			const executions = await workflow.executionsAfter(started + 1);
			assert.equal(executions.length, started + 1, 'a double was started after the restart');
		});
	});
	await report.check(
		'trigger: of an event that two processes get at once, hardly ever both go on',
		async () => {
			await TriggerWorkflow.with(setup, async (workflow) => {
				const deliveries = Array.from({ length: EVENTS_AT_ONCE }, makeDelivery);
				for (const delivery of deliveries) {
					await workflow.deliver(delivery, cluster.main, cluster.webhook);
				}
				const executions = await workflow.executionsAfter(EVENTS_AT_ONCE + 1);
				const events = await workflow.finishedEvents(executions);
				const lost = deliveries.filter(({ id }) => !events.includes(id));
				assert.deepEqual(lost, [], 'an event was lost');
				const twice = events.length - EVENTS_AT_ONCE - 1;
				assert(twice <= MOST_STARTED_TWICE, `${twice} events went on twice`);
			});
		},
	);
}
