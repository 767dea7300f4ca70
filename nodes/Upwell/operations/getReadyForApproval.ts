import type { Endpoint, PreviewSchema, ResourceDescription } from '../description';
import { nothingReady } from '../messages/approve';
import { listOperation } from './list';
import type { Operation } from './operation';

/**
 * Get Ready for Approval: the records that wait to be approved, as many items as there are.
 *
 * @param output the fields of one in this list
 */
export function getReadyForApproval(
	resource: ResourceDescription,
	endpoint: Endpoint,
	output: Readonly<Record<string, PreviewSchema>>,
): Operation {
	const { noun } = resource;
	return listOperation(resource, endpoint, {
		option: {
			name: 'Get Ready for Approval',
			value: 'getReadyForApproval',
			description: `Retrieve the ${noun.many} that wait to be approved`,
			action: `Get ${noun.many} ready for approval`,
		},
		output,
		describeNone: nothingReady,
	});
}
