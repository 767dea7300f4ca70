import type { Update } from '../../api/customers/answers';
import type { CustomerChange } from '../../api/customers/update';
import type { ItemMemory } from '../../items/memory';
import { countCustomers, counted, type Hint } from '../hints';

const RULE = 'ruleUnchanged';

/** Whether a due option was given, and Upwell says that it changed no rule: the update does not make one. */
export function ruleNotes({ customerRulesInput }: CustomerChange, { rulesChanged }: Update) {
	return customerRulesInput && rulesChanged === 0 ? [RULE] : [];
}

/** Tells of due options that came to nothing. */
export function tellUnchangedRules(memories: ItemMemory[]): Hint {
	const count = countCustomers(memories, ({ notes }) => notes?.includes(RULE) === true);
	if (count === 0) return undefined;
	return `The due option of ${counted(count, 'customer')} could not be changed, because ${count === 1 ? 'it has' : 'they have'} no rule in Upwell that holds one.`;
}
