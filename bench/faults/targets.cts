import type { Target } from '../speed/targets.cts';
import type { FaultResult } from './run.cts';

/** This node may not store, lose or misreport a single customer, with or without pair, one by one or in bulk. */
export function faultTargets(results: FaultResult[]): Target[] {
	const own = results.filter(({ participant }) => participant.startsWith('upwell'));
	if (own.length === 0) return [];
	const sum = (name: 'storedTwice' | 'lost' | 'reportedWrongly') =>
		own.reduce((all, { total }) => all + total.ledger[name], 0);
	const none = (what: string, reached: number): Target => ({
		text: `Under faults: customers ${what}`,
		reached,
		limit: 0,
		atLeast: false,
	});
	return [
		none('stored twice', sum('storedTwice')),
		none('lost', sum('lost')),
		none('reported wrongly', sum('reportedWrongly')),
	];
}
