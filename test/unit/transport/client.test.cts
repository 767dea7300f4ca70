import type { IHttpRequestOptions } from 'n8n-workflow';
import {
	UpwellClient,
	type ApiContext,
	type ApiRequest,
} from '../../../nodes/Upwell/transport/client';

const KEY = 'upw_live_4f9d2c71b8e6';

/** A client whose requests go to a function in the place of n8n's helper. */
const clientFor = async (send: (options: IHttpRequestOptions) => unknown) => {
	const helpers = {
		httpRequestWithAuthentication: async (_type: string, options: IHttpRequestOptions) =>
			send(options),
	};
	const getCredentials = async () => ({ apiKey: KEY });
	return await UpwellClient.connect({ getCredentials, helpers } as unknown as ApiContext, 1);
};
const REQUEST: ApiRequest = { method: 'POST', path: '/api/rest/customers' };

it('sends a body as JSON text, and none where there is none', async () => {
	const sent: IHttpRequestOptions[] = [];
	const client = await clientFor((options) => {
		sent.push(options);
		return { statusCode: 200, body: {}, headers: {} };
	});
	await client.send({ ...REQUEST, body: { a: [1] } }, 1_000);
	await client.send({ ...REQUEST, method: 'GET' }, 1_000);
	expect(sent[0]).toMatchObject({
		url: 'https://api.upwell.com/api/rest/customers',
		body: '{"a":[1]}',
		headers: { 'Content-Type': 'application/json' },
	});
	expect(sent[1]).not.toHaveProperty('body');
});

it('a body that has no JSON text is not sent, and nothing is thrown', async () => {
	let sent = 0;
	const client = await clientFor(() => sent++);
	const body: { self?: object } = {};
	body.self = body;
	const result = await client.send({ ...REQUEST, body }, 1_000);
	expect(result).toMatchObject({ kind: 'transportError', attempted: false });
	expect(sent).toBe(0);
});

it('keeps what came, and shows it without the key', async () => {
	const body = { name: KEY };
	const client = await clientFor(() => ({ statusCode: 422, body, headers: {} }));
	const result = await client.send(REQUEST, 1_000);
	if (result.kind !== 'response') throw new Error('There is no answer');
	expect(result.body).toBe(body);
	expect(result.shownBody).toEqual({ name: '**hidden**' });
});
