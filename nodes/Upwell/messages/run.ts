import type { Noun } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { Change } from '../execution/itemMemory';
import type { StoppedRun } from '../execution/runItems';
import { counted, sentences } from './words';

const IDS_SHOWN = 10;

/** What to do about whatever n8n itself threw for an item, where n8n does not say it. */
export const CHECK_PARAMETERS = 'Check the parameters of this item.';
export const CANCELLED = 'The execution was cancelled';

/** How many records were created or changed before the run ended, which items are uncertain, and what another run would do. */
export function describeStopped(
	{ done, uncertain }: StoppedRun,
	noun: Noun,
	changes: readonly Change[],
	again: string | undefined,
): string[] {
	const before = done
		.filter(({ ids }) => ids.length > 0)
		.map(({ change, ids }) => {
			const shown = ids.slice(0, IDS_SHOWN).join(', ');
			const were = ids.length === 1 ? 'was' : 'were';
			return `${counted(ids.length, noun)} ${were} ${change} before: ${shown}${ids.length > IDS_SHOWN ? ', …' : '.'}`;
		});
	const others = `The ${noun.many} of these items may have been ${changes.join(' or ')} too: ${ranges(uncertain)}.`;
	const all = uncertain.length === 0 ? before : [...before, others];
	return all.length > 0 && again !== undefined ? [...all, again] : all;
}

/** Numbers in ascending order, with three or more in a row as a range: "1, 3–7". */
function ranges(numbers: number[]): string {
	const rows: number[][] = [];
	for (const number of numbers) {
		const row = rows.at(-1);
		if (row?.at(-1) === number - 1) row.push(number);
		else rows.push([number]);
	}
	return rows
		.map((row) => (row.length < 3 ? row.join(', ') : `${row[0]}–${row.at(-1)}`))
		.join(', ');
}

/** What a second run of the same items does after a create: n8n's Retry begins with the first item again. */
export function describeCreateAgain(
	{ repeatable, unique, continues }: StoppedRun,
	{ many }: Noun,
	ifExists: { label: string; returnLabel: string } | undefined,
	isUnique = true,
): string | undefined {
	const counts = [
		repeatable.created > 0 ? `${repeatable.created} created` : '',
		repeatable.doubtful > 0 ? `${repeatable.doubtful} in doubt` : '',
	];
	const which = counts.filter(Boolean).join(', ');
	const whose = isUnique ? `${many} without both 'Source System' and 'Source System ID'` : many;
	const twice = `creates ${whose} a second time (${which}): remove these items first.`;
	const ends = continues ? 'lets each one that exists fail' : 'stops at the first one that exists';
	const unless = ifExists ? `, unless '${ifExists.label}' is set to '${ifExists.returnLabel}'` : '';
	const once = `${ends}${unless}: those with both 'Source System' and 'Source System ID' are not created twice.`;
	const parts = [which === '' ? '' : twice, unique.created + unique.doubtful > 0 ? once : ''];
	const given = parts.filter(Boolean).map((part) => `Another run, also by Retry, ${part}`);
	return given.length > 0 ? sentences(...given) : undefined;
}

/** The same after an update. */
export const UPDATE_AGAIN =
	'Another run, also by Retry, does no harm: it makes the same changes again.';

/** Says that a workflow asks for what this version of the node does not have. */
export function describeUnknownOperation(resource: unknown, operation: unknown): ErrorReport {
	const message = `This version of the Upwell node has no operation '${String(operation)}' for '${String(resource)}'`;
	const description =
		'The workflow was made with a newer version. Update n8n-nodes-upwell under Settings → Community nodes.';
	return { message, description };
}

/** What requests of this run may have done to a record, beside the one that is reported. */
export interface EarlierAttempts {
	/** Nobody knows whether one of them did this. */
	mayBe?: Change;
	/** One of them was refused, but not in a way that proves that it did nothing. */
	isUnproven: boolean;
	/** Something speaks for it having done something all the same. */
	isDoubtful: boolean;
	/** Doing it again would do it a second time. */
	isRepeatable: boolean;
}

/** Completes a report by what earlier requests may have done to the record. */
export function withEarlierAttempts(
	report: ErrorReport,
	earlier: EarlierAttempts,
	changes: readonly Change[],
	noun: Noun,
): ErrorReport {
	const { mayBe, isUnproven, isDoubtful } = earlier;
	const { message, description, reassurance, details } = report;
	const plain = { ...report, reassurance: undefined };
	if (!mayBe) {
		const doubt = isDoubtful ? describeDoubt(earlier, changes, noun) : undefined;
		return { ...plain, description: sentences(isUnproven ? doubt : reassurance, description) };
	}
	// Both say so themselves, or more: that it exists.
	if (details?.outcome === 'unknown' || details?.outcome === 'exists') return plain;
	return {
		...plain,
		message: `${message.replace(/\.$/, '')}. Upwell may have ${mayBe} this ${noun.one} in an earlier attempt`,
		description: sentences(describeUncertainty(mayBe, noun), description),
		details: { ...details, outcome: 'unknown' },
	};
}

function describeDoubt(
	{ isRepeatable }: EarlierAttempts,
	changes: readonly Change[],
	{ one }: Noun,
): string {
	const doubt = `Whether the ${one} was ${changes.join(' or ')} all the same is not certain`;
	return isRepeatable
		? `${doubt}: look for it in Upwell before you run this item again.`
		: `${doubt}; if you run this item again, that does no harm.`;
}

/** Says that an earlier attempt may have done it. */
function describeUncertainty(change: Change, { one }: Noun): string {
	const look = change === 'carried out' ? 'Look what became of it' : 'Look for it';
	return `An earlier attempt ended without a clear answer, so Upwell may have ${change} this ${one}. ${look} in Upwell before you run this item again.`;
}
