import type { Endpoint, Field, ResourceDescription } from '../description';
import { TEXT } from '../parameters/fieldKinds';
import { idParameter } from '../parameters/idParameter';
import { getOperation } from './get';
import type { Operation } from './operation';

const ID_EXAMPLE = 'ciar_1a2b3c';

/**
 * Get Approval Request: what tracks the approval of a record, by an ID of its own.
 *
 * @param fields of an approval request
 */
export function getApprovalRequest(
	{ noun }: ResourceDescription,
	endpoint: Endpoint,
	fields: readonly Field[],
): Operation {
	const { one, article } = noun;
	const requests: ResourceDescription = {
		value: 'approvalRequest',
		displayName: 'Approval Request',
		noun: { one: `${one} approval request`, many: `${one} approval requests`, article },
		fields,
		identity: { id: { placeholder: ID_EXAMPLE } },
		endpoints: { get: endpoint },
	};
	const requestId = idParameter(requests.noun, {
		displayName: 'Approval Request ID',
		name: 'approvalRequestId',
		placeholder: `e.g. ${ID_EXAMPLE}`,
		description:
			'The ID of the approval request in Upwell. Upwell does not publish where it is shown: the published answer to an approval does not have it.',
	});

	return getOperation(requests, {
		option: {
			name: 'Get Approval Request',
			value: 'getApprovalRequest',
			description: `Retrieve an approval request of ${article} ${one}`,
			action: `Get ${one} approval request`,
		},
		records: {
			properties: [requestId.property],
			read: (parameter, itemIndex) => ({ id: requestId.read(parameter, itemIndex) }),
		},
		label: requestId.property.displayName,
		output: Object.fromEntries(fields.map(({ name, preview = TEXT }) => [name, preview])),
	});
}
