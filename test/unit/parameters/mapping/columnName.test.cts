import fc from 'fast-check';
import { columnKey } from '../../../../nodes/Upwell/parameters/mapping/columnName';
import { fieldLabel } from '../../../../nodes/Upwell/parameters/mapping/columnFits';
import { planColumns } from '../../../../nodes/Upwell/parameters/mapping/columnPlan';
import { formColumns } from '../../../../nodes/Upwell/parameters/mapping/formColumns';
import { RESOURCES } from '../../../../nodes/Upwell/resources';

it.each([
	['Company Name', 'companyname'],
	['\uFEFFcompany_name', 'companyname'],
	[' *Company-Name/', 'companyname'],
	['Société', 'societe'],
	['Straße', 'straße'],
	['İD', 'id'],
	['Ｎａｍｅ', 'name'],
	['会社名', '会社名'],
	['Account #', 'accountnumber'],
	['Account No. #', 'accountno'],
	['#', ''],
	['x'.repeat(300), 'x'.repeat(200)],
])('%j is compared as %j', (name, key) => expect(columnKey(name)).toBe(key));

const SIGNS = fc.stringMatching(/^[ _*/.\-\uFEFF\u200B]{0,2}$/);

/** Another way to write a name: other case, and signs anywhere. */
const respelled = (name: string) =>
	fc
		.array(fc.tuple(fc.boolean(), SIGNS), { minLength: name.length, maxLength: name.length })
		.map((changes) =>
			changes
				.map(([isUpper, sign], index) => {
					const letter = name[index] === ' ' ? '' : name[index];
					return `${isUpper ? letter.toUpperCase() : letter.toLowerCase()}${sign}`;
				})
				.join(''),
		);

const FIELDS = RESOURCES.map(({ description: { displayName, fields } }) => {
	const given = fields.filter(
		(field) => field.in.includes('create') || field.in.includes('update'),
	);
	return [displayName, given] as const;
});

describe.each(FIELDS.filter(([, fields]) => fields.length > 0))('%s', (_name, fields) => {
	it('every field is found by its label and its name in the API, however they are written', () => {
		const names = fields.flatMap((field) => [
			[field, fieldLabel(field)] as const,
			[field, field.name] as const,
		]);
		const written = fc
			.constantFrom(...names)
			.chain(([field, name]) => respelled(name).map((column) => [field, column] as const));
		fc.assert(
			fc.property(written, ([field, column]) => {
				const { mapped } = planColumns(fields, [column], () => true);
				expect(mapped.map((one) => one.field.name)).toEqual([field.name]);
			}),
		);
	});

	it('every part of a form is found after the name of an entry, with a number or without', () => {
		for (const { form } of fields) {
			for (const { name, displayName } of form?.parts ?? []) {
				for (const part of [name, displayName]) {
					const column = columnKey(`${form?.entry} 2 ${part}`);
					const other = columnKey(`${form?.entry} ${part}`);
					const found = form && formColumns(form, [column, other]);
					expect(found?.get(column)).toMatchObject({ part: name, tier: 0, entry: ' 2' });
					expect(found?.get(other)).toMatchObject({ part: name, tier: 0, entry: ' ' });
				}
			}
		}
	});
});

it('a form without names of columns takes those with the name of its entries', () => {
	const parts = [{ name: 'amount', displayName: 'Total Amount' }];
	const form = { entry: 'line item', entryName: 'line', parts };
	const columns = ['amount', 'lineitemamount', 'lineitem2totalamount', 'lineitemtax'];
	expect([...formColumns(form, columns)]).toEqual([
		['lineitemamount', { part: 'amount', isBefore: false, tier: 0, entry: ' ' }],
		['lineitem2totalamount', { part: 'amount', isBefore: false, tier: 0, entry: ' 2' }],
	]);
});
