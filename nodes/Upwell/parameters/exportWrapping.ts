/** A formula with nothing but a text in it, `="02134"`; a quotation mark in the text is doubled. */
const FORMULA = /^=\s*"((?:[^"]|"")*)"$/;

/**
 * Takes off what exports put around digits so that spreadsheets keep them as text: `="02134"`, and one apostrophe in
 * front, `'02134`. A text with a further apostrophe is quoted or belongs to somebody, so it stays as it is.
 */
export function unwrapExport(text: string): string {
	const trimmed = text.trim();
	const inFormula = FORMULA.exec(trimmed)?.[1];
	if (inFormula !== undefined) return inFormula.replaceAll('""', '"').trim();
	return trimmed.lastIndexOf("'") === 0 ? trimmed.slice(1).trim() : trimmed;
}
