import type { Resource } from '../operation';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';
import { upsert } from './upsert';

/** The customers of an Upwell account. A new operation is a file of its own and an entry here. */
export const customer: Resource = {
	option: { name: 'Customer', value: 'customer' },
	operations: [create, upsert, get, getAll, update],
};
