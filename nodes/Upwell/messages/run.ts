import type { Noun } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { Change } from '../execution/itemMemory';
import type { StoppedRun } from '../execution/stopError';
import { counted } from './words';

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
	if (uncertain.length === 0) return before;
	return [
		...before,
		`The ${noun.many} of these items may have been ${changes.join(' or ')} too: ${uncertain.join(', ')}.`,
	];
}

/** Says that a workflow asks for what this version of the node does not have. */
export function describeUnknownOperation(resource: unknown, operation: unknown): ErrorReport {
	return {
		message: `This version of the Upwell node has no operation '${String(operation)}' for '${String(resource)}'`,
		description:
			'The workflow was made with a newer version. Update n8n-nodes-upwell under Settings → Community Nodes.',
	};
}
