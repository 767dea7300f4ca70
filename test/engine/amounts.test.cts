import { createRequire } from 'node:module';
import type { IDataObject, INodeType } from 'n8n-workflow';
import type { ResourceDescription } from '../../nodes/Upwell/description';
import { RESOURCES } from '../../nodes/Upwell/resources';
import { refusing, SOURCE_KEY, THREE_TRIES } from '../support/common.cts';
import { operationCases, type OperationCase } from '../support/resources.cts';
import { callTool } from '../support/tool.cts';
import { seedExisting, upsert } from '../support/upserts.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';

/** How amounts come out, for each operation of each resource. */

const { Upwell } = createRequire(__filename)('../../dist/nodes/Upwell/Upwell.node.js') as {
	Upwell: new () => INodeType;
};
const node = new Upwell();

/** Whether an operation has amounts: it asks how they are written. */
const hasAmounts = ({ resource, operation }: OperationCase) =>
	node.description.properties.some(
		({ name, displayOptions: { show } = {} }) =>
			name === 'amountsIn' &&
			show?.resource?.includes(resource) &&
			show.operation?.includes(operation),
	);
const CASES = operationCases(node)
	.filter(hasAmounts)
	.map((one) => [one.title, one] as const);

const box = useSandbox();

const ROW = { id: 'r0', name: 'Record 0' };
const METADATA = { metadata: { amount: 5, currency: 'JPY' }, sourceSystemMeta: { balance: 5 } };

/** A record as Upwell has it, and as it comes out in currency units. */
const IN_CENTS = {
	...METADATA,
	...{ balance: 284750, totalAmount: '284750', overdueBalance: -5, fees: null, unitPrice: 28.5 },
	lines: [
		{ amount: 7, weightAmount: 7 },
		{ currency: 'JPY', totalTaxAmount: 7, customerTotalRate: '7' },
	],
};
const IN_UNITS = {
	...METADATA,
	...{
		balance: 2847.5,
		totalAmount: '2847.50',
		overdueBalance: -0.05,
		fees: null,
		unitPrice: 28.5,
	},
	lines: [
		{ amount: 0.07, weightAmount: 7 },
		{ currency: 'JPY', totalTaxAmount: 7, customerTotalRate: '7' },
	],
};

/** Answers to all endpoints of a resource that hold this record. */
function answersOf({ endpoints }: ResourceDescription, record: IDataObject): IDataObject {
	const { search, getBySource, update, updateBySource, ...others } = endpoints;
	const keys = (some: Array<{ responseKey: string } | undefined>) =>
		some.flatMap((endpoint) => endpoint?.responseKey ?? []);
	const entries = [
		...keys(Object.values(others)).map((key) => [key, record]),
		...keys([search, getBySource]).map((key) => [key, [record]]),
		...keys([update, updateBySource]).map((key) => [key, { affectedRows: 1, returning: [record] }]),
	];
	return Object.fromEntries(entries) as IDataObject;
}

describe.each(CASES)('%s', (_title, operation: OperationCase) => {
	const { resource, parameters, request, seed } = operation;
	const description = RESOURCES.find((one) => one.option.value === resource)?.description;

	const outputWith = async (more: IDataObject) => {
		seed?.(box.sandbox, ROW);
		const named = { id: ROW.id, name: ROW.name, sourceSystem: 'CRM', sourceSystemId: ROW.id };
		const body = answersOf(description as ResourceDescription, { ...named, ...IN_CENTS });
		box.sandbox.misbehave({ kind: 'json', body, when: request, times: Infinity });
		const { items, error } = await runUpwell(box.sandbox, {
			rows: [ROW],
			parameters: { resource, operation: operation.operation, ...parameters, ...more },
		});
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		return items[0].json;
	};

	it.each<[string, IDataObject, object]>([
		['in currency units, if nothing is said', {}, IN_UNITS],
		['in currency units', { amountsIn: 'currency' }, IN_UNITS],
		['in cents', { amountsIn: 'cents' }, IN_CENTS],
		['as an expression says', { amountsIn: '={{ "CENTS" }}' }, IN_CENTS],
		['in currency units where an expression is blank', { amountsIn: '={{ "" }}' }, IN_UNITS],
	])('%s', async (_name, more, output) => {
		expect(await outputWith(more)).toMatchObject(output);
	});

	it('refuses another unit before anything is sent', async () => {
		seed?.(box.sandbox, ROW);
		const { error } = await runUpwell(box.sandbox, {
			rows: [ROW],
			parameters: {
				...{ resource, operation: operation.operation, ...parameters },
				amountsIn: '={{ "dollars" }}',
			},
		});
		expect(error?.message).toBe(
			"'Amounts In' needs 'cents' or 'currency', but got 'dollars' [item 0]",
		);
		expect(box.sandbox.requests).toHaveLength(0);
	});
});

describe('Customer: Get Many', () => {
	const getMany = async (parameters: IDataObject) =>
		await runUpwell(box.sandbox, {
			rows: [{}],
			parameters: { operation: 'getAll', ...parameters },
		});

	it.each<[IDataObject, number[]]>([
		[{ filters: { balanceFrom: 28.47 } }, [2847.5, 28.47]],
		[{ amountsIn: 'cents', filters: { balanceFrom: 2847 } }, [284750, 2847]],
		[
			{ amountsIn: 'cents', filters: { balanceFrom: 2847, where: '{"balance":{"_lt":284750}}' } },
			[2847],
		],
		[{ filters: { where: '{"balance":{"_gt":2847}}' } }, [2847.5]],
	])('%j', async (parameters, balances) => {
		for (const balance of [284750, 2847, 2846]) box.sandbox.seed({ name: 'x', balance });
		const { items } = await getMany(parameters);
		expect(items.map(({ json }) => json.balance)).toEqual(balances);
	});

	it('an amount with decimals is refused in cents, and the way out is told', async () => {
		const { error } = await getMany({ amountsIn: 'cents', filters: { balanceFrom: 28.47 } });
		expect(error?.message).toBe(
			"'Balance From' needs a whole number of cents, but got '28.47' [item 0]",
		);
		expect(error?.description).toContain("set 'Amounts In' to 'Currency Units'");
		expect(box.sandbox.requests).toHaveLength(0);
	});

	it('what an AI agent gets is in the same unit', async () => {
		box.sandbox.seed({ id: 'a', name: 'A', balance: 284750 });
		const filters = { balanceFrom: "={{ $fromAI('from', '', 'number') }}" };
		const call = async (from: number, more: IDataObject) => {
			const parameters = { operation: 'getAll', filters, output: 'selected', ...more };
			const [{ answer }] = await callTool(box.sandbox, [{ from }], parameters);
			return JSON.parse(String(answer)) as IDataObject[];
		};
		const fields = ['balance'];
		expect(await call(2847.5, { fields })).toEqual([{ id: 'a', balance: 2847.5 }]);
		expect(await call(284750, { fields, amountsIn: 'cents' })).toEqual([
			{ id: 'a', balance: 284750 },
		]);
	});
});

describe('Create or Update', () => {
	const balancesOf = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => json.balance);

	it('what was done in an earlier try comes out once in currency units', async () => {
		seedExisting(box.sandbox, '1', { balance: 284750 });
		box.sandbox.misbehave(refusing('Bad'));
		const { items } = await upsert(box.sandbox, {
			rows: [
				{ id: '1', name: 'Bad' },
				{ id: '1', name: 'Good' },
			],
			node: { ...THREE_TRIES, onError: 'continueRegularOutput' },
		});
		expect(items[0].json.error).toContain('No to Bad');
		expect(balancesOf(items.slice(1))).toEqual([2847.5]);
	});

	it('many at once: found, created and updated ones', async () => {
		const rows = Array.from({ length: 30 }, (_, i) => ({ id: `${i}`, name: `C${i}` }));
		for (const { id } of rows.slice(0, 20)) {
			seedExisting(box.sandbox, id, { name: Number(id) < 10 ? `C${id}` : 'Old', balance: 284750 });
		}
		const { items } = await runUpwell(box.sandbox, {
			rows,
			parameters: { operation: 'upsert', ...SOURCE_KEY, options: { addOutcome: true } },
		});
		expect(items.map(({ json }) => [json.outcome, json.balance])).toEqual([
			...rows.slice(0, 10).map(() => ['unchanged', 2847.5]),
			...rows.slice(10, 20).map(() => ['updated', 2847.5]),
			...rows.slice(20).map(() => ['created', 0]),
		]);
	});
});
