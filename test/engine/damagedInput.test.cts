import type { IDataObject } from 'n8n-workflow';
import { numberedRows, SOURCE_KEY } from '../support/common.cts';
import { upsert } from '../support/upserts.cts';
import { createsIn, runUpwell, useSandbox } from '../support/upwell.cts';

/** What exports, forms and webhooks make of data: what is certainly damaged is refused, and the rest is told. */

const box = useSandbox();
const CONTINUE = { onError: 'continueErrorOutput' } as const;

/** Create, one item per row, with the pair from the rows. */
async function create(rows: unknown[], more: { fields?: IDataObject; options?: IDataObject } = {}) {
	return await runUpwell(box.sandbox, {
		rows,
		parameters: {
			additionalFields: { ...SOURCE_KEY, ...more.fields },
			options: more.options ?? {},
		},
		node: CONTINUE,
	});
}

describe('different records never become one', () => {
	const names = ['Acme', 'Beta', 'Gamma'];

	it.each<[unknown, RegExp]>([
		['#N/A', /^'Source System ID' needs an ID, but got '#N\/A' \[item 0\]$/],
		['1.23E+11', /its digits were lost before this node: '1\.23E\+11'/],
		[
			Number('8202522731445525542'),
			/^'Source System ID' holds the number '820252273144552\d+', which is too long/,
		],
		[{ a: 1 }, /^'Source System ID' needs text, but got an object/],
		['undefined', /needs an ID, but got 'undefined'/],
	])('%j as the source ID of three companies: nothing is sent', async (id, message) => {
		const rows = names.map((name) => ({ name, id }));
		for (const run of [upsert(box.sandbox, { rows, options: { batchSize: 100 } }), create(rows)]) {
			const { items, failed } = await run;
			expect([items.length, failed.length]).toEqual([0, 3]);
			expect(failed[0].json.error).toMatch(message);
			expect(failed[0].json.details).toMatchObject({
				outcome: 'refused',
				parameter: 'Source System ID',
				description: expect.stringMatching(
					/^Nothing was sent for this item\. .*(spreadsheet|\$json)/,
				),
			});
		}
		expect(box.sandbox.requests).toEqual([]);
	});

	it.each(['get', 'update'])(
		'%s by a source ID that has lost digits is refused',
		async (operation) => {
			const { failed } = await runUpwell(box.sandbox, {
				rows: [{ id: Number('8202522731445525542') }],
				parameters: {
					operation,
					recordId: { __rl: true, mode: 'sourceId', value: '={{ $json.id }}' },
					sourceSystem: 'CRM',
					updateFields: { name: 'x' },
				},
				node: CONTINUE,
			});
			expect(failed[0].json.error).toMatch(/^'Customer' holds the number/);
			expect(box.sandbox.requests).toEqual([]);
		},
	);

	it('IDs with what nobody sees, or as exports wrap them, are those that are meant', async () => {
		const rows = ['\u200B10001\u0000', "'10002", '="00103"'].map((id) => ({ name: 'Acme', id }));
		const { hints } = await create(rows);
		const ids = createsIn(box.sandbox).map(({ input }) => input.sourceSystemId);
		expect(ids.sort()).toEqual(['00103', '10001', '10002']);
		expect(hints).toEqual([]);
	});
});

describe('doubtful items', () => {
	const shared = [
		{ name: 'Acme', id: 'C-' },
		{ name: 'Beta', id: 'C-' },
		{ name: 'ACME', id: 'C-' },
		{ name: 'Other', id: '7' },
	];
	const SHARED_WARNING =
		"3 items share a source key under different names: Source System ID 'C-' of 'CRM' ('Acme', 'Beta', 'ACME').";

	it.each<[string, unknown[], string]>([
		['one source key under different names', shared, SHARED_WARNING],
		[
			'IDs that differ by case',
			[
				{ name: 'A', id: 'abc' },
				{ name: 'B', id: 'ABC' },
			],
			"1 source key of this run can be told from that of another item only by upper and lower case, invisible characters or the form of a character: 'ABC' and 'abc'.",
		],
		[
			'IDs that differ by what nobody sees',
			[
				{ name: 'A', id: 'a\u200Bbc' },
				{ name: 'B', id: 'abc' },
			],
			"only by upper and lower case, invisible characters or the form of a character: 'abc' and 'a\u200Bbc'.",
		],
		[
			'text in the wrong encoding',
			[
				{ name: 'M\uFFFDller', id: '1' },
				{ name: 'MÃ¼ller', id: '2' },
			],
			"2 values held characters that were read in the wrong encoding, such as the replacement character '\uFFFD' (set the encoding of the file in the node that reads it): 'M\uFFFDller' in 'Name', 'MÃ¼ller' in 'Name'.",
		],
		[
			'a US ZIP code without its zero',
			[{ name: 'A', id: '1', zip: 2134, country: 'USA' }],
			"1 value held a code that may have lost its leading zeros (format the column as text): '2134' in 'Addresses (JSON) → ZIP or Postal Code (address 1)'.",
		],
		[
			'a result that a spreadsheet could not compute',
			[{ name: '#REF!', id: '1' }],
			"1 value held a spreadsheet's sign for a missing result: '#REF!' in 'Name'.",
		],
	])('%s: sent, and told once', async (_what, rows, warning) => {
		const addressesJson =
			'={{ $json.zip && [{ zipOrPostalCode: $json.zip, country: $json.country }] }}';
		const fields = { addressesJson };
		for (const run of [
			create(rows, { fields, options: { ifExists: 'return' } }),
			upsert(box.sandbox, { rows, fields }),
		]) {
			const { items, hints } = await run;
			expect(items).toHaveLength(rows.length);
			expect(hints.filter((hint) => hint.includes(warning))).toHaveLength(1);
			expect(hints.join()).toContain("use the option 'On Doubtful Data'");
		}
	});

	it.each([1, 100])(
		'Let the Item Fail: all that share a source key, batch size %d',
		async (batchSize) => {
			const options = { onDoubtfulData: 'error', batchSize, concurrency: 1 };
			const { items, failed, hints } = await create(shared, { options });
			expect(items.map(({ json }) => json.name)).toEqual(['Other']);
			expect(failed.map(({ json }) => json.error)).toEqual(
				["'Beta' and 'Acme'", "'Acme' and 'Beta'", "'Beta' and 'ACME'"].map(
					(both) =>
						`This item is doubtful: Source System ID 'C-' of 'CRM' is shared with another item under a different name (${both})`,
				),
			);
			expect(failed[0].json.details).toMatchObject({ outcome: 'refused' });
			expect(hints).toEqual([]);
			expect(box.sandbox.customers).toHaveLength(1);
		},
	);

	it('an update with text in the wrong encoding: told, or refused', async () => {
		const { id } = box.sandbox.seed({ name: 'Müller' });
		const run = async (onDoubtfulData: string) =>
			await runUpwell(box.sandbox, {
				rows: [{}],
				parameters: {
					operation: 'update',
					recordId: { __rl: true, mode: 'id', value: id },
					updateFields: { name: 'M\uFFFDller' },
					options: { onDoubtfulData },
				},
				node: CONTINUE,
			});
		const { failed } = await run('error');
		expect(failed[0].json.error).toContain("'Name' holds characters that were read in the wrong");
		expect(box.sandbox.requests).toEqual([]);
		const { hints } = await run('warn');
		expect(hints[0]).toContain('1 value held characters that were read in the wrong encoding');
		expect(box.sandbox.customers[0].name).toBe('M\uFFFDller');
	});

	it('half a source key is told with the column that begins with a byte order mark', async () => {
		const rows = numberedRows(4).map(({ name, id }) => ({ '\uFEFFid': id, name }));
		for (let run = 0; run < 2; run++) {
			const { hints } = await create(rows);
			expect(hints).toEqual([
				"4 customers came with one part of the source key only (4 without 'Source System ID'), so Upwell cannot refuse a second copy: another run creates them again. The name of the column 'id' begins with an invisible byte order mark, so an expression does not find it: save the file without one ('UTF-8', not 'UTF-8 with BOM'). To let such items fail before anything is sent, use the option 'On Doubtful Data'.",
			]);
		}
		const options = { onDoubtfulData: 'error' };
		const { failed } = await create([{ name: 'Acme', id: '1' }], {
			options,
			fields: { sourceSystem: '' },
		});
		expect(failed[0].json.error).toBe(
			"This item is doubtful: it has a 'Source System ID' and no 'Source System'",
		);
	});

	it('clean IDs of programs that count on the case are no doubt, nor spaces, nor a name in other form', async () => {
		const rows = [
			{ name: 'A', id: '0015000000Gv7qJ' },
			{ name: 'B', id: '0015000000Gv7qj' },
			{ name: 'C', id: '1 12' },
			{ name: 'D', id: '11 2' },
			{ name: 'E', id: '112' },
			{ name: 'Mu\u0308ller  Inc', id: '7' },
			{ name: 'M\u00FCller Inc', id: '7' },
		];
		const { hints } = await create(rows, { options: { ifExists: 'return' } });
		expect(hints.filter((hint) => hint.includes('doubt') || hint.includes('Doubtful'))).toEqual([]);
	});

	it('thousands that look the same, or share one source key: one short doubt each', async () => {
		const rows = [...Array(2000).keys()].map((i) => ({
			name: `Company ${i} ${'x'.repeat(300)}`,
			id:
				i % 2 === 0
					? '7'
					: [...'abcdefghijk'].map((c, bit) => ((i >> bit) & 1 ? c.toUpperCase() : c)).join(''),
		}));
		const { items, hints } = await create(rows, { options: { checkOnly: true } });
		expect(Math.max(...items.map(({ json }) => String(json.message).length))).toBeLessThan(1000);
		expect(hints.join()).toContain('1000 items share a source key under different names');
	});

	it('the tries of Retry On Fail count an item once', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 422, times: 1 });
		const { hints } = await runUpwell(box.sandbox, {
			rows: [{ name: 'M\uFFFDller' }],
			parameters: {},
			node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		});
		expect(hints.join()).toContain('1 value held');
	});
});

describe('text that is none', () => {
	it.each<[IDataObject, RegExp]>([
		[
			{ name: '={{ $json.first }} {{ $json.last }}' },
			/^'Name' holds an object that was made text: '\[object Object\] Lee'/,
		],
		[
			{ additionalFields: { metadata: '{ "a": "[object Object]" }' } },
			/^'Metadata \(JSON\)' holds an object/,
		],
		[
			{ additionalFields: { metadata: '{ "id": 8202522731445525542 }' } },
			/holds the number '8202522731445525542', which is too long/,
		],
		[
			{ additionalFields: { emailAddress: 'N/A' } },
			/^'Email Address' needs email addresses, but got 'N\/A'/,
		],
		[
			{ additionalFields: { ccEmailAddresses: 'a@x, None' } },
			/^'CC Email Addresses' needs email addresses, but got 'None'/,
		],
		[
			{ additionalFields: { emailAddress: 'a@x, b@x' } },
			/^'Email Address' needs one email address/,
		],
		[{ additionalFields: { deletedAt: 46032 } }, /serial number of a day: '46032'/],
		[{ additionalFields: { deletedAt: '46032.5' } }, /serial number of a day: '46032\.5'/],
		[
			{ additionalFields: { deletedAt: `<html>${'x'.repeat(100_000)}` } },
			/^'Deleted At' needs a date, but got '<html>x{94}…' \[item 0\]$/,
		],
		[{ additionalFields: { collectorId: 'N/A' } }, /^'Collector ID' needs an ID, but got 'N\/A'/],
		[{ name: '\u200B' }, /^'Name' is blank/],
	])('%j is refused', async (parameters, message) => {
		const { failed } = await runUpwell(box.sandbox, {
			rows: [{ first: { given: 'Bob' }, last: 'Lee' }],
			parameters: { name: 'Acme', ...parameters },
			node: CONTINUE,
		});
		expect(failed[0].json.error).toMatch(message);
		expect(box.sandbox.requests).toEqual([]);
	});

	it('addresses with names, and metadata whose fields were not found', async () => {
		await create([{ name: 'Acme', id: '1' }], {
			fields: {
				ccEmailAddresses: '"Smith, Bob" <bob@x.example>, amy@x.example',
				emailAddress: 'ap@x.example;',
				metadata: '={{ { memo: $json.memo } }}',
			},
		});
		expect(createsIn(box.sandbox)[0].input).toEqual({
			name: 'Acme',
			sourceSystem: 'CRM',
			sourceSystemId: '1',
			ccEmailAddresses: ['bob@x.example', 'amy@x.example'],
			emailAddress: 'ap@x.example',
		});
	});
});
