import type { Settings } from '../../sandbox/settings.cts';

/** One way in which Upwell may behave. */
export interface Way {
	/** What Upwell then does, in one sentence. */
	is: string;
	/** The settings with which the sandbox does so; those of the expected way are its defaults. */
	settings: Partial<Settings>;
}

/** A fact about Upwell that is not certain. */
export interface Assumption {
	/** As the node expects it. */
	fact: string;
	/** The mark of `contract/upwell.openapi.json`: `docs`, `HASURA`, `inferred` or `unknown`, with page or reason. */
	evidence: string;
	/** The statements of the contract that say so: reasons of `x-evidence`, and sentences with [INFERRED]. */
	statements: readonly string[];
	/** The key of the way that the node expects. */
	expected: string;
	ways: Readonly<Record<string, Way>>;
}

/** Assumptions with their keys, each checked to expect one of its ways. */
export const assumptions = <T extends Record<string, Assumption>>(
	table: T & { [Id in keyof T]: { expected: keyof T[Id]['ways'] } },
): T => table;
