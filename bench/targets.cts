import type { FaultResult } from './faults/run.cts';
import { faultTargets } from './faults/targets.cts';
import type { Result } from './speed/series.cts';
import { speedTargets } from './speed/targets.cts';
import type { Target } from './target.cts';

/** All targets whose participants ran. */
export const allTargets = (speed: Result[], faults: FaultResult[]): Target[] => [
	...speedTargets(speed),
	...faultTargets(faults),
];
