import * as fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { ROWS, RUN_ALONE, RUN_AS_ONE } from '../support/expressions.cts';
import { engine } from '../support/host.cts';
import { readByN8n, readByPackage } from '../support/readings.cts';
import { has } from '../support/versions.cts';

/** Expressions that run as one must come to what each comes to alone, in n8n's isolate and without. */

const FILLER = '={{ $json.i + 1 }}';
const SEVERAL = { first: FILLER, second: '={{ String($json.v) }}', third: '={{ $json.i * 2 }}' };

/** One with a method of n8n's. */
const REWRITTEN = '={{ $json.i.isEven() }}';

/** An expression first, in the middle, last, at the top and deeper. */
const beside = (expression: string) => ({
	fields: { first: expression, one: FILLER, last: expression },
	name: expression,
	deep: { list: [{ two: REWRITTEN, here: expression }, FILLER] },
});

/** A row of each kind: the isolate takes its time. */
const FEW = [0, 1, 9, 14, 16, 18, 20, 21, 22, 24].map((index) => ROWS[index]);

async function expectSame(rows: IDataObject[], parameters: IDataObject) {
	const own = await readByPackage(rows, parameters);
	const byN8n = await readByN8n(rows, parameters);
	expect(own.map(({ readings }) => readings)).toEqual(byN8n.map(({ readings }) => readings));
	expect(own).toHaveLength(rows.length);
	expect(own[0].readings).toHaveLength(Object.keys(parameters).length);
}

describe.each(['legacy', 'tmpl', 'vm'] as const)('%s', (expressionEngine) => {
	const rows = expressionEngine === 'vm' ? FEW : ROWS;
	let isThere = false;
	beforeAll(async () => {
		isThere = await engine().chooseExpressionEngine(expressionEngine);
	});
	afterAll(async () => {
		await engine().chooseExpressionEngine('legacy');
	});

	it('is there where n8n has it, on the Node.js that n8n runs on', () => {
		if (!process.env.UPWELL_ENGINE_FOLDER) return;
		const isExpected = { legacy: true, tmpl: has('tmpl'), vm: has('isolate') };
		expect(isThere).toBe(isExpected[expressionEngine]);
	});

	it.each([...RUN_AS_ONE, ...RUN_ALONE])('%j alone and beside others', async (expression) => {
		if (!isThere) return;
		await expectSame(rows, { name: expression });
		await expectSame(rows, beside(expression));
	});

	it('any of them together', async () => {
		if (!isThere) return;
		// In old versions of n8n, this is n8n's own data, which throws at whoever looks at it first.
		const others = RUN_ALONE.filter((one) => one !== '={{ this }}');
		const expression = fc.constantFrom(...RUN_AS_ONE, ...RUN_AS_ONE, ...others);
		const fields = fc.dictionary(fc.constantFrom(...'abcdefgh'), expression, { minKeys: 2 });
		const parameters = fc.record({ name: expression, fields, deep: fc.record({ fields }) });
		await fc.assert(
			fc.asyncProperty(parameters, async (drawn) => await expectSame(rows, drawn)),
			{ numRuns: 25, endOnFailure: true },
		);
	});

	it.each(RUN_AS_ONE)('n8n is not asked for others beside %j', async (expression) => {
		if (!isThere || expressionEngine === 'tmpl') return;
		const readings = await readByPackage(rows, { fields: { ...SEVERAL, expression } });
		for (const { asked } of readings) expect(asked).toBeLessThanOrEqual(1);
	});

	it('one that throws for an item is asked for alone, and the others are not', async () => {
		if (!isThere || expressionEngine === 'tmpl') return;
		const fields = { ...SEVERAL, thrown: '={{ $json.v.trim() }}' };
		const readings = await readByPackage([{ v: ' a ' }, { v: 1 }, { v: 'b' }], { fields });
		expect(readings.map(({ asked }) => asked)).toEqual([0, 1, 0]);
	});
});
