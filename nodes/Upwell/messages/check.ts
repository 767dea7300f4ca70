import type { Doubt, Noun } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { ItemMemory } from '../execution/itemMemory';
import { describeDoubt } from './doubts';
import { RELATED_UNCHANGED, type Hint } from './hints';
import { counted, quoted, relatedRecords, sentences } from './words';

/** A field in which a record differs from what an item gives. */
export interface FieldChange {
	/** Its label. */
	field: string;
	/** In the API. */
	name: string;
	/** What the record holds; left out where Upwell does not show it. */
	old?: unknown;
	new: unknown;
}

/** What would happen to an item. */
export type Plan =
	| { outcome: 'would create'; hasSourceKey: boolean }
	| {
			outcome: 'would update' | 'unchanged';
			changes: FieldChange[];
			/** An earlier item of the run would create the record. */
			isOfRun: boolean;
			/** The item gives related records, which an update leaves as they are. */
			keepsRelated: boolean;
			/** What could not be changed, because the record has no such companion. */
			missing?: string;
	  }
	| { outcome: 'exists'; isOfRun: boolean; returns: boolean };

/** What a check says of an item. */
export type CheckOutcome = Plan['outcome'] | 'refused' | 'doubtful';

/** Says what would happen to an item. */
export function describePlan(plan: Plan, noun: Noun): string {
	const { one } = noun;
	switch (plan.outcome) {
		case 'would create':
			return plan.hasSourceKey
				? `Would create this ${one}`
				: `Would create this ${one}. Without both 'Source System' and 'Source System ID', another run would create it again`;
		case 'would update': {
			const what = plan.isOfRun ? `the ${one} that an earlier item of this run would create: ` : '';
			return withRest(`Would update ${what}${plan.changes.map(changed).join(', ')}`, plan, noun);
		}
		case 'unchanged': {
			const who = plan.isOfRun
				? 'an earlier item of this run gives the same values'
				: 'Upwell has the same values already';
			return withRest(`Unchanged: ${who}`, plan, noun);
		}
		case 'exists': {
			const where = plan.isOfRun
				? 'Exists by then: another item of this run has the same source key'
				: 'Exists in Upwell already';
			const [which, then] = plan.isOfRun ? [`its ${one}`, '; '] : ['it', ': '];
			return `${where}${then}${plan.returns ? `${which} would be returned unchanged` : 'the item would fail'}`;
		}
	}
}

function changed({ field, old, new: value }: FieldChange): string {
	return `${field}: ${old === undefined ? '(not shown by Upwell)' : shown(old)} → ${shown(value)}`;
}

function shown(value: unknown): string {
	if (value === null || value === '') return '(blank)';
	return quoted(typeof value === 'object' ? JSON.stringify(value) : value);
}

/** What stays as it is although the item gives it. */
function withRest(
	text: string,
	{ keepsRelated, missing }: { keepsRelated: boolean; missing?: string },
	noun: Noun,
): string {
	const related = `Its ${relatedRecords(noun)} would stay as they are: Upwell's update changes the ${noun.one}'s own fields only`;
	return [text, missing, keepsRelated ? related : undefined].filter(Boolean).join('. ');
}

/** Says why an item is doubtful, and what would happen to it all the same. */
export function describeDoubtfulPlan(doubts: readonly Doubt[], plan: Plan, noun: Noun): string {
	const text = describePlan(plan, noun);
	const then = text[0].toLowerCase() + text.slice(1);
	return `Doubtful: ${doubts.map(describeDoubt).join('; ')}; ${then}`;
}

/** Says that an item would be refused. */
export function describeRefused({ message }: ErrorReport): string {
	return `Refused: ${message}`;
}

const LABELS_SHOWN = 5;

/** For each outcome what to say of one and of several items, in the order in which they are told. */
const COUNTED: ReadonlyArray<readonly [CheckOutcome, one: string, many: string]> = [
	['would create', 'would be created', 'would be created'],
	['would update', 'would be updated', 'would be updated'],
	['unchanged', 'is unchanged', 'are unchanged'],
	['exists', 'exists already', 'exist already'],
	['refused', 'would be refused', 'would be refused'],
	['doubtful', 'is doubtful', 'are doubtful'],
];

/** How many items there are of each outcome, as noted with their results. */
export function checkHint(memories: ItemMemory[], noun: Noun): Hint {
	const results = memories.flatMap(({ result }) => result ?? []);
	const noted = (note: string) => results.filter(({ notes }) => notes?.includes(note));
	const labels = new Set(
		noted('would update').flatMap(({ outputs }) => outputs.flatMap(changedLabels)),
	);
	const fields = [...labels].slice(0, LABELS_SHOWN).join(', ');
	const which = ` (${fields}${labels.size > LABELS_SHOWN ? ', …' : ''})`;
	const counts = COUNTED.flatMap(([outcome, one, many]) => {
		const count = noted(outcome).length;
		const what = `${count === 1 ? one : many}${outcome === 'would update' ? which : ''}`;
		return count > 0 ? [{ count, what }] : [];
	});
	const parts = counts.map(({ count, what }, i) =>
		i === 0 ? `${counted(count, noun)} ${what}` : `${count} ${what}`,
	);
	const related = noted(RELATED_UNCHANGED).length;
	return sentences(
		'Check only: nothing was sent to change Upwell.',
		parts.length > 0 ? `${parts.join(', ')}.` : undefined,
		related > 0
			? `The ${relatedRecords(noun)} of ${counted(related, noun)} would not be changed: Upwell's update changes the ${noun.one}'s own fields only.`
			: undefined,
	);
}

function changedLabels({ changes }: { changes?: unknown }): string[] {
	return Array.isArray(changes) ? changes.map(({ field }: FieldChange) => field) : [];
}

/** Says that a resource cannot be checked. */
export function describeUncheckable(label: string, { many }: Noun): ErrorReport {
	return {
		message: `'${label}' is not possible for ${many}: Upwell has no way to look one up`,
		description: 'Switch it off.',
		reassurance: 'Nothing was sent for this item.',
		details: { outcome: 'refused', parameter: label },
	};
}
