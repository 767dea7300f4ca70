import type { IDataObject } from 'n8n-workflow';
import { searchRecords } from '../../transport/getRecords';
import { hasSourceKey, isCreatedByTask, type CreateRun, type CreateTask } from './createTask';

/** More records with one source key are not looked at: the newest come first. */
const MOST_COPIES = 10;

/**
 * Looks for the record that a request of this run may have created, where Upwell is not known to refuse a second copy: several
 * records may have its source key. The operators are inferred [HASURA: equalityOperators]. Throws as `sendWithRetry` does.
 *
 * @returns undefined where there is no search, or it does not tell for certain which record is the task's
 */
export async function findOwnRecord(
	run: CreateRun,
	task: CreateTask,
): Promise<IDataObject | undefined> {
	const { client, resource } = run;
	const { search } = resource.endpoints;
	if (!search || !hasSourceKey(task)) return undefined;
	const { sourceSystem, sourceSystemId } = task.sourceKey;
	const where = { sourceSystem: { _eq: sourceSystem }, sourceSystemId: { _eq: sourceSystemId } };
	const orderBy = [{ createdAt: 'DESC' }, { id: 'ASC' }];
	const page = { where, orderBy, limit: MOST_COPIES, offset: 0 };
	const conditions = { plain: where, mustFinish: true };
	const found = await searchRecords(client, task.budget, search, page, conditions);
	if (found.kind !== 'done') return undefined;
	const own = found.value.filter((record) => isCreatedByTask(run, task, record, found.result));
	return own.length === 1 ? own[0] : undefined;
}
