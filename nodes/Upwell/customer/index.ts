import type { Resource } from '../operation';
import { create } from './create';

/** The customers of an Upwell account. A new operation is a file of its own and an entry here. */
export const customer: Resource = {
	option: { name: 'Customer', value: 'customer' },
	operations: [create],
};
