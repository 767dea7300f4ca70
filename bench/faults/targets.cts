import type { Target } from '../speed/targets.cts';
import type { FaultResult } from './run.cts';

/** The Upwell node must not duplicate, lose or misreport any customer, with or without a source key. */
export function faultTargets(results: FaultResult[]): Target[] {
	const ownResults = results.filter(({ participant }) => participant.startsWith('upwell'));
	if (ownResults.length === 0) return [];
	const total = (name: 'storedTwice' | 'lost' | 'reportedWrongly') =>
		ownResults.reduce((sum, result) => sum + result.total.outcomes[name], 0);
	const zero = (what: string, reached: number): Target => ({
		text: `Under faults: customers ${what}`,
		reached,
		limit: 0,
		atLeast: false,
	});
	return [
		zero('stored twice', total('storedTwice')),
		zero('lost', total('lost')),
		zero('reported wrongly', total('reportedWrongly')),
	];
}
