import { unwrapExport } from '../../../nodes/Upwell/parameters/exportWrapping';

it.each([
	['a formula', '="02134"', '02134'],
	['a formula with spaces around it', ' = " 02134 " ', '02134'],
	['a formula with a quotation mark in its text', '="5"" pipe"', '5" pipe'],
	['a formula with nothing in it', '=""', ''],
	['an apostrophe in front', "'02134", '02134'],
	['an apostrophe alone', "'", ''],
	['a quoted text', "'02134'", "'02134'"],
	['an apostrophe further on', "O'Hare", "O'Hare"],
	['another formula', '=A1&"0"', '=A1&"0"'],
	['two texts in a formula', '="02"&"134"', '="02"&"134"'],
	['plain text, trimmed', ' 02134 ', '02134'],
])('takes off the wrapping of an export: %s', (_, text, unwrapped) => {
	expect(unwrapExport(text)).toBe(unwrapped);
});
