import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Endpoint, ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemMemory, ItemResult } from '../execution/itemMemory';
import {
	APPROVE_AGAIN,
	describeApprove,
	describeUnclearApproval,
	OVERRIDE_LABEL,
} from '../messages/approve';
import { yesOrNo } from '../parameters/choice';
import { listOf, objectOf } from '../parameters/fieldKinds';
import { optionsProperty, REQUEST_OPTIONS } from '../parameters/options';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { referenceParameters } from '../parameters/recordReference';
import { approveRecord, type Approval } from '../transport/approveRecord';
import { readApprovalState, type NamedRecord } from '../transport/approvalState';
import type { HttpResult } from '../transport/httpResult';
import { referenceText } from '../transport/reference';
import type { RetryBudget } from '../transport/sendWithRetry';
import { findNamedRecord, missingRecord, SOURCE_KEY_PREVIEW } from './namedRecord';
import type { Operation } from './operation';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';
import { attemptsOf } from './writeAttempts';

/** The field of the output that says what was done. */
const APPROVED = 'approved';

/** What an item asks for. */
interface ApproveTask extends Approval, NamedRecord {
	endpoint: Endpoint;
	budget: RetryBudget;
}

/** Approve: the record that each item names. An answer that is lost is settled by reading it, never by asking again. */
export function approve(resource: ResourceDescription, endpoint: Endpoint): Operation {
	const { noun } = resource;
	const records = referenceParameters(resource, endpoint, resource.endpoints.getBySource);
	const override: INodeProperties = {
		displayName: OVERRIDE_LABEL,
		name: 'overrideExceptions',
		type: 'boolean',
		default: false,
		description: `Whether to close all open exceptions of the ${noun.one} and approve it all the same. If this is off, ${noun.article} ${noun.one} with open exceptions is not approved.`,
	};

	const begin = (run: OperationRun): HandleItem => {
		const { context, parameter } = run;
		const readOptions = optionsReader(context, resource, REQUEST_OPTIONS);
		return async ({ index, memory, stopping }) => {
			const reference = records.read(parameter, index);
			const chosen = parameter(override.name, index, false);
			const label = { label: OVERRIDE_LABEL, itemIndex: index };
			const overrideExceptions = yesOrNo(chosen, label) ?? false;
			const budget = retryBudgetOf(readOptions(index), stopping);
			return await run.mutex.run(referenceText(reference), async () => {
				const record = await findNamedRecord(run, budget, reference);
				return await approveItem(run, memory, { endpoint, ...record, overrideExceptions, budget });
			});
		};
	};

	return {
		option: {
			name: 'Approve',
			value: 'approve',
			description: `Approve ${noun.article} ${noun.one}`,
			action: `Approve ${noun.one}`,
		},
		properties: [...records.properties, override, optionsProperty(resource, REQUEST_OPTIONS)],
		output: {
			[APPROVED]: { type: 'boolean' },
			id: { type: 'string' },
			...(resource.endpoints.getBySource && SOURCE_KEY_PREVIEW),
			exceptions: listOf(objectOf('id', 'status', 'type')),
		},
		run: (context) =>
			runOperation(context, resource, {
				changes: ['approved'],
				leading: [APPROVED],
				begin,
				describeAgain: () => APPROVE_AGAIN,
			}),
	};
}

async function approveItem(
	run: OperationRun,
	memory: ItemMemory,
	task: ApproveTask,
): Promise<ItemResult> {
	const { client, resource } = run;
	const { endpoint, budget } = task;
	if (memory.isUncertain) return await settle(run, memory, task);
	// One that was refused on the way may have been approved all the same.
	const earlier = memory.attempt && (await readApprovalState(client, budget, resource, task));
	if (earlier?.kind === 'approved') return approvedRecord(task);
	const attempts = attemptsOf(memory, 'approved');
	const outcome = await approveRecord(client, budget, endpoint, task, attempts);
	switch (outcome.kind) {
		case 'done':
			return approvedRecord(task, outcome.value);
		case 'unknown':
			return await settle(run, memory, task, outcome.result);
		case 'missing':
			throw missingRecord(run, budget, { id: task.id }, outcome);
		default: {
			const context = messageContext(run, budget);
			const overrides = task.overrideExceptions;
			throw new ItemError(describeApprove(outcome, { ...context, overrides }));
		}
	}
}

/**
 * Reads what became of an approval without a clear answer.
 *
 * @param result what came in place of the answer; undefined where that was in an earlier try
 */
async function settle(
	run: OperationRun,
	memory: ItemMemory,
	task: ApproveTask,
	result?: HttpResult,
): Promise<ItemResult> {
	const { budget } = task;
	const state = await readApprovalState(run.client, budget, run.resource, task);
	if (state.kind === 'approved') return approvedRecord(task);
	if (state.kind === 'missing') {
		memory.markCertain();
		throw missingRecord(run, budget, { id: task.id }, state.outcome);
	}
	const isShown = state.kind === 'notApproved';
	throw new ItemError(describeUnclearApproval(result, messageContext(run, budget), isShown));
}

/** @param answer to the approval, where it came */
function approvedRecord({ id, sourceKey }: ApproveTask, answer: IDataObject = {}): ItemResult {
	const exceptions = Array.isArray(answer.exceptions) ? { exceptions: answer.exceptions } : {};
	const output = { [APPROVED]: true, id, ...sourceKey, ...exceptions };
	return { outputs: [output], done: 'approved', id };
}
