import { ANSWERS } from './assumptions/answers.cts';
import { CREATES } from './assumptions/creates.cts';
import { REFUSALS } from './assumptions/refusals.cts';
import { SEARCHES } from './assumptions/searches.cts';
import { UPDATES } from './assumptions/updates.cts';

export type { Assumption, Way } from './assumptions/assumption.cts';
export { NOT_VARIED } from './assumptions/notVaried.cts';

/**
 * What the node assumes about Upwell without a word of Upwell's documentation, or where two pages contradict each other:
 * by its id, each with the other ways it could be. The sandbox can behave in each of them, and the campaign draws from
 * them at random.
 */
export const ASSUMPTIONS = { ...CREATES, ...SEARCHES, ...UPDATES, ...ANSWERS, ...REFUSALS };

export type AssumptionId = keyof typeof ASSUMPTIONS;
