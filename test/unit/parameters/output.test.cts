import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { outputFields, outputParameters } from '../../../nodes/Upwell/parameters/output';
import { CUSTOMER } from '../../../nodes/Upwell/resources/customer/description';

const NAMES = outputFields(CUSTOMER).map(({ name }) => name);

/** The context of a node with these parameters. */
const contextOf = (type: string, parameters: IDataObject) =>
	({
		getNode: () => ({ type }),
		getNodeParameter: (name: string, _index: number, fallback: unknown) =>
			parameters[name] ?? fallback,
	}) as unknown as IExecuteFunctions;
const inWorkflow = (parameters: IDataObject, simplifies = false) =>
	outputParameters(CUSTOMER, simplifies).read(contextOf('n8n-nodes-upwell.upwell', parameters), 2);
const ofTool = (parameters: IDataObject) =>
	outputParameters(CUSTOMER, false).read(contextOf('n8n-nodes-upwell.upwellTool', parameters), 2);

const FULL: IDataObject = {
	...Object.fromEntries(NAMES.map((name) => [name, `a ${name}`])),
	brandNew: 1,
};
const TEN = [
	'id',
	'name',
	'sourceSystem',
	'sourceSystemId',
	'emailAddress',
	'balance',
	'overdueBalance',
	'overdueInvoiceCount',
	'billToCustomerId',
	'updatedAt',
];

/** Nothing is left out; what people look for comes first. */
function expectWhole(output: IDataObject): void {
	expect(output).toEqual(FULL);
	expect(Object.keys(output).slice(0, 10)).toEqual(TEN);
}

describe('in a workflow', () => {
	it.each([
		{},
		{ simplify: false },
		{ simplify: 'false' },
		{ simplify: '' },
		{ output: 'simplified' },
	])('%j: everything that Upwell returns', (parameters) =>
		expectWhole(inWorkflow(parameters)(FULL)),
	);

	it.each([{ simplify: true }, { simplify: 'true' }, { simplify: true, output: 'raw' }])(
		'%j: ten fields, in this order',
		(parameters) => {
			const simple = inWorkflow(parameters)(FULL);
			expect(Object.keys(simple)).toEqual(TEN);
			expect(Object.values(simple)).toEqual(TEN.map((name) => `a ${name}`));
		},
	);

	it.each([{}, { simplify: '' }, { simplify: null }])(
		'%j: blank is what a new node begins with',
		(parameters) => {
			expect(inWorkflow(parameters, true)({ id: 'a', metadata: 1 })).toEqual({ id: 'a' });
			expectWhole(inWorkflow(parameters, false)(FULL));
			expectWhole(inWorkflow({ simplify: false }, true)(FULL));
		},
	);

	it('what is not there is not made up, what is null is kept', () => {
		expect(inWorkflow({ simplify: true })({ id: 'a', name: null, brandNew: 1 })).toStrictEqual({
			id: 'a',
			name: null,
		});
	});

	it('refuses what is neither yes nor no', () => {
		expect(() => inWorkflow({ simplify: 'maybe' })).toThrow(
			"'Simplify' needs true or false, but got 'maybe' [item 2]",
		);
	});
});

describe('of a tool', () => {
	it.each([
		{},
		{ output: 'simplified' },
		{ output: 'SIMPLIFIED' },
		{ output: '' },
		{ simplify: false },
	])('%j: ten fields', (parameters) => expect(Object.keys(ofTool(parameters)(FULL))).toEqual(TEN));

	it('raw: everything that Upwell returns', () => {
		expectWhole(ofTool({ output: 'raw', simplify: true })(FULL));
	});

	it.each<[IDataObject, string[]]>([
		[{}, ['id']],
		[{ fields: [] }, ['id']],
		[{ fields: ['name', 'id'] }, ['id', 'name']],
		[{ fields: 'metadata, NAME' }, ['id', 'metadata', 'name']],
		[{ fields: NAMES }, ['id', ...NAMES.filter((name) => name !== 'id')]],
	])('selected, %j', (parameters, names) => {
		expect(Object.keys(ofTool({ output: 'selected', ...parameters })(FULL))).toEqual(names);
	});

	it('fields count only where they are to be selected', () => {
		expect(Object.keys(ofTool({ fields: ['nonsense'] })(FULL))).toEqual(TEN);
	});

	it.each<[IDataObject, RegExp]>([
		[
			{ output: 'all' },
			/^'Output' needs 'raw', 'selected' or 'simplified', but got 'all' \[item 2\]$/,
		],
		[{ output: 'selected', fields: ['nam'] }, /^'Fields' needs .* but got 'nam' \[item 2\]$/],
	])('%j is refused', (parameters, message) => {
		expect(() => ofTool(parameters)).toThrow(message);
	});
});

it.each([true, false])('the switch begins as %p, the rest the same', (simplifies) => {
	const [simplify, output, fields] = outputParameters(CUSTOMER, simplifies).properties;
	expect([simplify.default, output.default, fields.default]).toEqual([
		simplifies,
		'simplified',
		[],
	]);
	expect(simplify.displayOptions?.show).toEqual({ '@tool': [false] });
	expect(output.displayOptions?.show).toEqual({ '@tool': [true] });
	expect(fields.displayOptions?.show).toEqual({ '@tool': [true], output: ['selected'] });
});
