import type { IDataObject } from 'n8n-workflow';
import { ItemError, type ErrorReport } from '../execution/errorReport';
import type { RunMemory } from '../execution/runMemory';
import { describeFailedReference, describeMissingReference } from '../messages/references';
import { SourceReference } from '../parameters/reference';
import { getRecord } from '../transport/getRecords';
import type { Outcome } from '../transport/outcome';
import { keyText } from '../transport/reference';
import type { RetryBudget } from '../transport/sendWithRetry';
import { messageContext, type OperationRun } from './runOperation';

/** An input with Upwell's IDs, or why there is none. */
type Resolved = { input: IDataObject; refusal?: undefined } | { refusal: ErrorReport };

/** The IDs that were found, over all tries of Retry On Fail. */
const ofRuns = new WeakMap<RunMemory, Map<string, string>>();

/**
 * Looks up the Upwell IDs of records that items refer to by their source keys: each once in a run, however many items refer
 * to it.
 */
export class References {
	/** The fields that may refer to a record in this way. */
	private readonly names: readonly string[];
	private readonly found: Map<string, string>;
	/** The lookups of this try. */
	private readonly asked = new Map<string, Promise<Outcome<IDataObject>>>();

	/** @param isCreating whether an item of the run may create what a later one refers to, where it is of the same resource */
	constructor(
		private readonly run: Pick<OperationRun, 'client' | 'memory' | 'resource'>,
		private readonly isCreating = false,
	) {
		const { memory, resource } = run;
		this.names = resource.fields.flatMap(({ name, beside }) => (beside ? [name] : []));
		this.found = ofRuns.get(memory) ?? new Map<string, string>();
		ofRuns.set(memory, this.found);
	}

	/**
	 * Does the work of an item with the IDs of what it refers to. Without a delay where none has to be looked up: items that
	 * go in one batch come one after the other.
	 *
	 * @throws ItemError where a record is missing or could not be looked up; RunStoppedError as `sendWithRetry` does
	 */
	with<T>(
		input: IDataObject,
		budget: RetryBudget,
		work: (input: IDataObject) => Promise<T>,
	): Promise<T> {
		const known = this.withKnown(input);
		if (known) return work(known);
		return this.lookUp(input, budget).then((resolved) => {
			if (resolved.refusal) throw new ItemError(resolved.refusal);
			return work(resolved.input);
		});
	}

	/**
	 * The input with the IDs of what it refers to; refused where Upwell has no such record.
	 *
	 * @throws ItemError where that could not be asked; RunStoppedError as `sendWithRetry` does
	 */
	async lookUp(input: IDataObject, budget: RetryBudget): Promise<Resolved> {
		const resolved = { ...input };
		for (const [name, reference] of this.referencesIn(input)) {
			const { target } = reference;
			const outcome = await this.ask(reference, budget);
			if (outcome.kind === 'missing') {
				return { refusal: describeMissingReference(outcome, reference, target.noun) };
			}
			if (outcome.kind !== 'done') {
				const context = { ...messageContext(this.run, budget), noun: target.noun, fields: [] };
				throw new ItemError(describeFailedReference(outcome, reference, context));
			}
			resolved[name] = String(outcome.value.id);
		}
		return { input: resolved };
	}

	/** The input with IDs that were found before; undefined where one is not known yet. */
	private withKnown(input: IDataObject): IDataObject | undefined {
		const references = this.referencesIn(input);
		if (references.length === 0) return input;
		const ids = references.map(([name, one]) => [name, this.found.get(keyOf(one))] as const);
		if (ids.some(([, id]) => id === undefined)) return undefined;
		return { ...input, ...Object.fromEntries(ids) };
	}

	private referencesIn(input: IDataObject): Array<[name: string, reference: SourceReference]> {
		return this.names.flatMap((name): Array<[string, SourceReference]> => {
			const value: unknown = input[name];
			return value instanceof SourceReference ? [[name, value]] : [];
		});
	}

	private ask(reference: SourceReference, budget: RetryBudget): Promise<Outcome<IDataObject>> {
		const key = keyOf(reference);
		const asked = this.asked.get(key) ?? this.find(key, reference, budget);
		this.asked.set(key, asked);
		return asked;
	}

	private async find(
		key: string,
		{ target, sourceKey }: SourceReference,
		budget: RetryBudget,
	): Promise<Outcome<IDataObject>> {
		const { client, resource } = this.run;
		const mayBeCreated = this.isCreating && target.value === resource.value;
		const outcome = await getRecord(client, budget, target, sourceKey);
		if (outcome.kind === 'done') this.found.set(key, String(outcome.value.id));
		const isMissing = outcome.kind === 'missing' && !mayBeCreated;
		const isAnswered = outcome.kind === 'done' || outcome.kind === 'refused' || isMissing;
		// What Upwell could not say now it may say to the next item.
		if (!isAnswered) this.asked.delete(key);
		return outcome;
	}
}

function keyOf({ target, sourceKey }: SourceReference): string {
	return target.value + keyText(sourceKey);
}
