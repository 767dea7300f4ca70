import type { Endpoint } from '../description';

/**
 * The endpoint of an operation. The panel offers no operation without one, so a missing one is a fault in the resource's
 * description.
 */
export function existing<E extends Endpoint>(endpoint: E | undefined): E {
	if (endpoint) return endpoint;
	throw new Error('The description of the resource has no endpoint for this operation');
}
