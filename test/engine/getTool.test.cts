import type { IDataObject } from 'n8n-workflow';
import { callTool as callUpwellTool } from '../support/tool.cts';
import { useSandbox } from '../support/upwell.cts';

const box = useSandbox();

/** What the agent is told, as customers. */
async function callTool(calls: IDataObject[], parameters: object, node?: object) {
	const answers = await callUpwellTool(box.sandbox, calls, parameters, node);
	return answers.map(({ thrown, answer }) => ({
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

describe.each<[string, object, IDataObject]>([
	['Get', GET, { id: 'a' }],
	['Get Many', GET_MANY, { part: 'customer A' }],
])('%s: Output', (_operation, operation, call) => {
	const fieldsOf = async (parameters: object) => {
		seed('a', { metadata: { x: 1 } });
		const [{ customers }] = await callTool([call], { ...operation, ...parameters });
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

	it('those that are chosen, and always the ID', async () => {
		const fields = ['metadata', 'name'];
		expect(await fieldsOf({ output: 'selected', fields })).toEqual(['id', 'metadata', 'name']);
	});

	it.each([[[]], ['={{ "" }}']])('none chosen (%j): the ID alone', async (fields) => {
		expect(await fieldsOf({ output: 'selected', fields })).toEqual(['id']);
	});

	it('chosen by an expression, as text', async () => {
		const parameters = { output: '={{ "selected" }}', fields: '={{ "NAME, id" }}' };
		expect(await fieldsOf(parameters)).toEqual(['id', 'name']);
	});

	it("the workflow's own switch does not count", async () => {
		expect(await fieldsOf({ simplify: true, output: 'raw' })).toHaveLength(15);
	});

	it.each<[object, string]>([
		[
			{ output: '={{ "much" }}' },
			"'Output' needs 'raw', 'selected' or 'simplified', but got 'much'",
		],
		[{ output: 'selected', fields: '={{ "nam" }}' }, "'Fields' needs 'addresses', "],
	])('what is none of the choices is refused: %j', async (parameters, message) => {
		const [{ thrown }] = await callTool([call], { ...operation, ...parameters });
		expect(thrown).toContain(message);
		expect(box.sandbox.requests).toHaveLength(0);
	});
});

it('Get: each call gets its own customer, and is told when there is none', async () => {
	seed('a');
	seed('b');
	const [b, none, a] = await callTool([{ id: 'b' }, { id: 'x' }, { id: 'a' }], GET);
	expect([b.customers[0].id, a.customers[0].id]).toEqual(['b', 'a']);
	expect(none.thrown).toMatch(/^Upwell has no customer with the ID 'x'\. Check 'Customer'/);
});

it('Get: asked for nobody, none is taken', async () => {
	seed('a');
	const [{ thrown }] = await callTool([{ id: '' }], GET);
	expect(thrown).toContain("'Customer' is blank");
	expect(box.sandbox.requests).toHaveLength(0);
});

it('Get: nothing comes of one that does not exist, if so set', async () => {
	const [told] = await callTool([{ id: 'x' }], { ...GET, options: { ifNotFound: 'nothing' } });
	expect(told).toEqual({ thrown: undefined, customers: [] });
});

it('Get Many: the filter of each call, as many as the limit says', async () => {
	for (let i = 0; i < 70; i++) seed(`n${i}`);
	seed('other', { name: 'Other' });
	const [all, some, none] = await callTool(
		[{ part: '' }, { part: 'OTH' }, { part: 'zzz' }],
		GET_MANY,
	);
	expect(all.customers).toHaveLength(50);
	expect(some.customers.map(({ id }) => id)).toEqual(['other']);
	expect(none.customers).toEqual([]);
});

it('Retry On Fail of a tool reads again what could not be read', async () => {
	seed('a');
	box.sandbox.misbehave({ kind: 'status', status: 403 });
	const [{ customers }] = await callTool([{ id: 'a' }], GET, {
		retryOnFail: true,
		maxTries: 2,
		waitBetweenTries: 1,
	});
	expect(customers.map(({ id }) => id)).toEqual(['a']);
});
