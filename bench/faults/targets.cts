import type { Target } from '../target.cts';
import type { FaultResult } from './run.cts';

/** What it took before the node learned the pace of a server, in seconds: a rate limit rightly holds back all. */
const MAX_SECONDS = 46;

/** The Upwell node must not duplicate, lose or misreport any customer, with or without a source key. */
export function faultTargets(results: FaultResult[]): Target[] {
	const ownResults = results.filter(({ participant }) => participant.startsWith('upwell'));
	if (ownResults.length === 0) return [];
	const total = (name: 'storedTwice' | 'lost' | 'reportedWrongly') =>
		ownResults.reduce((sum, result) => sum + result.run.outcomes[name], 0);
	const atMost = (what: string, reached: number, limit = 0): Target => ({
		text: `Under faults: ${what}`,
		reached,
		limit,
		atLeast: false,
	});
	const seconds = Math.max(...ownResults.map((result) => result.run.seconds));
	return [
		atMost('customers stored twice', total('storedTwice')),
		atMost('customers lost', total('lost')),
		atMost('customers reported wrongly', total('reportedWrongly')),
		atMost('seconds of the slowest', seconds, MAX_SECONDS),
	];
}
