/** `="00123"`, which keeps spreadsheets from reading a number. */
const FORMULA = /^=\s*"([^"]*)"$/;

/** A single apostrophe in front, which a spreadsheet takes as "this is text". */
const APOSTROPHE = /^'([^']*)$/;

/** Takes off what exports put around a value so that spreadsheets leave it as it is: `="00123"` and `'00123` are 00123. */
export function unwrapExport(text: string): string {
	const trimmed = text.trim();
	return (FORMULA.exec(trimmed) ?? APOSTROPHE.exec(trimmed))?.[1] ?? text;
}
