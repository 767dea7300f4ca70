import type { IDataObject } from 'n8n-workflow';
import type { CreateContext } from '../../messages/create';
import { OPTIONS } from '../../parameters/options';
import { isFromSince } from '../../transport/age';
import type { HttpResponse } from '../../transport/httpResult';
import { keyText } from '../../transport/reference';
import { messageContext } from '../runOperation';
import type { CreateRun, CreateTask, KeyedTask } from './createRun';

export function hasSourceKey(task: CreateTask): task is KeyedTask {
	return task.sourceKey !== undefined;
}

/** Notes that Upwell may have created the task's record, by a request sent at that time (`Date.now()`). */
export function markUncertain(
	{ uncertain }: CreateRun,
	{ job: { memory }, input, sourceKey }: CreateTask,
	since: number | undefined,
): void {
	memory.markUncertain('created', since, input);
	if (sourceKey) uncertain.add(keyText(sourceKey), memory);
}

/** Notes that nothing is uncertain any more: what was sent created nothing, or what it created is known. */
export function markCertain(
	{ uncertain }: CreateRun,
	{ job: { memory }, sourceKey }: CreateTask,
): void {
	memory.markCertain();
	if (sourceKey) uncertain.delete(keyText(sourceKey), memory);
}

/**
 * Whether it was the task's own attempt that created a record which exists: its outcome was unknown, the record is not
 * older than it, and was not created for another item.
 *
 * @param response the one that brought the record, received just now
 */
export function isCreatedByTask(
	{ uncertain, resource: { titleField = 'id' } }: CreateRun,
	{ job, input, sourceKey }: CreateTask,
	record: IDataObject,
	response: HttpResponse,
): boolean {
	const { memory } = job;
	const since = memory.uncertainSince;
	return (
		since !== undefined &&
		!job.isOfAnother(String(record.id)) &&
		isFromSince(record, since, response) &&
		// Another item might have created it as well; then its title has to tell.
		(!sourceKey ||
			!uncertain.isShared(keyText(sourceKey), memory) ||
			record[titleField] === input[titleField])
	);
}

/** What messages need to know beyond the outcome. */
export function createContext(
	run: CreateRun,
	{ sourceKey, budget, input }: CreateTask,
): CreateContext {
	const option = OPTIONS.ifExists.parameter('ifExists', run.resource);
	const returnLabel = `Return Existing ${run.resource.displayName}`;
	return {
		...messageContext(run, budget),
		sent: input,
		sourceKey,
		ifExists: { label: option.displayName, returnLabel },
	};
}
