import type { Noun } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { Change } from '../execution/itemMemory';
import type { StoppedRun } from '../execution/runItems';
import { counted, sentences } from './words';

const IDS_SHOWN = 10;

/** What to do about whatever n8n itself threw for an item, where n8n does not say it. */
export const CHECK_PARAMETERS = 'Check the parameters of this item.';
export const CANCELLED = 'The execution was cancelled';

/** How many records were created or changed before the run was stopped, and which other items are uncertain. */
export function describeStopped(
	{ done, uncertain }: StoppedRun,
	noun: Noun,
	changes: readonly Change[],
): string[] {
	const before = done
		.filter(({ ids }) => ids.length > 0)
		.map(({ change, ids }) => {
			const shown = ids.slice(0, IDS_SHOWN).join(', ');
			const were = ids.length === 1 ? 'was' : 'were';
			return `${counted(ids.length, noun)} ${were} ${change} before: ${shown}${ids.length > IDS_SHOWN ? ', …' : '.'}`;
		});
	const others = `The ${noun.many} of these items may have been ${changes.join(' or ')} too: ${uncertain.join(', ')}.`;
	return uncertain.length === 0 ? before : [...before, others];
}

/** Says that a workflow asks for what this version of the node does not have. */
export function describeUnknownOperation(resource: unknown, operation: unknown): ErrorReport {
	const message = `This version of the Upwell node has no operation '${String(operation)}' for '${String(resource)}'`;
	const description =
		'The workflow was made with a newer version. Update n8n-nodes-upwell under Settings → Community Nodes.';
	return { message, description };
}

/** Completes a report by what an earlier attempt may have done to the record, which nothing that came later excludes. */
export function withEarlierAttempts(
	report: ErrorReport,
	mayBe: Change | undefined,
	noun: Noun,
): ErrorReport {
	const { message, description, reassurance, details } = report;
	const plain = { ...report, reassurance: undefined };
	if (!mayBe) return { ...plain, description: sentences(reassurance, description) };
	// Both say so themselves, or more: that it exists.
	if (details?.outcome === 'unknown' || details?.outcome === 'exists') return plain;
	return {
		...plain,
		message: `${message}. Upwell may have ${mayBe} this ${noun.one} in an earlier attempt`,
		description: sentences(describeUncertainty(mayBe, noun), description),
		details: { ...details, outcome: 'unknown' },
	};
}

/** Says that an earlier attempt may have done it. */
export function describeUncertainty(change: Change, { one }: Noun): string {
	return `An earlier attempt got no readable answer, so Upwell may have ${change} this ${one}. Look for it in Upwell before you run this item again.`;
}
