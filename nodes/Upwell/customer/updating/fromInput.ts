import type { IDataObject } from 'n8n-workflow';
import type { CustomerChange } from '../../api/customers/update';
import { asRecord } from '../../api/reply';
import type { ItemMemory } from '../../items/memory';
import { countCustomers, counted, type Hint } from '../hints';
import { RELATED_FIELDS } from '../parameters/fields';

/** What an update can take of what a new customer would have got: its own columns, and the due option of its rule. */
export function changeOf(input: IDataObject): CustomerChange {
	const columns = Object.entries(input).filter(
		([name]) => !RELATED_FIELDS.has(name) && name !== 'sourceSystem' && name !== 'sourceSystemId',
	);
	const rule = ruleOf(input);
	return {
		input: Object.fromEntries(columns),
		...(rule && 'dueOption' in rule
			? { customerRulesInput: { dueOption: rule.dueOption as number } }
			: {}),
	};
}

/** The one rule in a nested insert, whether it is given as an object or in a list; undefined where there is none. */
function ruleOf({ customerRule }: IDataObject) {
	const { data } = asRecord(customerRule) ?? {};
	return asRecord(Array.isArray(data) ? data[0] : data);
}

const RELATED = 'relatedUnchanged';

/** Whether there was something in the input that an update cannot take. */
export function relatedNotes(input: IDataObject): string[] {
	const related = Object.keys(input).filter((name) => RELATED_FIELDS.has(name));
	const rule = ruleOf(input);
	const ruleIsTaken = rule && Object.keys(rule).every((name) => name === 'dueOption');
	const left = related.filter((name) => name !== 'customerRule' || !ruleIsTaken);
	return left.length > 0 ? [RELATED] : [];
}

/** Tells of customers that existed, and had related records given. */
export function tellRelated(memories: ItemMemory[]): Hint {
	const count = countCustomers(memories, ({ notes }) => notes?.includes(RELATED) === true);
	if (count === 0) return undefined;
	return `${counted(count, 'customer')} existed already, so addresses, contacts and other related records of ${count === 1 ? 'it' : 'them'} were left as they are: Upwell's update takes the customer's own fields only.`;
}
