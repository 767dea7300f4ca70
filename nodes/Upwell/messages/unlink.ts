import type { Noun } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { UnsuccessfulOutcome } from '../transport/outcome';
import type { ShipmentLink } from '../transport/unlinkShipment';
import { factsOf } from './details';
import { named, quoted, sentences } from './words';

/** What the parameter for the other end of the link is called. */
export const SHIPMENT_ID_LABEL = 'Shipment ID';

/** Says that there is no such link, whichever of its two ends there are. */
export function describeNotLinked(
	{ result }: UnsuccessfulOutcome,
	{ invoiceId, shipmentId }: ShipmentLink,
	noun: Noun,
	label: string,
): ErrorReport {
	const message = `Upwell has no ${named({ id: invoiceId }, noun)} that is linked to a shipment with the ID ${quoted(shipmentId)}`;
	const description = sentences(
		`Check '${label}' and '${SHIPMENT_ID_LABEL}'; both are IDs in Upwell.`,
		'They might have been unlinked before.',
	);
	return { ...factsOf('missing', result), message, description };
}
