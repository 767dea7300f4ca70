import { ASSUMPTIONS, NOT_VARIED } from '../../contract/assumptions.cts';
import type { Assumption } from '../../contract/assumptions.cts';
import { FURTHER_FACTS } from './furtherFacts.cts';
import { notesOf } from './notes.cts';
import { answerProbes } from './probes/answers.cts';
import { createProbes } from './probes/creates.cts';
import { furtherProbes } from './probes/further.cts';
import { readProbes } from './probes/reads.cts';
import { refusalProbes } from './probes/refusals.cts';
import { searchProbes } from './probes/searches.cts';
import { updateProbes } from './probes/updates.cts';
import type { Probe, Probes, Seen } from './probe.cts';

/** Everything that is checked. */
export const FACTS = { ...ASSUMPTIONS, ...FURTHER_FACTS };

export type FactId = keyof typeof FACTS;

/** How each fact is looked at, in the order in which the facts are checked. */
const PROBES: Probes = {
	...answerProbes,
	...searchProbes,
	...readProbes,
	...refusalProbes,
	...createProbes,
	...updateProbes,
	...furtherProbes,
};

export const FACT_IDS = Object.keys(PROBES) as FactId[];

const factOf = (id: FactId): Assumption => FACTS[id];

/** The probe of a fact; undefined if it has none. */
export function probeOf(id: FactId): Probe | undefined {
	const probe = PROBES[id];
	return 'none' in probe ? undefined : probe;
}

export type Verdict =
	| 'as expected'
	| 'differs'
	| 'could not be told'
	| 'needs --write'
	| 'not checked';

/** One line of the table. */
export interface Finding {
	id: FactId;
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
export function findingOf(id: FactId, seen: Seen | undefined, write: boolean): Finding {
	const { fact, expected, ways } = factOf(id);
	const common = { id, fact, expected: sentence(ways[expected]?.is ?? ''), note: '' };
	const probe = PROBES[id];
	if ('none' in probe) return { ...common, seen: probe.none, verdict: 'not checked' };
	const needsWrite = !write && probe.write !== undefined;
	if (!seen) return { ...common, seen: '', verdict: needsWrite ? 'needs --write' : 'not checked' };
	if ('undecided' in seen) {
		return {
			...common,
			seen: seen.undecided,
			verdict: needsWrite ? 'needs --write' : 'could not be told',
		};
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

/** What is inferred as well and not checked, with the reason why it does not matter to the node. */
export const UNCHECKED = NOT_VARIED.map(({ why, statements }) => {
	const checked = Object.values<Assumption>(FURTHER_FACTS).flatMap((fact) => fact.statements);
	return { why, statements: statements.filter((statement) => !checked.includes(statement)) };
}).filter(({ statements }) => statements.length > 0);
