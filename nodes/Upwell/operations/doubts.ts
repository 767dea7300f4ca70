import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Doubt, Noun, SourceKey, SourceKeyDoubt } from '../description';
import { ItemError } from '../execution/errorReport';
import type { RunMemory } from '../execution/runMemory';
import { describeDoubtful, describeDoubts } from '../messages/doubts';
import type { Hint } from '../messages/hints';
import { withoutUnseen } from '../parameters/blank';
import { DOUBT_LABELS, type OptionValues } from '../parameters/options';
import { keyText, sourceKeyOf } from '../transport/reference';

const MOST_TITLES = 3;

/** A source key that items of the run have, with the names that they give to the record. */
interface KnownKey {
	sourceKey: SourceKey;
	/** By what remains of them in a comparison; no more than are needed to tell a name from others. */
	titles: Map<string, string>;
	/** How many items have it. */
	items: number;
}

/**
 * What may be wrong with the items of one run. One item shows what is damaged in it; only several show that they share a
 * source key which belongs to one of them at most.
 */
export class RunDoubts {
	/** By the places of the items, so that a further try of Retry On Fail does not count twice. */
	private readonly byItem = new Map<number, readonly Doubt[]>();

	private readonly registered = new Set<number>();

	/** By what remains of a source key without case and what cannot be seen. */
	private readonly keys = new Map<string, KnownKey[]>();

	/** Takes note of an item's doubts, or throws `ItemError` where the item is not to be sent with them. */
	noteOrRefuse(
		itemIndex: number,
		doubts: readonly Doubt[],
		{ onDoubtfulData }: OptionValues<'onDoubtfulData'>,
	): void {
		if (doubts.length === 0) return;
		if (onDoubtfulData === 'error') throw new ItemError(describeDoubtful(doubts, DOUBT_LABELS));
		this.byItem.set(itemIndex, doubts);
	}

	/** What to say of the doubts that were noted. */
	hint(noun: Noun, items: INodeExecutionData[], isUnique: boolean): Hint {
		const doubts = [...this.byItem.values()].flat();
		const [index = 0] = this.byItem.keys();
		const columns = Object.keys(items[index]?.json ?? {});
		const markedColumn = columns.find((name) => name.startsWith('\uFEFF'));
		const itemsWith = (key: SourceKey) => this.itemsWith(key);
		const context = { noun, isUnique, markedColumn, itemsWith };
		const warning = describeDoubts(doubts, context, DOUBT_LABELS);
		return warning === undefined ? undefined : { warning };
	}

	/** Takes note of the source key and the name of an item; again, where the items were read ahead. */
	register(itemIndex: number, input: IDataObject, title: unknown): void {
		const sourceKey = sourceKeyOf(input);
		if (!sourceKey) return;
		const known = this.similarTo(sourceKey);
		let own = known.find((one) => keyText(one.sourceKey) === keyText(sourceKey));
		if (!own) known.push((own = { sourceKey, titles: new Map(), items: 0 }));
		if (!this.registered.has(itemIndex)) own.items++;
		this.registered.add(itemIndex);
		const isNamed = typeof title === 'string' && own.titles.size < MOST_TITLES;
		if (isNamed) own.titles.set(folding(title), title);
	}

	/** What may be wrong with the source key of an item, as far as the items are registered. */
	doubtsOfKey(input: IDataObject, title: unknown): SourceKeyDoubt[] {
		const sourceKey = sourceKeyOf(input);
		if (!sourceKey) {
			const { sourceSystem, sourceSystemId } = input;
			if (sourceSystem === undefined && sourceSystemId === undefined) return [];
			const given = sourceSystem === undefined ? 'sourceSystemId' : 'sourceSystem';
			return [{ kind: 'halfSourceKey', given }];
		}
		const similar = this.similarTo(sourceKey);
		const own = similar.find((one) => keyText(one.sourceKey) === keyText(sourceKey));
		const name = typeof title === 'string' ? title : '';
		const folded = folding(name);
		// Without a name nothing tells it from the others.
		const titles = name === '' ? [] : [...(own?.titles ?? [])];
		const [, other] = titles.find(([one]) => one !== folded) ?? [];
		const twin = similar.find((one) => one !== own && looksSame(one.sourceKey, sourceKey));
		// One of each kind is enough to look into it, and thousands may look the same.
		return [
			...(other === undefined
				? []
				: [{ kind: 'sharedSourceKey', sourceKey, titles: [other, name] } as const]),
			...(twin ? [{ kind: 'similarSourceKey', sourceKey, other: twin.sourceKey } as const] : []),
		];
	}

	private itemsWith(sourceKey: SourceKey): number {
		const known = this.similarTo(sourceKey);
		return known.find((one) => keyText(one.sourceKey) === keyText(sourceKey))?.items ?? 0;
	}

	private similarTo(sourceKey: SourceKey): KnownKey[] {
		const folded = folding(keyText(sourceKey));
		const known = this.keys.get(folded) ?? [];
		if (known.length === 0) this.keys.set(folded, known);
		return known;
	}
}

/** What remains of a text without case, forms of the same character, and what cannot be seen. */
function folding(text: string): string {
	return withoutUnseen(text.normalize('NFKC')).toLowerCase();
}

/**
 * Whether two keys that differ in case, or in what cannot be seen, may be meant for the same. Not if their letters are mixed in
 * both: such IDs are made by programs that count on the case, such as Salesforce.
 */
function looksSame(one: SourceKey, other: SourceKey): boolean {
	const isMixed = ({ sourceSystemId: id }: SourceKey) =>
		id !== id.toLowerCase() && id !== id.toUpperCase();
	return one.sourceSystem !== other.sourceSystem || !(isMixed(one) && isMixed(other));
}

const ofRuns = new WeakMap<RunMemory, RunDoubts>();

/** The doubts of a run, over all tries of Retry On Fail. */
export function runDoubtsOf(memory: RunMemory): RunDoubts {
	const doubts = ofRuns.get(memory) ?? new RunDoubts();
	ofRuns.set(memory, doubts);
	return doubts;
}
