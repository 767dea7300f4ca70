import type { ResourceDescription } from '../description';
import { resource } from '../operations/operation';
import { send } from '../operations/send';

/** No kind of record: any request to Upwell's API, so that what Upwell adds can be reached without a new version. */
const API_REQUEST: ResourceDescription = {
	value: 'apiRequest',
	displayName: 'API Request',
	noun: { one: 'API request', many: 'API requests', article: 'an' },
	fields: [],
	identity: {},
	endpoints: {},
};

export const apiRequest = resource(API_REQUEST, [send(API_REQUEST)]);
