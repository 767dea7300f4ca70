import { JoinedExpressions } from '../../../nodes/Upwell/parameters/joinedExpressions';

const TWO = ['={{ $json.a + 1 }}', '={{ $json.b + 1 }}'];

/** Adds expressions, and reads those that take part for each of the items; `evaluate` stands for n8n. */
function run(written: string[], evaluate: (expression: string) => unknown, items = [0]) {
	const calls: string[] = [];
	const evaluateExpression = (expression: string) => {
		calls.push(expression);
		// The first one only looks whether n8n takes such expressions.
		return (calls.length === 1 ? ['', [1]] : evaluate(expression)) as never;
	};
	const joined = new JoinedExpressions({ evaluateExpression });
	const readers = written.map((expression) => joined.add(expression));
	const values = items.map((item) => readers.map((reader) => reader?.(item)));
	return { values, evaluated: Math.max(0, calls.length - 1) };
}

/** n8n, which gives these for the codes. */
const giving =
	(...values: unknown[]) =>
	() => ['', ...values.map((value) => [value])];

it('two are run as one, for each item', () => {
	const { values, evaluated } = run(TWO, giving('x', undefined), [0, 1]);
	expect(values).toEqual(Array(2).fill([{ value: 'x' }, { value: undefined }]));
	expect(evaluated).toBe(2);
});

it.each([
	['one alone', ['={{ $json.a + 1 }}'], 0],
	['one beside what is run alone', ['={{ $json.a + 1 }}', '={{ x = 1 }}'], 0],
	['two around what may change what they see', [TWO[0], '={{ x = 1 }}', TWO[1]], 0],
	['two before it, and two after', [...TWO, '={{ x = 1 }}', ...TWO], 2],
	[
		'two with chains beside two of which n8n rewrites one',
		['={{ $json?.a }}', '={{ $json?.b }}', '={{ $json.a.first() }}', TWO[0]],
		2,
	],
	['one with a chain beside others', ['={{ $json?.a }}', '={{ $json.a.trim() }}'], 1],
	['two in one text', ['={{ $json.a + 1 }} {{ $json.b + 1 }}'], 1],
])('%s', (_, written, evaluated) => {
	expect(run(written, giving(1, 2)).evaluated).toBe(evaluated);
});

it.each([
	[
		'is thrown',
		() => {
			throw new Error('x');
		},
	],
	['is no list', () => undefined],
	['has another length', giving(1)],
])('where what comes back %s, each is run alone, and after three items at once', (_, evaluate) => {
	const { values, evaluated } = run(TWO, evaluate, [0, 1, 2, 3, 4]);
	expect(values.flat()).toEqual(Array(10).fill(undefined));
	expect(evaluated).toBe(3);
});

it('what throws is run alone, and the others are not', () => {
	const { values } = run(TWO, () => ['', [], [2]]);
	expect(values).toEqual([[undefined, { value: 2 }]]);
});

it.each([
	[() => 1],
	[Symbol('x')],
	[new Date()],
	[new Map()],
	[{ a: new Date() }],
	[{ __isError: true }],
	[[() => 1]],
])('%p is left to n8n', (value) => {
	expect(run(TWO, giving(value, 1)).values).toEqual([[undefined, { value: 1 }]]);
});

it('a value is handed out once: whoever gets it may change it', () => {
	const { values } = run(TWO, giving({ a: [1] }, 2), [0, 0]);
	expect(values[0]).toEqual([{ value: { a: [1] } }, { value: 2 }]);
	expect(values[1]).toEqual([undefined, undefined]);
});

it.each([
	['x', 0, 'x-0.'],
	[null, undefined, '-.'],
	[false, true, 'false-true.'],
	[NaN, -0, '-0.'],
])('%p and %p in a text are %j', (a, b, value) => {
	expect(run(['={{ $json.a + 1 }}-{{ $json.b + 1 }}.'], giving(a, b)).values).toEqual([
		[{ value }],
	]);
});

it('an object in a text is left to n8n', () => {
	expect(run(['=a {{ $json.a + 1 }} {{ $json.b }}'], giving({}, 1)).values).toEqual([[undefined]]);
});

it('where n8n takes no such expressions, each is run alone', () => {
	const evaluateExpression = jest.fn(() => {
		throw new Error('x');
	});
	const joined = new JoinedExpressions({ evaluateExpression });
	const readers = TWO.map((expression) => joined.add(expression));
	expect([0, 1].flatMap((item) => readers.map((read) => read?.(item)))).toEqual(
		Array(4).fill(undefined),
	);
	expect(evaluateExpression).toHaveBeenCalledTimes(1);
});
