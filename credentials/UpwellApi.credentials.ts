import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import {
	CREDENTIAL_TEST,
	connectionError,
	WHERE_KEYS_ARE_MADE,
} from '../nodes/Upwell/messages/connection';
import { readApiKey } from '../nodes/Upwell/transport/apiKey';
import { assertKeyAllowed, BARE_HOST, DEFAULT_BASE_URL } from '../nodes/Upwell/transport/baseUrl';

/** What n8n says where the test is answered with this status. */
const onStatus = (value: number, message: string) => {
	return { type: 'responseCode' as const, properties: { value, message } };
};

export class UpwellApi implements ICredentialType {
	name = 'upwellApi';
	displayName = 'Upwell API';

	icon = {
		light: 'file:../nodes/Upwell/upwell.svg',
		dark: 'file:../nodes/Upwell/upwell.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-upwell/n8n-nodes-upwell?tab=readme-ov-file#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: `${WHERE_KEYS_ARE_MADE}.`,
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: DEFAULT_BASE_URL,
			description:
				'The address of Upwell. Leave it unchanged unless Upwell gave you another one. Plain http is for this computer only (localhost). If n8n uses a proxy, it would send the key through it unencrypted: set NO_PROXY=localhost,127.0.0.1 for n8n.',
		},
	];

	/**
	 * The raw key is the whole header, without `Bearer` [docs: authentication]. A function rather than a template, because
	 * it is called before every request that carries the key, also those of the HTTP Request node and of the test: none is
	 * sent unencrypted, and none to a host that is not allowed, which n8n does not check for the test.
	 */
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		// The HTTP Request node still speaks n8n's older form of a request, in which the address is called `uri`.
		const { url, uri, baseURL } = requestOptions as IHttpRequestOptions & { uri?: string };
		const path = url ?? uri ?? '';
		const address = URL.canParse(path, baseURL) ? new URL(path, baseURL).href : path;
		try {
			assertKeyAllowed(address, credentials);
		} catch (thrown) {
			throw connectionError(thrown);
		}
		requestOptions.headers = {
			...requestOptions.headers,
			Authorization: readApiKey(credentials.apiKey),
		};
		return requestOptions;
	};

	/** No endpoint for this is documented; a list of one customer is the cheapest read that needs the key. */
	test: ICredentialTestRequest = {
		request: {
			// As `readBaseUrl` reads it.
			baseURL: `={{ ($credentials.baseUrl || '').trim().replace(${String(BARE_HOST)}, 'https://$1').replace(/\\/+$/, '').replace(/\\/api\\/rest$/, '') || '${DEFAULT_BASE_URL}' }}`,
			url: '/api/rest/customers',
			qs: { limit: 1 },
			disableFollowRedirect: true,
		},
		rules: [
			onStatus(401, CREDENTIAL_TEST.keyRefused),
			onStatus(403, CREDENTIAL_TEST.notAllowed),
			...[301, 302, 303, 307, 308, 400, 404, 405].map((status) =>
				onStatus(status, CREDENTIAL_TEST.notUpwell),
			),
			{
				// Whoever else answers with 200, be it a web page, has no customers in the answer.
				type: 'responseSuccessBody',
				properties: { key: 'customers', value: undefined, message: CREDENTIAL_TEST.notUpwell },
			},
			// n8n reads both kinds of rules from one list; its type has them apart.
		] as ICredentialTestRequest['rules'],
	};
}
