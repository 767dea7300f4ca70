import { fieldsOf } from '../contract.cts';
import type { Schemas } from '../contract.cts';
import { create } from '../operations/create.cts';
import { deleteById } from '../operations/delete.cts';
import { get } from '../operations/get.cts';
import type { Operations } from '../operations/operation.cts';
import { updateById } from '../operations/update.cts';
import { sampleRecord } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';

/** A rule with the documented fields of answers and inputs. */
export type StoredRule = Row & Schemas['Rule'] & Required<Schemas['RulesSetInput']>;

export const RULES: Resource<StoredRule> = {
	one: 'rule',
	many: 'rules',
	idPrefix: 'rule',
	columns: [...fieldsOf('Rule'), ...fieldsOf('RulesSetInput')],
	shows: 'Rule',
	notNull: [],
	references: { customerId: 'customers' },
	sample: sampleRecord('rule_sample'),
};

export const ruleOperations: Operations = {
	createRule: create(RULES),
	deleteRule: deleteById(RULES),
	getRule: get(RULES),
	updateRule: updateById(RULES),
};
