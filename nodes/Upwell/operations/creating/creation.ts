import type { ResourceDescription } from '../../description';
import type { Change, ItemMemory } from '../../execution/itemMemory';
import type { StoppedRun } from '../../execution/runItems';
import type { RunMemory } from '../../execution/runMemory';
import type { Hint } from '../../messages/hints';
import type { CreateReading } from '../../parameters/createFields';
import { REQUEST_OPTIONS, type OptionName } from '../../parameters/options';
import { protectionOf } from '../../parameters/protection';
import type { CreateRun, TaskOptions } from './createTask';
import type { ReadInput } from './inputReader';

/** What an operation that creates records has of its own. */
export interface Creation extends Pick<CreateRun, 'companion' | 'endpoint' | 'resolveExisting'> {
	changes: readonly Change[];
	readInput: ReadInput;
	/** What an item gives for a field, also where it cannot be read. */
	given: CreateReading['given'];
	readOptions(itemIndex: number): TaskOptions;
	/** Where items share a record, the last one wins. */
	isUpsert?: true;
	/** What to say of how the items were read. */
	inputHint(): Hint;
	/** `addsOutcome` where the number of items with each outcome is told already. */
	hints(memories: ItemMemory[], run: RunMemory, addsOutcome: boolean): Hint[];
	describeAgain(run: StoppedRun): string | undefined;
}

const OPTIONS = [...REQUEST_OPTIONS, 'addOutcome', 'onDoubtfulData'] as const;

/** Whether a check can tell what would happen: it needs a way to look a record up, and Upwell to refuse a second copy. */
export function isCheckable(resource: ResourceDescription): boolean {
	const { isUnique, isReadable } = protectionOf(resource);
	return isUnique && isReadable;
}

/** The options of all operations that create records. */
export function creationOptions(resource: ResourceDescription) {
	const more: Array<'batchSize' | 'checkOnly'> = [];
	if (resource.endpoints.createMany) more.push('batchSize');
	if (isCheckable(resource)) more.push('checkOnly');
	return [...OPTIONS, ...more] satisfies OptionName[];
}
