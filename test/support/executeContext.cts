import type { IDataObject, IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

/** A request that a node has sent, below the base URL. */
export interface SentRequest {
	method: string;
	path: string;
	body: IDataObject;
}

/** Answers a request: with a body, or with a status as well. */
export type Answer = (request: SentRequest) => { status?: number; body: unknown };

const BASE_URL = 'https://api.upwell.test';

/**
 * What n8n gives a node that is executed, as far as the operations of this package use it: for operations of resources that
 * only a test has. Parameters hold no expressions.
 */
export function executeContext(items: IDataObject[], parameters: IDataObject, answer: Answer) {
	const requests: SentRequest[] = [];
	const run = {};
	const context = {
		getInputData: () => items.map((json) => ({ json })),
		getNode: () => ({ name: 'Upwell', type: 'n8n-nodes-upwell.upwell', parameters }),
		getNodeParameter: (name: string, _itemIndex: number, fallback: unknown) => {
			const steps = name.split('.');
			const within = (value: unknown, key: string) => (value as IDataObject | undefined)?.[key];
			return steps.reduce<unknown>(within, parameters) ?? fallback;
		},
		getTimezone: () => 'America/Chicago',
		continueOnFail: () => true,
		getExecuteData: () => run,
		getCredentials: async () => ({ apiKey: 'upw_live_4f9d2c71b8e6', baseUrl: BASE_URL }),
		getWorkflowDataProxy: () => ({}),
		helpers: {
			httpRequestWithAuthentication: async (_type: string, options: IHttpRequestOptions) => {
				const { method = 'GET', url, body = '{}' } = options;
				const path = url.slice(BASE_URL.length);
				const request = { method, path, body: JSON.parse(String(body)) as IDataObject };
				requests.push(request);
				const { status: statusCode = 200, body: answered } = answer(request);
				return { statusCode, body: answered, headers: {} };
			},
		},
	} as unknown as IExecuteFunctions;
	return { context, requests };
}
