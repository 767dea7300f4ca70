import { ASSUMPTIONS } from '../../contract/assumptions.cts';
import type { Assumption, AssumptionId } from '../../contract/assumptions.cts';
import { notesOf } from './notes.cts';
import { answerProbes } from './probes/answers.cts';
import { createProbes } from './probes/creates.cts';
import { refusalProbes } from './probes/refusals.cts';
import { searchProbes } from './probes/searches.cts';
import { updateProbes } from './probes/updates.cts';
import type { Probe, Probes, Seen } from './probe.cts';

/** How each fact is looked at, in the order in which the facts are checked. */
export const PROBES: Probes = {
	...answerProbes,
	...searchProbes,
	...refusalProbes,
	...createProbes,
	...updateProbes,
};

export const FACT_IDS = Object.keys(PROBES) as AssumptionId[];

export const factOf = (id: AssumptionId): Assumption => ASSUMPTIONS[id];

/** The probe of a fact; undefined if it has none. */
export function probeOf(id: AssumptionId): Probe | undefined {
	const probe = PROBES[id];
	return 'none' in probe ? undefined : probe;
}

export type Verdict = 'as expected' | 'differs' | 'not told' | 'needs --write' | 'not checked';

/** One line of the table. */
export interface Finding {
	id: AssumptionId;
	fact: string;
	expected: string;
	seen: string;
	verdict: Verdict;
	/** What it means for the user of the node, if it is not as expected. */
	note: string;
}

const sentence = (text: string) => text.replace(/\.$/, '');

/**
 * Puts what a probe has seen into words.
 *
 * @param write whether the check was allowed to write
 */
export function findingOf(id: AssumptionId, seen: Seen | undefined, write: boolean): Finding {
	const { fact, expected, ways } = factOf(id);
	const common = { id, fact, expected: sentence(ways[expected]?.is ?? ''), note: '' };
	const probe = PROBES[id];
	if ('none' in probe) return { ...common, seen: probe.none, verdict: 'not checked' };
	const needsWrite = !write && probe.write !== undefined;
	if (!seen) return { ...common, seen: '', verdict: needsWrite ? 'needs --write' : 'not checked' };
	if ('untold' in seen) {
		return { ...common, seen: seen.untold, verdict: needsWrite ? 'needs --write' : 'not told' };
	}
	if ('other' in seen) {
		return { ...common, seen: seen.other, verdict: 'differs', note: notesOf(id).other };
	}
	const { way, form } = seen;
	const is = sentence(ways[way]?.is ?? way);
	const text = form === undefined ? is : `${is} (${form})`;
	if (way === expected) return { ...common, seen: text, verdict: 'as expected' };
	return { ...common, seen: text, verdict: 'differs', note: notesOf(id).ways[way] ?? '' };
}
