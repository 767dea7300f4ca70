import { sleep, type IDataObject } from 'n8n-workflow';
import type { Doubt } from '../../description';
import { isTool, ItemError } from '../../execution/errorReport';
import { describeHalfKeyOfAgent } from '../../messages/doubts';
import type { OptionValues } from '../../parameters/options';
import type { ParameterReader } from '../../parameters/parameterReader';
import type { ItemContext } from '../../parameters/readFields';
import { refusesSecondCopy } from '../../transport/outcome';
import { keyText, sourceKeyOf } from '../../transport/reference';
import type { OperationRun } from '../runOperation';

/** Reads the record of an item. Throws `ItemError` for a parameter that cannot be read. */
export type ReadInput = (parameter: ParameterReader, item: ItemContext) => IDataObject;

/** Reading blocks everything else in n8n; this often n8n gets a turn. */
const YIELD_AFTER_MS = 50;

/** Reads the records that the items of a run are to create, and takes note of what may be wrong with them. */
export class InputReader {
	private isAhead = false;
	private readonly shared = new Set<string>();

	constructor(
		private readonly run: OperationRun,
		private readonly readInput: ReadInput,
	) {}

	/**
	 * Reads an item to be sent.
	 *
	 * @throws ItemError when a parameter cannot be read, or the item is doubtful and such items are not to be sent
	 */
	read(itemIndex: number, options: OptionValues<'onDoubtfulData'>): IDataObject {
		// What an item shares with a later one has to be known before it is sent.
		if (options.onDoubtfulData === 'error') this.readAhead();
		const { input, doubts } = this.inspect(itemIndex);
		// A model reads no hints, and calls the tool again when it is not certain.
		const half = doubts.find((doubt) => doubt.kind === 'halfSourceKey');
		const { noun, endpoints } = this.run.resource;
		if (half && refusesSecondCopy(endpoints.create) && isTool(this.run.context)) {
			throw new ItemError(describeHalfKeyOfAgent(half.given, noun, itemIndex));
		}
		this.run.doubts.noteOrRefuse(itemIndex, doubts, options);
		return input;
	}

	/** Reads an item and says what may be wrong with it, as far as the items are read. Throws `ItemError` as `read` does. */
	inspect(itemIndex: number): { input: IDataObject; doubts: Doubt[] } {
		const doubts: Doubt[] = [];
		const input = this.register(itemIndex, doubts);
		return {
			input,
			doubts: [...doubts, ...this.run.doubts.doubtsOfKey(input, this.titleOf(input))],
		};
	}

	/** By `keyText`, the source keys that several items have; known when the items were read ahead. */
	get sharedKeys(): ReadonlySet<string> {
		return this.shared;
	}

	/** Reads all items, so that what they share is known of the first ones too. */
	readAhead(): void {
		if (this.isAhead) return;
		this.isAhead = true;
		const steps = this.registerAll();
		while (!steps.next().done);
	}

	/** The same, while n8n gets a turn now and then. */
	async readAheadWithPauses(): Promise<void> {
		this.isAhead = true;
		let lastYield = Date.now();
		const steps = this.registerAll();
		while (!steps.next().done) {
			if (Date.now() - lastYield <= YIELD_AFTER_MS) continue;
			await sleep(0);
			lastYield = Date.now();
		}
	}

	private *registerAll(): Generator<undefined> {
		const seen = new Set<string>();
		for (const itemIndex of this.run.context.getInputData().keys()) {
			try {
				const sourceKey = sourceKeyOf(this.register(itemIndex));
				const key = sourceKey && keyText(sourceKey);
				if (key !== undefined && seen.has(key)) this.shared.add(key);
				else if (key !== undefined) seen.add(key);
			} catch {
				// It is told when the item's turn comes.
			}
			yield;
		}
	}

	private register(itemIndex: number, doubts?: Doubt[]): IDataObject {
		const { parameter, timezone } = this.run;
		const amountsIn = this.run.amountsIn(itemIndex);
		const input = this.readInput(parameter, { itemIndex, timezone, amountsIn, doubts });
		this.run.doubts.register(itemIndex, input, this.titleOf(input));
		return input;
	}

	private titleOf(input: IDataObject): unknown {
		return input[this.run.resource.titleField ?? ''];
	}
}
