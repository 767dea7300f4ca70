import type { IDataObject } from 'n8n-workflow';
import { differences, lacksCompanion } from '../../../nodes/Upwell/operations/differences';
import { CUSTOMER } from '../../../nodes/Upwell/resources/customer/description';
import { CUSTOMER_RULE } from '../../../nodes/Upwell/resources/customer/rule';

/** The differences between a record in Upwell and what an update would send. */
const between = (record: IDataObject, input: IDataObject, companion?: IDataObject) =>
	differences(CUSTOMER, CUSTOMER_RULE, record, { input, ...(companion && { companion }) });

it.each<[string, IDataObject, IDataObject]>([
	['nothing to change', { name: 'A' }, {}],
	['the same text', { name: 'A' }, { name: 'A' }],
	['the same list', { ccEmailAddresses: ['a@x', 'b@x'] }, { ccEmailAddresses: ['a@x', 'b@x'] }],
	[
		'keys in another order',
		{ metadata: { a: 1, b: [{ c: 2, d: 3 }] } },
		{ metadata: { b: [{ d: 3, c: 2 }], a: 1 } },
	],
	['what JSON does not carry', { metadata: { a: 1 } }, { metadata: { a: 1, b: undefined } }],
	['a number that comes as text', { metadata: '30' }, { metadata: 30 }],
	['false and false', { metadata: false }, { metadata: false }],
	['a field that is cleared already', { emailAddress: null }, { emailAddress: null }],
	[
		'the same moment',
		{ deletedAt: '2026-01-31T09:00:00.000000+02:00' },
		{ deletedAt: '2026-01-31T07:00:00.000Z' },
	],
])('%s: no difference', (_what, record, input) => {
	expect(between(record, input)).toEqual([]);
});

it.each<[string, IDataObject, IDataObject, object]>([
	[
		'another text',
		{ name: 'A' },
		{ name: 'B' },
		{ field: 'Name', name: 'name', old: 'A', new: 'B' },
	],
	['upper and lower case', { name: 'a' }, { name: 'A' }, { old: 'a', new: 'A' }],
	['blanks', { name: 'A ' }, { name: 'A' }, { old: 'A ', new: 'A' }],
	['blank before', { emailAddress: null }, { emailAddress: 'a@x' }, { old: null, new: 'a@x' }],
	['to be cleared', { emailAddress: 'a@x' }, { emailAddress: null }, { old: 'a@x', new: null }],
	[
		'a list in another order',
		{ ccEmailAddresses: ['a', 'b'] },
		{ ccEmailAddresses: ['b', 'a'] },
		{ field: 'CC Email Addresses' },
	],
	['a longer list', { ccEmailAddresses: ['a', 'b'] }, { ccEmailAddresses: ['a'] }, { new: ['a'] }],
	[
		'another value deep inside',
		{ metadata: { a: [{ b: 1 }] } },
		{ metadata: { a: [{ b: 2 }] } },
		{ field: 'Metadata' },
	],
	['a key more', { metadata: { a: 1 } }, { metadata: { a: 1, b: 2 } }, { old: { a: 1 } }],
	['a key less', { metadata: { a: 1, b: 2 } }, { metadata: { a: 1 } }, { new: { a: 1 } }],
	[
		'keys of every object',
		{ metadata: { a: 1 } },
		{ metadata: { toString: 1 } },
		{ new: { toString: 1 } },
	],
	[
		'a number in JSON that was text',
		{ metadata: { a: '1' } },
		{ metadata: { a: 1 } },
		{ name: 'metadata' },
	],
	['a list and an object', { metadata: [] }, { metadata: { a: 1 } }, { old: [] }],
	['zero and blank text', { metadata: '' }, { metadata: 0 }, { old: '', new: 0 }],
	[
		'another moment',
		{ deletedAt: '2026-01-31T09:00:00Z' },
		{ deletedAt: '2026-01-31T09:00:01Z' },
		{ field: 'Deleted At' },
	],
	[
		'a time without a zone',
		{ deletedAt: '2026-01-31T09:00:00' },
		{ deletedAt: '2026-01-31T09:00:00.000Z' },
		{ field: 'Deleted At' },
	],
	[
		'the moment of a text',
		{ name: '2026-01-31T09:00:00Z' },
		{ name: '2026-01-31T10:00:00+01:00' },
		{ field: 'Name' },
	],
])('%s: a difference', (_what, record, input, difference) => {
	expect(between(record, input)).toEqual([expect.objectContaining(difference)]);
});

it('a field that Upwell does not show counts as changed, and what it held is unknown', () => {
	expect(between({ name: 'A' }, { name: 'A', collectorId: 'usr_1' })).toStrictEqual([
		{ field: 'Collector ID', name: 'collectorId', new: 'usr_1' },
	]);
});

it.each<[string, IDataObject, object[]]>([
	['the same', { customerRule: { id: 'r', dueOption: 30 } }, []],
	[
		'another',
		{ customerRule: { dueOption: 15 } },
		[{ field: 'Due Option', name: 'dueOption', old: 15, new: 30 }],
	],
	['not shown', {}, [{ field: 'Due Option', name: 'dueOption', new: 30 }]],
	['there is none', { customerRule: null }, []],
])("the companion's field, %s", (_what, record, changes) => {
	expect(between(record, {}, { dueOption: 30 })).toStrictEqual(changes);
	const isNone = record.customerRule === null;
	expect(lacksCompanion(CUSTOMER_RULE, record, { input: {}, companion: {} })).toBe(isNone);
});
