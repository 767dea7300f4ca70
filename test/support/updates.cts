import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server.cts';
import { seedRows } from './references.cts';
import { runUpwell, type UpwellResult, type UpwellRun } from './upwell.cts';

/** A run of Update; `way` says how the items name their customers. */
export const updating = (
	way: object,
	parameters: object,
	{ node, ...run }: UpwellRun,
): UpwellRun => ({
	...run,
	parameters: { operation: 'update', ...way, ...parameters, ...run.parameters } as IDataObject,
	node: { onError: 'continueErrorOutput', ...node },
});

export const update = async (
	sandbox: Sandbox,
	way: object,
	parameters: object,
	run: UpwellRun,
): Promise<UpwellResult> => await runUpwell(sandbox, updating(way, parameters, run));

/** What gives each customer the name that its row has. */
export const TO_NEW_NAME = { updateFields: { name: '={{ $json.name }}' } };

/** As many rows as there are customers of them in the sandbox, with new names for them. */
export const renamingRows = (sandbox: Sandbox, count: number) =>
	seedRows(sandbox, count, () => 'old').map(({ id }) => ({ id, name: `new ${id}` }));
