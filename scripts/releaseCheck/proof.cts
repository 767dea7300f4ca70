/** Something that does not hold, and what to do about it. */
export interface Finding {
	what: string;
	todo: string;
}

/** One thing that a release needs. It holds if nothing is found. */
export interface Proof {
	name: string;
	find: () => Finding[] | Promise<Finding[]>;
}

/**
 * Tries the proofs one after the other and prints a line for each, and one more for every further finding.
 * @returns whether all of them hold
 */
export async function prove(
	proofs: readonly Proof[],
	print: (line: string) => void = console.log,
): Promise<boolean> {
	let holds = true;
	for (const { name, find } of proofs) {
		const [first, ...others] = await findingsOf(find);
		if (first === undefined) {
			print(`ok  ${name}`);
			continue;
		}
		holds = false;
		print(`not ok  ${name}: ${described(first)}`);
		for (const finding of others) print(`        ${described(finding)}`);
	}
	return holds;
}

/** A proof that cannot be tried has not been given. */
async function findingsOf(find: Proof['find']): Promise<Finding[]> {
	try {
		return await find();
	} catch (cause) {
		return [{ what: (cause as Error).message, todo: 'This could not be checked' }];
	}
}

/** What is more than a line gets a line of its own below it. */
const described = ({ what, todo }: Finding): string =>
	what.includes('\n') ? `${what.trim()}\n        ${todo}.` : `${what.replace(/\.$/, '')}. ${todo}.`;
