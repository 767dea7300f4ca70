import type { ResourceDescription } from '../description';
import { del } from '../operations/delete';
import { resource } from '../operations/operation';
import { updateBySourceId } from '../operations/updateBySourceId';
import { jsonField } from '../parameters/fieldKinds';
import { DELETE, endpoint, UPDATE } from './endpoint';

/** All fields in one; not `updateFields`, which elsewhere holds no JSON, and which the editor keeps for another resource. */
const CARRIER_FIELDS = jsonField(
	'Carrier Fields (JSON)',
	'carrierFields',
	'What to change, by the names of the fields. Upwell does not publish these names, nor the form of the request: it is sent as other updates are. Ask Upwell for them.',
	{ in: ['update'], hint: 'Such as { "name": "Acme Trucking" }' },
);

const CARRIERS = '/api/rest/carriers';

/** The table `carriers`. Upwell publishes no way to create, read or list one. */
const CARRIER = {
	value: 'carrier',
	displayName: 'Carrier',
	noun: { one: 'carrier', many: 'carriers', article: 'a' },
	fields: [CARRIER_FIELDS],
	identity: { sourceKey: true },
	endpoints: {
		deleteBySource: endpoint('DELETE', CARRIERS, 'deleteCarrier', DELETE),
		// Inferred from other updates: nothing but method and path is published [docs: integration-patterns].
		updateBySourceId: {
			...endpoint('PUT', `${CARRIERS}/by-source-system-id/{id}`, 'updateCarrier', UPDATE),
			hasInferredKey: true,
		},
	},
} as const satisfies ResourceDescription;

/** A new node does not begin with a delete. */
const INITIAL = 'update';

export const carrier = resource(
	CARRIER,
	[del(CARRIER), updateBySourceId(CARRIER, CARRIER.endpoints.updateBySourceId, CARRIER_FIELDS)],
	INITIAL,
);
