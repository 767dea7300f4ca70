import { idText, systemName } from '../../../nodes/Upwell/parameters/id';

const context = { label: 'Source System ID', itemIndex: 3 };

it.each([
	['10042', '10042'],
	[10042, '10042'],
	['8202522731445525542', '8202522731445525542'],
	[8202522731445525542n, '8202522731445525542'],
	['\u200B10001\u0000', '10001'],
	["'10001", '10001'],
	['="00123"', '00123'],
	["O'Neill", "O'Neill"],
	['1E5', '1E5'],
	['N-A', 'N-A'],
	['#12', '#12'],
	['..', '..'],
	['{3F2504E0-4F89-11D3-9A0C-0305E82C3301}', '{3F2504E0-4F89-11D3-9A0C-0305E82C3301}'],
	...['YOUR-PLUMBER-001', '[1001]', '#ACME_CORP', '%20ACME', 'Nanette', 'Err-502', '2E11'].map(
		(value): [string, string] => [value, value],
	),
	['', undefined],
	['=""', undefined],
])('%p is %p', (value, read) => expect(idText(value, context)).toBe(read));

it.each([
	// Digits are lost.
	...[Number('8202522731445525542'), 2 ** 53, 1e21, 10.5, '1.23E+11', '1,23e+11', '1E+11'],
	// Results of formulas, in several languages, and a column that is too narrow.
	...['#N/A', '#n/a', '#REF!', '#DIV/0!', '#NAME?', '#NV', '#WERT!', '#GETTING_DATA', '######'],
	...['Err:502', '#¡REF!', '#¿NOMBRE?', '#N/B', '#I/T', '#Н/Д', '#SAKNAS', '#YOK'],
	// What stands for a value that is missing.
	...['undefined', 'NULL', 'NaN', 'N/A', 'none', 'unknown', '-', '—', '??', '(blank)', '(not set)'],
	...['CRM-undefined', 'undefined undefined', 'CUST-NaN', '1.23E11'],
	// What an AI model puts where it knows none.
	...['<customer id>', '{{ id }}', '${id}', '[id]', 'YOUR_ID', 'string', '[object Object]'],
	...[{ id: 1 }, [1], NaN],
])('%p is refused as an ID', (value) => {
	expect(() => idText(value, context)).toThrow(/^'Source System ID' .* \[item 3\]$/);
});

it.each(['HubSpot', 'Example', '[CRM]', 'TMS 1E+11'])('%p can be a system', (value) => {
	expect(systemName(value, context)).toBe(value);
});

it.each(['#N/A', 'undefined', '#REF!', 2 ** 60])('%p is refused as a system', (value) => {
	expect(() => systemName(value, context)).toThrow(/^'Source System ID' /);
});
