import type { IExecuteFunctions, WorkflowExecuteMode } from 'n8n-workflow';
import { delivery, newNodeId, webhookContext } from '../../support/deliveries.cts';
import { ProcessedData } from '../../support/processedData.cts';

interface Modules {
	firstRun: typeof import('../../../nodes/Upwell/trigger/firstRun');
	receive: typeof import('../../../nodes/Upwell/trigger/receive');
}

/** A process of n8n, which has loaded the package by itself. */
function startProcess(): Modules {
	const loaded: Partial<Modules> = {};
	jest.isolateModules(() => {
		loaded.firstRun = require('../../../nodes/Upwell/trigger/firstRun');
		loaded.receive = require('../../../nodes/Upwell/trigger/receive');
	});
	return loaded as Modules;
}

const PROCESSES = [startProcess(), startProcess()] as const;

/** A trigger, and whether an execution of it is the first of its event, by the process that asks. */
function setUp(data = new ProcessedData()) {
	const nodeId = newNodeId();
	const [one, other] = PROCESSES.map(
		({ firstRun }) =>
			async (executionId: number, eventId: string | null = 'whe_1', set: Partial<Given> = {}) =>
				await firstRun.isFirstRun(
					context(nodeId, executionId, { ...given(data), ...set }),
					eventId,
				),
	);
	const take = async () =>
		await PROCESSES[0].receive.receive(webhookContext({ nodeId }, { body: delivery() }).context);
	return { data, one, other, take };
}

interface Given {
	mode: WorkflowExecuteMode;
	check: unknown;
}

const given = ({ check }: ProcessedData): Given => ({ mode: 'webhook', check });

const context = (nodeId: string, executionId: number, { mode, check }: Given) =>
	({
		getMode: () => mode,
		getExecutionId: () => String(executionId),
		getWorkflow: () => ({ id: 'workflow' }),
		getNode: () => ({ id: nodeId }),
		helpers: { checkProcessedAndRecord: check },
	}) as unknown as IExecuteFunctions;

it.each([
	['nothing is stored yet', undefined, [2, 4]],
	['something is', ['event whe_0'], [2, 3]],
])('of two executions at the same moment, one goes on: %s', async (_when, row, [first, second]) => {
	const { one, other } = setUp(new ProcessedData(row));
	const both = await Promise.all([one(first), other(second)]);
	expect(both.filter(Boolean)).toHaveLength(1);
});

it('in one process too, and other events go on', async () => {
	const { one } = setUp(new ProcessedData(['event whe_0']));
	const all = await Promise.all([one(2), one(4), one(6, 'whe_2')]);
	expect(all).toEqual([true, false, true]);
});

it('an execution that runs again goes on again, here and on another worker', async () => {
	const { one, other } = setUp();
	for (const isFirst of [one, one, other]) expect(await isFirst(2)).toBe(true);
	expect(await other(4)).toBe(false);
});

it('what another process overwrites is known here, and written again with the next event', async () => {
	const { data, one, other } = setUp();
	await one(2);
	data.row = ['event whe_0'];
	expect(await one(8)).toBe(false);
	await one(4, 'whe_2');
	expect(await other(6)).toBe(false);
});

it('a hundred executions are remembered', async () => {
	const { data, one, other } = setUp();
	for (let number = 0; number <= 100; number++) await one(2 * number, `whe_${number}`);
	expect(data.row).toHaveLength(200);
	expect(await other(1000, 'whe_1')).toBe(false);
	expect(await other(1002, 'whe_0')).toBe(true);
});

const refuse = async () => await Promise.reject(new Error('no'));

it.each<[string, string | null, Partial<Given>]>([
	['runs from the editor', 'whe_1', { mode: 'manual' }],
	["n8n's Retry", 'whe_1', { mode: 'retry' }],
	['events without an ID', null, {}],
	['where n8n does not let the trigger look', 'whe_1', { check: refuse }],
	['where n8n has no such helper', 'whe_1', { check: undefined }],
])('never held back: %s', async (_what, eventId, set) => {
	const { data, one } = setUp();
	for (const executionId of [2, 4]) expect(await one(executionId, eventId, set)).toBe(true);
	expect(data.looks).toBe(0);
});

it('nothing is looked up by a process that takes the deliveries as well', async () => {
	const { data, one, take } = setUp();
	await take();
	for (const executionId of [2, 4]) expect(await one(executionId)).toBe(true);
	expect(data.looks).toBe(0);
});
