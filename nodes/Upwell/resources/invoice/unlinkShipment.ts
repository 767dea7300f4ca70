import type { Endpoint, Noun, ResourceDescription } from '../../description';
import { describeNotLinked, SHIPMENT_ID_LABEL } from '../../messages/unlink';
import type { Operation } from '../../operations/operation';
import { removeFromRecord } from '../../operations/removal';
import { idParameter } from '../../parameters/idParameter';
import { unlinkShipment as sendUnlink } from '../../transport/unlinkShipment';

const SHIPMENT: Noun = { one: 'shipment', many: 'shipments', article: 'a' };

/** Unlink From Shipment: the record that each item names from one shipment; both stay in Upwell. */
export function unlinkShipment(resource: ResourceDescription, endpoint: Endpoint): Operation {
	const { noun, displayName } = resource;
	const part = idParameter(SHIPMENT, {
		displayName: SHIPMENT_ID_LABEL,
		name: 'shipmentId',
		placeholder: 'e.g. shp_1a2b3c',
		description: `The ID of the shipment in Upwell, not your own number for it. Get of ${noun.article} ${noun.one} by its ID shows those of its shipments.`,
	});

	return removeFromRecord(resource, endpoint, {
		option: {
			name: 'Unlink From Shipment',
			value: 'unlinkShipment',
			description: `Remove the link between ${noun.article} ${noun.one} and a shipment`,
			action: `Unlink ${noun.one} from shipment`,
		},
		change: 'unlinked',
		removed: resource,
		part,
		toldId: 'record',
		send: async (client, budget, invoiceId, shipmentId, attempts) =>
			await sendUnlink(client, budget, endpoint, { invoiceId, shipmentId }, attempts),
		describeMissing: (outcome, invoiceId, shipmentId) =>
			describeNotLinked(outcome, { invoiceId, shipmentId }, noun, displayName),
	});
}
