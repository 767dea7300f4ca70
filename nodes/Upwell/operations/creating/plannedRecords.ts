import type { SourceKey } from '../../description';
import type { RunMemory } from '../../execution/runMemory';
import { keyText } from '../../transport/reference';
import type { KnownRecord, PlannedItem } from './checkItem';

/** Over all tries of Retry On Fail: what was planned for earlier items is not planned again. */
const ofRuns = new WeakMap<RunMemory, Map<string, KnownRecord>>();

/**
 * What the records of a run would be like after each of its items: one that several items share is looked up once, and the
 * second item meets what the first one would make of it.
 */
export class PlannedRecords {
	private readonly after: Map<string, KnownRecord>;
	private readonly inProgress = new Map<string, Promise<KnownRecord>>();

	/** @param sharedKeys by `keyText`; nothing is kept of the others */
	constructor(
		memory: RunMemory,
		private readonly sharedKeys: ReadonlySet<string>,
	) {
		this.after = ofRuns.get(memory) ?? new Map();
		ofRuns.set(memory, this.after);
	}

	/** Plans an item after those with the same source key that came before it. Throws what `find` throws. */
	async next(
		sourceKey: SourceKey,
		find: () => Promise<KnownRecord>,
		plan: (known: KnownRecord) => Promise<PlannedItem>,
	): Promise<PlannedItem> {
		const key = keyText(sourceKey);
		if (!this.sharedKeys.has(key)) return await plan(await find());
		const kept = this.after.get(key);
		const before = this.inProgress.get(key) ?? (kept ? Promise.resolve(kept) : find());
		const planned = before.then(plan);
		const after = planned.then((one) => {
			this.after.set(key, one.after);
			return one.after;
		});
		// The last one has nobody behind it to hear of a search that was not answered.
		after.catch(() => {});
		this.inProgress.set(key, after);
		return await planned;
	}
}
