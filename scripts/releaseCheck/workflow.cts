/** The parts of a GitHub workflow that are looked at. */
export interface Workflow {
	on?: { push?: { tags?: string[]; branches?: string[] } } & Record<string, unknown>;
	permissions?: Permissions;
	jobs?: Record<string, Job>;
}

export type Permissions = 'read-all' | 'write-all' | Record<string, string>;

export interface Job {
	needs?: string | string[];
	'runs-on'?: string;
	permissions?: Permissions;
	/** A reusable workflow in place of steps. */
	uses?: string;
	steps?: Step[];
}

interface Step {
	uses?: string;
	run?: string;
}

/** The steps of all jobs; a job that is a reusable workflow counts as one. */
export const stepsOf = ({ jobs = {} }: Workflow): Step[] =>
	Object.values(jobs).flatMap(({ uses, steps = [] }) => (uses ? [{ uses }] : steps));
