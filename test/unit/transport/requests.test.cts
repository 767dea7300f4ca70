import type { Endpoint } from '../../../nodes/Upwell/description';
import { RESOURCES } from '../../../nodes/Upwell/resources';
import { approveRecord } from '../../../nodes/Upwell/transport/approveRecord';
import type { ApiRequest, UpwellClient } from '../../../nodes/Upwell/transport/client';
import { createRecord, createRecords } from '../../../nodes/Upwell/transport/createRecord';
import { deleteRecord } from '../../../nodes/Upwell/transport/deleteRecord';
import { endpointOf } from '../../../nodes/Upwell/transport/answers';
import { getRecord } from '../../../nodes/Upwell/transport/getRecords';
import { listRecords } from '../../../nodes/Upwell/transport/listRecords';
import type { Outcome } from '../../../nodes/Upwell/transport/outcome';
import type { RecordReference } from '../../../nodes/Upwell/transport/reference';
import { searchRecords } from '../../../nodes/Upwell/transport/getRecords';
import { WriteAttempts } from '../../../nodes/Upwell/transport/sendWithRetry';
import { updateRecord } from '../../../nodes/Upwell/transport/updateRecord';
import { budgetOf, clientOf, response } from '../../support/transport.cts';

type Resend = Endpoint['resend'];

interface Request {
	/** Whether it names a record, so that there may be no such record. */
	namesRecord: boolean;
	/** What its endpoint may say about sending again after an unknown outcome. */
	resend: Resend[];
	send(client: UpwellClient): Promise<Outcome<unknown>>;
}

const ID = { id: 'a/b c' };
const SOURCE_KEY = { sourceSystem: 'CRM', sourceSystemId: '1' };
const SEARCH = { where: {}, orderBy: [], limit: 1, offset: 0 };

/** Each request to each endpoint of each resource. */
const REQUESTS = RESOURCES.flatMap(({ description: { value, endpoints } }) => {
	const get =
		(reference: RecordReference): Request['send'] =>
		async (client) =>
			await getRecord(client, budgetOf(0), endpoints, reference);
	const update =
		(reference: RecordReference): Request['send'] =>
		async (client) => {
			const change = { input: { status: 'x' } };
			const attempts = new WriteAttempts();
			return await updateRecord(client, budgetOf(0), endpoints, { reference, change, attempts });
		};
	const requests: Record<string, Request> = {
		create: {
			namesRecord: false,
			resend: ['withSourceKey', 'never'],
			send: async (client) => {
				const endpoint = endpointOf(endpoints.create);
				return await createRecord(client, budgetOf(0), endpoint, {}, new WriteAttempts());
			},
		},
		createMany: {
			namesRecord: false,
			resend: ['never'],
			send: async (client) => {
				const endpoint = endpointOf(endpoints.createMany);
				return await createRecords(client, budgetOf(0), endpoint, [], new WriteAttempts());
			},
		},
		approve: {
			namesRecord: true,
			resend: ['never'],
			send: async (client) => {
				const endpoint = endpointOf(endpoints.approve);
				const approval = { ...ID, overrideExceptions: false };
				return await approveRecord(client, budgetOf(0), endpoint, approval, new WriteAttempts());
			},
		},
		delete: {
			namesRecord: true,
			resend: ['always'],
			send: async (client) =>
				await deleteRecord(client, budgetOf(0), endpoints, ID, new WriteAttempts()),
		},
		deleteBySource: {
			namesRecord: true,
			resend: ['always'],
			send: async (client) =>
				await deleteRecord(client, budgetOf(0), endpoints, SOURCE_KEY, new WriteAttempts()),
		},
		get: { namesRecord: true, resend: ['always'], send: get(ID) },
		getBySource: { namesRecord: false, resend: ['always'], send: get(SOURCE_KEY) },
		readyForApproval: {
			namesRecord: false,
			resend: ['always'],
			send: async (client) =>
				await listRecords(client, budgetOf(0), endpointOf(endpoints.readyForApproval), 1),
		},
		search: {
			namesRecord: false,
			resend: ['always'],
			send: async (client) =>
				await searchRecords(client, budgetOf(0), endpointOf(endpoints.search), SEARCH),
		},
		update: { namesRecord: true, resend: ['always'], send: update(ID) },
		updateBySource: { namesRecord: true, resend: ['always'], send: update(SOURCE_KEY) },
	};
	return Object.entries<Endpoint>(endpoints).map(([role, endpoint]) => ({
		title: `${value}.${role}`,
		endpoint,
		request: requests[role],
	}));
});

/** The query of a list that has one. */
const paged = new Map(
	REQUESTS.filter(({ title }) => title.endsWith('.readyForApproval')).map(({ endpoint }) => [
		endpoint,
		'limit=1&offset=0',
	]),
);

describe.each(REQUESTS)('$title', ({ endpoint, request }) => {
	const { namesRecord, send } = request;
	const kindOf = async (status: number, body: unknown) =>
		(await send(clientOf([response(status, body)]))).kind;

	it('goes where its endpoint says', async () => {
		const sent: ApiRequest[] = [];
		const client = clientOf([], {
			send: async (one: ApiRequest) => {
				sent.push(one);
				return response(422);
			},
		});
		await send(client);
		const path = endpoint.path.replace('{id}', 'a%2Fb%20c');
		const [where, query] = sent[0].path.split('?');
		expect(sent).toMatchObject([{ method: endpoint.method, body: sent[0].body }]);
		expect([where, query]).toEqual([path, paged.get(endpoint)]);
		// The path says all that a delete by ID needs.
		const isDeleteById = endpoint.method === 'DELETE' && endpoint.path.endsWith('{id}');
		expect(sent[0].body === undefined).toBe(endpoint.method === 'GET' || isDeleteById);
	});

	it('404 is about the record only where it names one', async () => {
		const notFound = { error: { code: 'RESOURCE_NOT_FOUND', message: 'It does not exist' } };
		expect(await kindOf(404, notFound)).toBe(namesRecord ? 'missing' : 'refused');
		expect(await kindOf(404, { error: 'Endpoint not found' })).toBe('refused');
	});

	it('a good answer with null in it says that there is none only where it names one', async () => {
		const none = { [endpoint.responseKey]: null };
		expect(await kindOf(200, none)).toBe(namesRecord ? 'missing' : 'unknown');
		expect(await kindOf(200, {})).toBe('unknown');
	});

	it('says whether it may be sent again, and how that is known', () => {
		expect(request.resend).toContain(endpoint.resend);
		expect(endpoint.evidence).toMatch(/^(docs|HASURA|inferred): /);
	});
});
