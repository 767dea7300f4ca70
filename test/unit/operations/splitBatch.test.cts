import {
	inParts,
	namedRow,
	splitRefused,
} from '../../../nodes/Upwell/operations/creating/splitBatch';
import type { HttpResponse } from '../../../nodes/Upwell/transport/httpResult';

/** How a refused batch goes on. */

const refusal = (body: unknown): HttpResponse => ({
	kind: 'response',
	status: 400,
	body,
	shownBody: body,
});

it.each<[string, unknown, number | undefined]>([
	["Hasura's form", { path: '$.selectionSet.createCustomers.args.objects[37].name' }, 37],
	['a nested list in the row', { path: '$.args.objects[3].addresses.data[1].country' }, 3],
	['as a variable', { path: '$.variables.inputs[0]' }, 0],
	['under the other form', { error: { path: '$.args.objects[2]', message: 'No' } }, 2],
	['under extensions', { errors: [{ extensions: { path: '$.args.objects[5]' } }] }, 5],
	['of the database', { path: '$.selectionSet.createCustomers.args.objects' }, undefined],
	['of something else', { path: '$.where._and[3]' }, undefined],
	['no text', { path: ['objects', 3] }, undefined],
	['a page', '<html>objects[3]</html>', undefined],
])('the place that a refusal names: %s', (_what, body, place) => {
	expect(namedRow(refusal(body))).toBe(place);
});

it.each<[string, number, number | undefined, number, number | undefined, number[][]]>([
	[
		'no row named: halves',
		5,
		undefined,
		0,
		undefined,
		[
			[0, 1, 2],
			[3, 4],
		],
	],
	['two', 2, undefined, 0, undefined, [[0], [1]]],
	['one named: the others together', 5, 2, 0, 2, [[0, 1, 3, 4]]],
	[
		'after many rounds: halves of the others',
		5,
		2,
		8,
		2,
		[
			[0, 1],
			[3, 4],
		],
	],
	[
		'a place that is none',
		4,
		4,
		0,
		undefined,
		[
			[0, 1],
			[2, 3],
		],
	],
])('%s', (_what, count, place, regroups, named, rest) => {
	const rows = Array.from({ length: count }, (_, i) => i);
	expect(splitRefused(rows, place, regroups)).toEqual({ named, rest });
});

it.each([
	[10, 4, [4, 4, 2]],
	[500, 250, [250, 250]],
	[101, 100, [51, 50]],
	[3, 0, [1, 1, 1]],
	[0, 100, []],
])('%d rows in parts of at most %d', (count, largest, lengths) => {
	const rows = Array.from({ length: count }, (_, i) => i);
	const parts = inParts(rows, largest);
	expect(parts.map(({ length }) => length)).toEqual(lengths);
	expect(parts.flat()).toEqual(rows);
});
