import type { IDataObject } from 'n8n-workflow';
import type { ResourceDescription } from '../../../nodes/Upwell/description';
import { create } from '../../../nodes/Upwell/operations/create';
import { get } from '../../../nodes/Upwell/operations/get';
import { getMany } from '../../../nodes/Upwell/operations/getMany';
import type { Operation } from '../../../nodes/Upwell/operations/operation';
import { update } from '../../../nodes/Upwell/operations/update';
import { upsert } from '../../../nodes/Upwell/operations/upsert';
import { amountField, idField, textField } from '../../../nodes/Upwell/parameters/fieldKinds';
import { amountRange } from '../../../nodes/Upwell/parameters/filters';
import { sourceKeyFields } from '../../../nodes/Upwell/parameters/sourceKeyFields';
import { CREATE_UNIQUE, endpoint, READ, UPDATE } from '../../../nodes/Upwell/resources/endpoint';
import { executeContext, type SentRequest } from '../../support/executeContext.cts';

/** Amounts from the parameters to the wire and back, in a resource that takes them and says its currency. */

const NOUN = { one: 'voucher', many: 'vouchers', article: 'a' } as const;
const ALL = { in: ['create', 'update', 'output'] } as const;
const PATH = '/api/rest/vouchers';
const ONE = `${PATH}/{id}` as const;
const SEARCH = endpoint('POST', `${PATH}/search`, 'vouchers', READ);

const VOUCHER = {
	value: 'voucher',
	displayName: 'Voucher',
	noun: NOUN,
	fields: [
		textField('Currency', 'currency', 'Its currency', ALL),
		amountField('Fees', 'fees', 'What it costs', ALL),
		textField('Name', 'name', 'What it is called', ALL),
		...sourceKeyFields(NOUN, ['create', 'update', 'output']),
		amountField('Total Amount', 'totalAmount', 'What it comes to', {
			...ALL,
			required: true,
			filters: amountRange('Total Amount', 'totalAmount', NOUN),
		}),
		idField('Vendor', 'vendor', 'Who gave it', ALL),
	],
	simplified: ['id', 'totalAmount', 'currency'],
	identity: { id: { placeholder: 'vou_1' }, sourceKey: true },
	titleField: 'name',
	endpoints: {
		create: endpoint('POST', PATH, 'createVoucher', CREATE_UNIQUE),
		get: endpoint('GET', ONE, 'voucher', READ),
		getBySource: {
			...SEARCH,
			body: ({ sourceSystem, sourceSystemId }) => ({
				where: { sourceSystem: { _eq: sourceSystem }, sourceSystemId: { _eq: sourceSystemId } },
				limit: 1,
			}),
		},
		search: SEARCH,
		update: endpoint('PUT', ONE, 'updateVoucher', UPDATE),
		updateBySource: endpoint('PUT', PATH, 'updateVoucher', UPDATE),
	},
} as const satisfies ResourceDescription;

const { endpoints } = VOUCHER;
const OPERATIONS = {
	create: create(VOUCHER, endpoints.create),
	get: get(VOUCHER),
	getAll: getMany(VOUCHER, endpoints.search),
	update: update(VOUCHER),
	upsert: upsert(VOUCHER, endpoints.create),
} satisfies Record<string, Operation>;

const SOURCE_KEY = { sourceSystem: 'ERP', sourceSystemId: '1' };
const STORED = { id: 'vou_1', ...SOURCE_KEY, name: 'Old', vendor: null };
const byId = { recordId: { __rl: true, mode: 'id', value: 'vou_1' } };
const bySourceId = { recordId: { __rl: true, mode: 'sourceId', value: '1' }, sourceSystem: 'ERP' };

/** An Upwell with one voucher, or none; `hides` has the fields that its answers to writes leave out. */
function upwellWith(record: IDataObject | undefined, hides: string[] = []) {
	let stored = record;
	const shown = () =>
		Object.fromEntries(Object.entries(stored ?? {}).filter(([name]) => !hides.includes(name)));
	return ({ method, path, body }: SentRequest) => {
		if (method === 'GET') return { body: { voucher: stored ?? null } };
		if (path === SEARCH.path) {
			const isFirst = (body.offset ?? 0) === 0;
			return { body: { vouchers: stored && isFirst ? [stored] : [] } };
		}
		if (method === 'POST') {
			if (stored) return { status: 400, body: { error: 'Uniqueness violation. …' } };
			stored = { ...STORED, ...(body.input as IDataObject) };
			return { body: { createVoucher: shown() } };
		}
		stored = { ...stored, ...(body.input as IDataObject) };
		return { body: { updateVoucher: { affectedRows: 1, returning: [shown()] } } };
	};
}

/** Runs an operation for one item. */
async function run(
	operation: keyof typeof OPERATIONS,
	parameters: IDataObject,
	record?: IDataObject,
	hides?: string[],
) {
	const options = { maxRetries: 0, ...(parameters.options as IDataObject) };
	const { context, requests } = executeContext(
		[{}],
		{ ...parameters, options },
		upwellWith(record, hides),
	);
	const [item] = await OPERATIONS[operation].run(context);
	const inputs = requests.flatMap(({ method, path, body }) =>
		method !== 'GET' && path !== SEARCH.path ? [body.input as IDataObject] : [],
	);
	const json: IDataObject = item?.json ?? {};
	return { json, requests, inputs };
}

describe('Create', () => {
	it.each<[string, IDataObject, IDataObject, IDataObject]>([
		['currency units', {}, { totalAmount: 284750 }, { totalAmount: 2847.5 }],
		[
			'cents',
			{ amountsIn: 'cents', totalAmount: 2847 },
			{ totalAmount: 2847 },
			{ totalAmount: 2847 },
		],
		[
			'yen',
			{ totalAmount: 2847, additionalFields: { currency: 'JPY', fees: '5.00' } },
			{ totalAmount: 2847, currency: 'JPY', fees: 5 },
			{ totalAmount: 2847, currency: 'JPY', fees: 5 },
		],
		[
			'yen, the fields as JSON text',
			{ totalAmount: 2847, additionalFields: '{ "currency": "JPY" }' },
			{ totalAmount: 2847, currency: 'JPY' },
			{ totalAmount: 2847 },
		],
		['a credit note', { totalAmount: '-12' }, { totalAmount: -1200 }, { totalAmount: -12 }],
	])('%s', async (_name, parameters, sent, output) => {
		const { inputs, json } = await run('create', { totalAmount: '2847.50', ...parameters });
		expect(inputs).toEqual([sent]);
		expect(json).toMatchObject(output);
	});

	it('the currency that was sent counts where the answer leaves it out', async () => {
		const additionalFields = { currency: 'JPY' };
		const { json } = await run('create', { totalAmount: 2847, additionalFields }, undefined, [
			'currency',
		]);
		expect(json).toMatchObject({ totalAmount: 2847 });
		expect(json).not.toHaveProperty('currency');
	});

	it.each<[string, IDataObject, IDataObject[], number[]]>([
		[
			'a column',
			{},
			[{ totalAmount: 2847, fees: 5, currency: 'JPY' }, { totalAmount: 284700 }],
			[2847, 2847],
		],
		[
			'what is filled in',
			{ currency: 'KRW', fees: 1 },
			[
				{ totalAmount: 2847, fees: 1, currency: 'KRW' },
				{ totalAmount: 2847, fees: 1, currency: 'KRW' },
			],
			[2847, 2847],
		],
		[
			'what is filled in, and has decimals',
			{ currency: 'USD' },
			[
				{ totalAmount: 284700, fees: 500, currency: 'USD' },
				{ totalAmount: 284700, currency: 'USD' },
			],
			[2847, 2847],
		],
	])('by column name, in the currency of %s', async (_name, additionalFields, inputs, output) => {
		const rows = [{ 'Total Amount': '2847', Fees: 5, Currency: 'JPY' }, { 'Total Amount': 2847 }];
		const sent: unknown[] = [];
		const parameters = { mapping: 'auto', additionalFields, options: { concurrency: 1 } };
		const { context } = executeContext(rows, parameters, ({ body }) => {
			sent.push(body.input);
			return { body: { createVoucher: { id: 'vou_1', ...(body.input as IDataObject) } } };
		});
		const items = await OPERATIONS.create.run(context);
		expect(sent).toEqual(inputs);
		expect(items.map(({ json }) => json.totalAmount)).toEqual(output);
	});

	it.each<[IDataObject, string]>([
		[{ totalAmount: '$5' }, "'Total Amount' needs an amount of money with at most two decimals"],
		[
			{ totalAmount: 28.47, additionalFields: { currency: 'JPY' } },
			"'Total Amount' needs an amount of money without decimals, because JPY has none",
		],
		[
			{ totalAmount: 28.47, amountsIn: 'cents' },
			"'Total Amount' needs a whole number of cents, but got '28.47'",
		],
		[
			{ totalAmount: 5, amountsIn: 'dollars' },
			"'Amounts In' needs 'cents' or 'currency', but got 'dollars'",
		],
	])('%j is refused before anything is sent', async (parameters, message) => {
		const { json, requests } = await run('create', parameters);
		expect(json.error).toContain(message);
		expect(requests).toEqual([]);
	});

	it('a refusal quotes what was entered', async () => {
		const error = 'The value lies outside the bounds';
		const path = '$.selectionSet.createVoucher.args.object.totalAmount';
		const { context } = executeContext([{}], { totalAmount: '2847.5' }, () => ({
			status: 400,
			body: { error, code: 'parse-failed', path },
		}));
		const [{ json }] = await OPERATIONS.create.run(context);
		expect(JSON.stringify(json)).toContain("Upwell points to 'Total Amount', which is '2847.5'.");
	});
});

describe('Update', () => {
	const updated = async (fields: IDataObject, record: IDataObject, more: IDataObject = byId) =>
		await run('update', { ...more, updateFields: fields }, { ...STORED, ...record });
	const readsOf = (requests: SentRequest[]) =>
		requests.filter(({ method, path }) => method === 'GET' || path === SEARCH.path).length;

	it.each<[string, IDataObject, IDataObject, IDataObject, number]>([
		['its own currency', { totalAmount: 2847 }, { currency: 'JPY' }, { totalAmount: 2847 }, 1],
		['dollars', { totalAmount: 28.47 }, { currency: 'USD' }, { totalAmount: 2847 }, 1],
		['none', { totalAmount: 28.47 }, {}, { totalAmount: 2847 }, 1],
		[
			'the currency that is given',
			{ totalAmount: 28.47, currency: 'USD' },
			{ currency: 'JPY' },
			{ totalAmount: 2847, currency: 'USD' },
			0,
		],
		[
			'a currency that is cleared',
			{ totalAmount: 28.47, clearFields: ['currency'] },
			{ currency: 'JPY' },
			{ totalAmount: 2847, currency: null },
			0,
		],
		['no amounts', { name: 'New' }, { currency: 'JPY' }, { name: 'New' }, 0],
		['an amount to clear', { clearFields: ['fees'] }, { currency: 'JPY' }, { fees: null }, 0],
	])('%s', async (_name, fields, record, sent, reads) => {
		for (const named of [byId, bySourceId]) {
			const { inputs, requests, json } = await updated(fields, record, named);
			expect(inputs).toEqual([sent]);
			expect(readsOf(requests)).toBe(reads);
			if ('totalAmount' in fields) expect(json.totalAmount).toBe(fields.totalAmount);
		}
	});

	it('in cents nothing has to be read', async () => {
		const parameters = { ...byId, amountsIn: 'cents' };
		const { inputs, requests } = await updated({ totalAmount: 2847 }, {}, parameters);
		expect(inputs).toEqual([{ totalAmount: 2847 }]);
		expect(readsOf(requests)).toBe(0);
	});

	it('an amount with more decimals than the record has is refused, and nothing is changed', async () => {
		const { json, inputs } = await updated({ totalAmount: 28.47 }, { currency: 'JPY' });
		expect(json.error).toBe(
			"'Total Amount' needs an amount of money without decimals, because JPY has none, but got '28.47' [item 0]",
		);
		expect(inputs).toEqual([]);
	});

	it.each([byId, bySourceId])(
		'a record that is not there is told, and nothing is sent',
		async (named) => {
			const { json, inputs } = await run('update', { ...named, updateFields: { fees: 1 } });
			expect(json.error).toMatch(/^Upwell has no voucher with/);
			expect(inputs).toEqual([]);
		},
	);

	it("the record's currency counts where the answer leaves it out", async () => {
		const record = { ...STORED, currency: 'JPY', totalAmount: 5 };
		const parameters = { ...byId, updateFields: { fees: 7 } };
		const { json } = await run('update', parameters, record, ['currency']);
		expect(json).toMatchObject({ totalAmount: 5, fees: 7 });
	});
});

describe('Create or Update', () => {
	const given = { ...SOURCE_KEY, totalAmount: 2847 };

	it('a new one without a currency has two decimals', async () => {
		const { inputs, json } = await run('upsert', given);
		expect(inputs).toEqual([{ ...SOURCE_KEY, totalAmount: 284700 }]);
		expect(json.totalAmount).toBe(2847);
	});

	it('one that exists is updated in its own currency', async () => {
		const { inputs, json } = await run('upsert', given, { ...STORED, currency: 'JPY' });
		expect(inputs).toEqual([{ ...SOURCE_KEY, totalAmount: 284700 }, { totalAmount: 2847 }]);
		expect(json.totalAmount).toBe(2847);
	});

	it('more decimals than that has are refused, and nothing is changed', async () => {
		const parameters = { ...given, totalAmount: 28.47 };
		const { inputs, json } = await run('upsert', parameters, { ...STORED, currency: 'JPY' });
		expect(json.error).toContain("'Total Amount' needs an amount of money without decimals");
		expect(inputs).toHaveLength(1);
	});

	it.each<[string, IDataObject, string]>([
		[
			'unchanged',
			{ totalAmount: 2847, currency: 'JPY' },
			'Unchanged: Upwell has the same values already',
		],
		[
			'unchanged, as text',
			{ totalAmount: '284700' },
			'Unchanged: Upwell has the same values already',
		],
		[
			'would update',
			{ totalAmount: 100, currency: 'JPY' },
			"Would update Total Amount: '100' → '2847'",
		],
		[
			'would update, two decimals',
			{ totalAmount: 150 },
			"Would update Total Amount: '1.5' → '2847'",
		],
		['would update, as text', { totalAmount: '150' }, "Would update Total Amount: '1.50' → '2847'"],
	])('Check Only, %s', async (_name, record, message) => {
		const parameters = { ...given, options: { checkOnly: true } };
		const { json, inputs } = await run('upsert', parameters, { ...STORED, ...record });
		expect(json.message).toBe(message);
		expect(inputs).toEqual([]);
		if (Array.isArray(json.changes)) expect(json.changes).toMatchObject([{ new: 2847 }]);
	});

	it('Check Only says that an amount does not fit the currency of the record', async () => {
		const parameters = { ...given, totalAmount: 28.47, options: { checkOnly: true } };
		const { json } = await run('upsert', parameters, { ...STORED, currency: 'JPY' });
		expect(json).toMatchObject({ outcome: 'refused', ...SOURCE_KEY });
		expect(json.message).toMatch(/^Refused: 'Total Amount' needs an amount of money without/);
	});
});

describe('Get and Get Many', () => {
	const record = {
		...STORED,
		currency: 'JPY',
		totalAmount: 2847,
		line: { currency: 'USD', fees: 5 },
	};

	it.each<[string, IDataObject, IDataObject]>([
		['currency units', {}, { totalAmount: 2847, line: { currency: 'USD', fees: 0.05 } }],
		['cents', { amountsIn: 'cents' }, { totalAmount: 2847, line: { currency: 'USD', fees: 5 } }],
	])('%s', async (_name, parameters, output) => {
		const got = await run('get', { ...byId, ...parameters }, record);
		expect(got.json).toMatchObject(output);
		const many = await run('getAll', { simplify: false, ...parameters }, record);
		expect(many.json).toMatchObject(output);
	});

	it('the currency counts also where it is not in the output', async () => {
		const { context } = executeContext(
			[{}],
			{ ...byId, output: 'selected', fields: ['totalAmount'] },
			upwellWith(record),
		);
		const tool = Object.assign(context, {
			getNode: () => ({ type: 'n8n-nodes-upwell.upwellTool' }),
		});
		const [{ json }] = await OPERATIONS.get.run(tool);
		expect(json).toEqual({ id: 'vou_1', totalAmount: 2847 });
	});

	it('filters are checked against what Upwell says', async () => {
		const filters = { totalAmountFrom: 28.47 };
		const found = { ...STORED, totalAmount: 2847 };
		const { json, requests } = await run('getAll', { filters }, found);
		expect(requests[0].body.where).toEqual({ totalAmount: { _gte: 2847 } });
		expect(json.totalAmount).toBe(28.47);
		const wrong = await run('getAll', { filters }, { ...found, totalAmount: 2846 });
		expect(wrong.json.error).toContain('Upwell did not filter');
	});
});
