import type { ResourceDescription } from '../description';
import type { Protection } from '../messages/create';
import { refusesSecondCopy } from '../transport/outcome';
import { isSourceKeyField } from './sourceKeyFields';

/**
 * What keeps a second copy of a record away: that Upwell refuses one is documented for customers, shipments and invoices only
 * [docs: integration-patterns]. Of others a search can tell whether a request whose answer was lost has created one.
 */
export function protectionOf({
	endpoints,
	fields,
}: Pick<ResourceDescription, 'endpoints' | 'fields'>): Protection {
	const isUnique = refusesSecondCopy(endpoints.create);
	const lookup = isUnique ? endpoints.getBySource : endpoints.search;
	const hasSourceKey = fields.some(
		(field) => field.in.includes('create') && isSourceKeyField(field),
	);
	return { isUnique, isReadable: hasSourceKey && lookup !== undefined, hasSourceKey };
}
