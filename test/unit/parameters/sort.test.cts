import type { INodePropertyCollection, INodeProperties } from 'n8n-workflow';
import { sortParameters } from '../../../nodes/Upwell/parameters/sort';
import { CUSTOMER } from '../../../nodes/Upwell/resources/customer/description';

const sort = sortParameters(CUSTOMER);
const read = (given: unknown) => sort.read(given, 6);
const rule = (...rules: unknown[]) => ({ rule: rules });
const AS_CREATED = [{ createdAt: 'ASC' }, { id: 'ASC' }];

it.each([
	undefined,
	null,
	'',
	{},
	rule(),
	{ rule: null },
	{ rule: {} },
	rule({}),
	rule({ field: '' }),
])('%j: as they were created', (given) => expect(read(given)).toEqual(AS_CREATED));

it('the default is not changed by what is read', () => {
	read(rule({ field: 'name' }));
	expect(read({})).toEqual(AS_CREATED);
});

it.each<[unknown, object[]]>([
	[rule({ field: 'name', direction: 'ASC' }), [{ name: 'ASC' }, { id: 'ASC' }]],
	[rule({ field: 'name', direction: 'DESC' }), [{ name: 'DESC' }, { id: 'ASC' }]],
	[rule({ field: 'NAME', direction: ' desc ' }), [{ name: 'DESC' }, { id: 'ASC' }]],
	[rule({ field: 'name' }), [{ name: 'ASC' }, { id: 'ASC' }]],
	[rule({ field: 'name', direction: '' }), [{ name: 'ASC' }, { id: 'ASC' }]],
	[{ rule: { field: 'name', direction: 'DESC' } }, [{ name: 'DESC' }, { id: 'ASC' }]],
	[
		rule({ field: 'balance', direction: 'DESC' }, { field: '' }, { field: 'name' }),
		[{ balance: 'DESC' }, { name: 'ASC' }, { id: 'ASC' }],
	],
	[rule({ field: 'id', direction: 'DESC' }), [{ id: 'DESC' }]],
	[rule({ field: 'name' }, { field: 'id', direction: 'DESC' }), [{ name: 'ASC' }, { id: 'DESC' }]],
])('%j leaves no order open', (given, terms) => expect(read(given)).toEqual(terms));

it.each<[unknown, string]>([
	[rule({ field: 'colour' }), "'Sort → Field' needs "],
	[rule({ field: 'addresses' }), "but got 'addresses' [item 6]"],
	[rule({ field: 'customerRule' }), "but got 'customerRule' [item 6]"],
	[
		rule({ field: 'name', direction: 'up' }),
		"'Sort → Direction' needs 'ASC' or 'DESC', but got 'up' [item 6]",
	],
	[rule('name'), "'Sort' needs sort rules, but got a string [item 6]"],
	[rule(['name']), "'Sort' needs sort rules, but got a list [item 6]"],
	[{ rule: 5 }, "'Sort' needs sort rules, but got a number [item 6]"],
])('%j is refused', (given, message) => expect(() => read(given)).toThrow(message));

it('offers every field but records of their own, and both directions', () => {
	const [{ values }] = sort.property.options as INodePropertyCollection[];
	const [field, direction] = values.map(({ options }: INodeProperties) =>
		(options ?? []).map((option) => ('value' in option ? option.value : '')),
	);
	expect(field).toEqual([
		'balance',
		'billToCustomerId',
		'ccEmailAddresses',
		'createdAt',
		'emailAddress',
		'id',
		'metadata',
		'name',
		'overdueBalance',
		'overdueInvoiceCount',
		'sourceSystem',
		'sourceSystemId',
		'updatedAt',
	]);
	expect(direction).toEqual(['ASC', 'DESC']);
});
