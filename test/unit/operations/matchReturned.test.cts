import type { IDataObject } from 'n8n-workflow';
import { matchReturned } from '../../../nodes/Upwell/operations/creating/matchReturned';

/** Which of the records that a batch has created belongs to which of its rows. */

const KEY_1 = { sourceSystem: 'CRM', sourceSystemId: '1' };
const KEY_2 = { sourceSystem: 'CRM', sourceSystemId: '2' };

it.each<[string, IDataObject[], IDataObject[], Record<number, string>]>([
	[
		'by their source keys, whatever else Upwell has changed',
		[
			{ ...KEY_1, notes: 'a' },
			{ ...KEY_2, notes: 'b' },
		],
		[
			{ id: 'y', ...KEY_2, notes: 'B' },
			{ id: 'x', ...KEY_1, notes: 'A' },
		],
		{ 0: 'x', 1: 'y' },
	],
	[
		'by what is shown of their source keys',
		[KEY_1, KEY_2],
		[
			{ id: 'y', sourceSystemId: '2' },
			{ id: 'x', sourceSystemId: '1' },
		],
		{ 0: 'x', 1: 'y' },
	],
	[
		'not by source keys of which the part that differs is not shown',
		[KEY_1, { ...KEY_1, sourceSystem: 'ERP' }],
		[
			{ id: 'y', sourceSystemId: '1' },
			{ id: 'x', sourceSystemId: '1' },
		],
		{},
	],
	[
		'source keys are case-sensitive',
		[
			{ ...KEY_1, sourceSystemId: 'a' },
			{ ...KEY_1, sourceSystemId: 'A' },
		],
		[
			{ id: 'y', ...KEY_1, sourceSystemId: 'A' },
			{ id: 'x', ...KEY_1, sourceSystemId: 'a' },
		],
		{ 0: 'x', 1: 'y' },
	],
	[
		'by the fields that were sent',
		[
			{ totalAmount: 1, notes: 'a' },
			{ totalAmount: 1, notes: 'b' },
		],
		[
			{ id: 'y', totalAmount: 1, notes: 'b' },
			{ id: 'x', totalAmount: 1, notes: 'a' },
		],
		{ 0: 'x', 1: 'y' },
	],
	[
		'times, numbers and blanks in another form are the same',
		[{ createdAt: '2026-01-31T09:30:00.000Z', totalAmount: 1, notes: ' a' }, { notes: 'b' }],
		[
			{ id: 'y', createdAt: null, totalAmount: null, notes: 'b' },
			{ id: 'x', createdAt: '2026-01-31T10:30:00+01:00', totalAmount: '1', notes: 'a' },
		],
		{ 0: 'x', 1: 'y' },
	],
	[
		'rows that are the same get one record each',
		[{ notes: 'a' }, { notes: 'a' }, { notes: 'b' }],
		[
			{ id: 'x', notes: 'a' },
			{ id: 'z', notes: 'b' },
			{ id: 'y', notes: 'a' },
		],
		{ 0: 'x', 1: 'y', 2: 'z' },
	],
	[
		'what is left for a row when the others have theirs',
		[{ totalAmount: 1 }, { totalAmount: 1, notes: 'x' }],
		[
			{ id: 'x', totalAmount: 1, notes: 'x' },
			{ id: 'y', totalAmount: 1, notes: null },
		],
		{ 0: 'y', 1: 'x' },
	],
	[
		'not what differs only in a field that is not shown',
		[
			{ notes: 'a', tenantId: '1' },
			{ notes: 'a', tenantId: '2' },
		],
		[
			{ id: 'x', notes: 'a' },
			{ id: 'y', notes: 'a' },
		],
		{},
	],
	[
		'not by fields where some records are missing',
		[{ totalAmount: 1 }, { totalAmount: 1, notes: 'x' }],
		[{ id: 'x', totalAmount: 1, notes: 'x' }],
		{},
	],
	[
		'by source keys also then',
		[KEY_1, KEY_2, { notes: 'a' }],
		[{ id: 'y', ...KEY_2, notes: null }],
		{ 1: 'y' },
	],
	['not by nothing', [{}, { notes: 'a' }], [{ id: 'x' }, { id: 'y' }], {}],
])('%s', (_what, inputs, records, expected) => {
	const matched = matchReturned(inputs, records);
	const ids = [...matched].map(([row, { id }]): [number, unknown] => [row, id]);
	expect(Object.fromEntries(ids)).toEqual(expected);
});
