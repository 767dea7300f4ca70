import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Doubt, Noun, SourceKey, SourceKeyDoubt } from '../description';
import { ItemError } from '../execution/errorReport';
import type { RunMemory } from '../execution/runMemory';
import { describeDoubtful, describeDoubts } from '../messages/doubts';
import type { Hint } from '../messages/hints';
import { withoutUnseen } from '../parameters/blank';
import { DOUBT_LABELS, type OptionValues } from '../parameters/options';
import { keyText, sourceKeyOf } from '../transport/reference';

/** A source key that items of the run have, with the names that they give to the record. */
interface KnownKey {
	sourceKey: SourceKey;
	titles: string[];
}

/**
 * What may be wrong with the items of one run. One item shows what is damaged in it; only several show that they share a
 * source key which belongs to one of them at most.
 */
export class RunDoubts {
	/** By the places of the items, so that a further try of Retry On Fail does not count twice. */
	private readonly byItem = new Map<number, readonly Doubt[]>();

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
	hint(noun: Noun, items: INodeExecutionData[]): Hint {
		const doubts = [...this.byItem.values()].flat();
		const [index = 0] = this.byItem.keys();
		const columns = Object.keys(items[index]?.json ?? {});
		const markedColumn = columns.find((name) => name.startsWith('\uFEFF'));
		const warning = describeDoubts(doubts, { noun, markedColumn }, DOUBT_LABELS);
		return warning === undefined ? undefined : { warning };
	}

	/** Takes note of the source key and the name of an item. */
	register(input: IDataObject, title: unknown): void {
		const sourceKey = sourceKeyOf(input);
		if (!sourceKey) return;
		const known = this.similarTo(sourceKey);
		const same = known.find((one) => keyText(one.sourceKey) === keyText(sourceKey));
		if (!same) known.push({ sourceKey, titles: [String(title)] });
		else if (!same.titles.some((one) => isSameTitle(one, title))) same.titles.push(String(title));
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
		return this.similarTo(sourceKey).flatMap((known): SourceKeyDoubt[] => {
			if (keyText(known.sourceKey) !== keyText(sourceKey)) {
				return [{ kind: 'similarSourceKey', sourceKey, other: known.sourceKey }];
			}
			const other = known.titles.find((one) => !isSameTitle(one, title));
			if (other === undefined) return [];
			return [{ kind: 'sharedSourceKey', sourceKey, titles: [other, String(title)] }];
		});
	}

	private similarTo(sourceKey: SourceKey): KnownKey[] {
		const folded = withoutUnseen(keyText(sourceKey).normalize('NFKC')).toLowerCase();
		const known = this.keys.get(folded) ?? [];
		if (known.length === 0) this.keys.set(folded, known);
		return known;
	}
}

function isSameTitle(one: string, other: unknown): boolean {
	return one.toLowerCase() === String(other).toLowerCase();
}

const ofRuns = new WeakMap<RunMemory, RunDoubts>();

/** The doubts of a run, over all tries of Retry On Fail. */
export function runDoubtsOf(memory: RunMemory): RunDoubts {
	const doubts = ofRuns.get(memory) ?? new RunDoubts();
	ofRuns.set(memory, doubts);
	return doubts;
}
