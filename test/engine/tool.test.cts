import type { IDataObject } from 'n8n-workflow';
import { callTool as callUpwellTool } from '../support/tool.cts';
import { createsIn, useSandbox } from '../support/upwell.cts';
import { itWith } from '../support/versions.cts';

/** The node as a tool of an agent. */

const box = useSandbox();

const RETRY = { retryOnFail: true, waitBetweenTries: 1 };

const CREATE = {
	operation: 'create',
	name: "={{ $fromAI('name', '', 'string') }}",
	additionalFields: {
		emailAddress: "={{ $fromAI('email', '', 'string') }}",
		// A record without its ID has no source key at all.
		sourceSystem: "={{ $fromAI('id', '', 'string') && 'CHAT' }}",
		sourceSystemId: "={{ $fromAI('id', '', 'string') }}",
	},
};
const create = async (calls: IDataObject[], node?: object) =>
	await callUpwellTool(box.sandbox, calls, CREATE, node);

/** What the agent gets of a read: customers, or a thrown text. */
async function read(calls: IDataObject[], parameters: object, node?: object) {
	const results = await callUpwellTool(box.sandbox, calls, parameters, node);
	return results.map(({ thrown, answer }) => ({
		thrown: thrown as string | undefined,
		customers: answer === undefined ? [] : (JSON.parse(String(answer)) as IDataObject[]),
	}));
}

const GET = {
	operation: 'get',
	recordId: { __rl: true, mode: 'id', value: "={{ $fromAI('id', '', 'string') }}" },
};
const GET_MANY = {
	operation: 'getAll',
	filters: { name: "={{ $fromAI('part', '', 'string') }}" },
};

const seed = (id: string, more: object = {}) =>
	box.sandbox.seed({ id, name: `Customer ${id}`, balance: 5, ...more });

describe('Create', () => {
	it('each call creates its own customer, and the blanks of a model are dropped', async () => {
		const results = await create([
			{ name: 'A', email: '', id: '1' },
			{ name: 'B', email: 'null', id: '2' },
		]);
		expect(createsIn(box.sandbox).map(({ input }) => input)).toEqual([
			{ name: 'A', sourceSystem: 'CHAT', sourceSystemId: '1' },
			{ name: 'B', sourceSystem: 'CHAT', sourceSystemId: '2' },
		]);
		expect(JSON.parse(results[1].answer as string)).toEqual([
			expect.objectContaining({ name: 'B' }),
		]);
	});

	it('two equal calls are both sent, and Upwell refuses the second copy', async () => {
		const [first, second] = await create([
			{ name: 'A', email: '', id: '1' },
			{ name: 'A', email: '', id: '1' },
		]);
		expect(first.answer).toContain('cus_');
		expect(second.thrown).toContain('already exists in Upwell');
	});

	it('says what to do, not only what happened', async () => {
		const [{ thrown }] = await create([{ name: '', email: '', id: '1' }]);
		expect(thrown).toContain("'Name' is blank");
		// Once: n8n adds the description to a message that does not contain it.
		expect(String(thrown).split('Every customer needs a name')).toHaveLength(2);
	});

	it("keeps Upwell's words, even if they look like a code", async () => {
		box.sandbox.misbehave({ kind: 'json', status: 500, body: { error: 'ENOENT happened' } });
		const [{ thrown }] = await create([{ name: 'A', email: '', id: '' }]);
		expect(thrown).toMatch(/^Upwell may have created this customer: .*ENOENT happened/);
	});

	it('Retry On Fail does not repeat what may have been done', async () => {
		box.sandbox.misbehave({ kind: 'reset', at: 'after', times: Infinity });
		const [{ thrown }] = await create([{ name: 'A', email: '', id: '' }], {
			...RETRY,
			maxTries: 3,
		});
		expect(thrown).toContain('may have created');
		expect(createsIn(box.sandbox)).toHaveLength(1);
	});
});

describe.each<[string, object, IDataObject]>([
	['Get', GET, { id: 'a' }],
	['Get Many', GET_MANY, { part: 'customer A' }],
])('%s: Output', (_operation, operation, call) => {
	const fieldsOf = async (parameters: object) => {
		seed('a', { metadata: { x: 1 } });
		const [{ customers }] = await read([call], { ...operation, ...parameters });
		expect(customers).toHaveLength(1);
		return Object.keys(customers[0]);
	};

	it.each([{}, { output: 'simplified' }, { output: '={{ "" }}' }])(
		'ten fields at most: %j',
		async (parameters) => {
			const fields = await fieldsOf(parameters);
			expect(fields).toHaveLength(10);
			expect(fields).not.toContain('metadata');
		},
	);

	it('all of them', async () => {
		expect(await fieldsOf({ output: 'raw' })).toHaveLength(15);
	});

	it('the selected ones, and always the ID', async () => {
		const fields = ['metadata', 'name'];
		expect(await fieldsOf({ output: 'selected', fields })).toEqual(['id', 'metadata', 'name']);
	});

	it.each([[[]], ['={{ "" }}']])('none selected (%j): the ID alone', async (fields) => {
		expect(await fieldsOf({ output: 'selected', fields })).toEqual(['id']);
	});

	it('selected by an expression, as text', async () => {
		const parameters = { output: '={{ "selected" }}', fields: '={{ "NAME, id" }}' };
		expect(await fieldsOf(parameters)).toEqual(['id', 'name']);
	});

	it("'Simplify' of a workflow's node is ignored", async () => {
		expect(await fieldsOf({ simplify: true, output: 'raw' })).toHaveLength(15);
	});

	it.each<[object, string]>([
		[
			{ output: '={{ "much" }}' },
			"'Output' needs 'raw', 'selected' or 'simplified', but got 'much'",
		],
		[{ output: 'selected', fields: '={{ "nam" }}' }, "'Fields' needs 'addresses', "],
	])('what is not an option is refused: %j', async (parameters, message) => {
		const [{ thrown }] = await read([call], { ...operation, ...parameters });
		expect(thrown).toContain(message);
		expect(box.sandbox.requests).toHaveLength(0);
	});
});

it('Get: each call gets its own customer, or a text that there is none', async () => {
	seed('a');
	seed('b');
	const [b, none, a] = await read([{ id: 'b' }, { id: 'x' }, { id: 'a' }], GET);
	expect([b.customers[0].id, a.customers[0].id]).toEqual(['b', 'a']);
	expect(none.thrown).toMatch(/^Upwell has no customer with the ID 'x'\. Check 'Customer'/);
});

it('Get: gives nothing for a customer that does not exist, if so set', async () => {
	const [result] = await read([{ id: 'x' }], { ...GET, options: { ifNotFound: 'nothing' } });
	expect(result).toEqual({ thrown: undefined, customers: [] });
});

it('Get Many: the filter of each call, as many as the limit says, and words where nothing is found', async () => {
	for (let i = 0; i < 70; i++) seed(`n${i}`);
	seed('other', { name: 'Other' });
	const calls = [{ part: 'Cust' }, { part: 'OTH' }, { part: 'zzz' }];
	const [many, one, none] = await read(calls, GET_MANY);
	expect(many.customers).toHaveLength(50);
	expect(one.customers.map(({ id }) => id)).toEqual(['other']);
	expect(none.customers).toEqual([
		{ message: expect.stringMatching(/^Upwell has no customers that fit this search\. .*\.$/) },
	]);
});

itWith('retriedTools')('Get: Retry On Fail reads again what could not be read', async () => {
	seed('a');
	box.sandbox.misbehave({ kind: 'status', status: 403 });
	const [{ customers }] = await read([{ id: 'a' }], GET, { ...RETRY, maxTries: 2 });
	expect(customers.map(({ id }) => id)).toEqual(['a']);
});
