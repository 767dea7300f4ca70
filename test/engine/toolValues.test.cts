import type { IDataObject } from 'n8n-workflow';
import { callTool } from '../support/tool.cts';
import { useSandbox } from '../support/upwell.cts';

/** What a language model gives a tool for what it does not know, and what it is told. */

const box = useSandbox();

const AI = "={{ $fromAI('value', '', 'string') }}";
const SOURCE = { sourceSystem: 'CHAT' };
const byId = { __rl: true, mode: 'id', value: AI };
const bySourceId = { __rl: true, mode: 'sourceId', value: AI };

/** What the model fills in, by the name of the case: the parameters of the tool. */
const IDS: Record<string, IDataObject> = {
	'Get by ID': { operation: 'get', recordId: byId },
	'Get by source ID': { operation: 'get', recordId: bySourceId, ...SOURCE },
	'Update by ID': { operation: 'update', recordId: byId, updateFields: { name: 'X' } },
	'Update by source ID': {
		...{ operation: 'update', recordId: bySourceId, ...SOURCE },
		updateFields: { name: 'X' },
	},
	'Invoice: Approve': { resource: 'invoice', operation: 'approve', recordId: byId },
	'Invoice: Delete': { resource: 'invoice', operation: 'delete', ...SOURCE, sourceSystemId: AI },
	'Invoice: Get by ID': { resource: 'invoice', operation: 'get', recordId: byId },
	'Create: source ID': {
		...{ operation: 'create', name: 'A' },
		additionalFields: { ...SOURCE, sourceSystemId: AI },
	},
	'Shipment: Update': {
		...{ resource: 'shipment', operation: 'update', ...SOURCE, sourceSystemId: AI },
		updateFields: { weight: 1 },
	},
};
const FIELDS: Record<string, IDataObject> = {
	...IDS,
	'Create: name': { operation: 'create', name: AI, additionalFields: SOURCE },
	'Create or Update: name': { operation: 'upsert', name: AI, ...SOURCE, sourceSystemId: '1' },
	'Create or Update: source ID': { operation: 'upsert', name: 'A', ...SOURCE, sourceSystemId: AI },
	'Create or Update: system': {
		operation: 'upsert',
		name: 'A',
		sourceSystem: AI,
		sourceSystemId: '1',
	},
	'Update: all fields': {
		...{ operation: 'update', recordId: { ...byId, value: 'seeded' } },
		updateFields: { name: AI, emailAddress: AI },
	},
};
const FILTERS: Record<string, IDataObject> = {
	'Get Many: a text': { name: AI },
	'Get Many: one of two': { sourceSystem: 'CHAT', emailAddress: AI },
	'Get Many: an amount': { balanceFrom: AI },
	'Get Many: a time': { createdFrom: AI },
	'Get Many: a customer': { billToCustomerId: byId },
	'Get Many: JSON': { where: AI },
	'Get Many: a value in JSON': { where: `={{ ({ name: { _eq: ${AI.slice(4, -3)} } }) }}` },
	'Get Many: a text in JSON': { where: `={ "name": { "_ilike": "%${AI.slice(1)}%" } }` },
};
for (const [name, filters] of Object.entries(FILTERS)) {
	FIELDS[name] = { operation: 'getAll', returnAll: true, filters };
}

/** What a tool says to a call that gives it this value; it must not have done or shown anything. */
async function refusal(value: string, parameters: IDataObject): Promise<string> {
	const before = JSON.stringify([box.sandbox.customers, box.sandbox.requests.length]);
	const [{ thrown, answer }] = await callTool(box.sandbox, [{ value }], parameters);
	expect(answer).toBeUndefined();
	const after = JSON.stringify([box.sandbox.customers, box.sandbox.requests.length]);
	return before === after ? String(thrown) : `did something, and said ${String(thrown)}`;
}

const seed = () => box.sandbox.seed({ id: 'seeded', name: 'A', ...SOURCE, sourceSystemId: '1' });

/** A sentence on what happened, and at least one on what to do. */
const SENTENCES = /^'[^']+'.* \[item 0\]\. .+\.$/;

describe.each(['', ' ', 'null', '[]', '{}', '""'])('blank as %j', (blank) => {
	it.each(Object.entries(FIELDS))('%s: says which value is blank', async (_case, parameters) => {
		seed();
		const said = await refusal(blank, parameters);
		expect(said).toMatch(SENTENCES);
		expect(said).toMatch(/ is blank| has nothing to change| is not valid JSON/);
	});
});

it('a blank filter: the model is told to give it a value or to ask', async () => {
	const said = await refusal('', FIELDS['Get Many: a text']);
	expect(said).toBe(
		"'Name Contains' is blank, so Upwell was not asked [item 0]. Without it, Upwell would return more customers than meant, perhaps all of them. Call this tool again with a value for it. If you do not know the value, ask for it. To allow searches without it, the person who set up this tool can set the option 'If a Filter Is Blank' to 'Ask for All'.",
	);
});

it.each(['nothing', 'error', ''])(
	'a blank filter is told with the option %j too',
	async (option) => {
		const parameters = { ...FIELDS['Get Many: a text'], options: { ifFilterBlank: option } };
		expect(await refusal('', parameters)).toContain("'Name Contains' is blank");
	},
);

it('a blank filter is left out if the tool allows it', async () => {
	seed();
	const parameters = { ...FIELDS['Get Many: a text'], options: { ifFilterBlank: 'all' } };
	const [{ answer }] = await callTool(box.sandbox, [{ value: '' }], parameters);
	expect(JSON.parse(String(answer))).toEqual([expect.objectContaining({ id: 'seeded' })]);
});

// A placeholder that is refused before it is sent fits here as well.
describe.each(['<customer id>', 'N/A', 'undefined', 'unknown', 'None', '-', '{{id}}'])(
	'%j in the place of an ID',
	(placeholder) => {
		it.each(Object.entries(IDS))('%s: a sentence that quotes it', async (_case, parameters) => {
			seed();
			const customers = JSON.stringify(box.sandbox.customers);
			const [{ thrown, answer }] = await callTool(
				box.sandbox,
				[{ value: placeholder }],
				parameters,
			);
			expect(answer).toBeUndefined();
			expect(thrown).toMatch(/\. .+\.$/);
			expect(thrown).toContain(`'${placeholder}'`);
			expect(JSON.stringify(box.sandbox.customers)).toBe(customers);
		});
	},
);

describe('how many Get Many gives', () => {
	const GET_MANY = { operation: 'getAll', filters: { name: 'Customer' }, output: 'selected' };
	const found = async (value: string, parameters: IDataObject) => {
		for (let i = 0; i < 60; i++) box.sandbox.seed({ name: `Customer ${i}` });
		const [result] = await callTool(box.sandbox, [{ value }], { ...GET_MANY, ...parameters });
		const { thrown, answer } = result;
		return thrown ?? (JSON.parse(String(answer)) as unknown[]).length;
	};

	it.each<[string, string, unknown]>([
		['limit', '2', 2],
		['limit', ' 2 ', 2],
		['limit', '', 50],
		['limit', 'null', 50],
		['returnAll', '', 50],
		['returnAll', 'null', 50],
		['returnAll', 'false', 50],
		['returnAll', 'TRUE', 60],
		['limit', 'ten', expect.stringMatching(/^'Limit' needs a whole number .*'ten' .*\. .+\.$/)],
		['limit', '0', expect.stringMatching(/^'Limit' needs a whole number \(1 or more\)/)],
		['limit', 'all', expect.stringMatching(/^'Limit' needs a whole number/)],
		['returnAll', 'N/A', expect.stringMatching(/^'Return All' needs true or false.*\. .+\.$/)],
	])('%s as the text %j: %p', async (name, value, expected) => {
		expect(await found(value, { [name]: AI })).toEqual(expected);
	});
});
