import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server.cts';
import { seedRows } from './locators.cts';
import { runUpwell, type UpwellResult, type UpwellRun } from './upwell.cts';

/** A run of Update; `locator` has the parameters that say which customer. */
export const updateRunOf = (
	locator: object,
	parameters: object,
	{ node, ...run }: UpwellRun,
): UpwellRun => ({
	...run,
	parameters: { operation: 'update', ...locator, ...parameters, ...run.parameters } as IDataObject,
	node: { onError: 'continueErrorOutput', ...node },
});

export const update = async (
	sandbox: Sandbox,
	locator: object,
	parameters: object,
	run: UpwellRun,
): Promise<UpwellResult> => await runUpwell(sandbox, updateRunOf(locator, parameters, run));

/** Gives each customer the name in its row. */
export const NEW_NAME = { updateFields: { name: '={{ $json.name }}' } };

/** What Upwell requires in an update that changes no rule. */
export const NO_RULE = { customerRulesInput: {} };

/** Seeds this many customers, and gives a row with a new name for each. */
export const renamingRows = (sandbox: Sandbox, count: number) =>
	seedRows(sandbox, count, () => 'old').map(({ id }) => ({ id, name: `new ${id}` }));
