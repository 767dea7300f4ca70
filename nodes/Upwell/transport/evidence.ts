import type { IDataObject } from 'n8n-workflow';

/**
 * Whether a record may be the one that was sent, judged by the fields that tell records apart. A field that was not sent or
 * is not in the answer proves nothing. Upwell may store a text trimmed, or an e-mail address in lower case.
 */
export function holdsSent(
	record: IDataObject,
	sent: IDataObject,
	fields: readonly string[],
): boolean {
	return fields.every((field) => {
		const [found, given] = [record[field], sent[field]];
		return found === undefined || given === undefined || comparable(found) === comparable(given);
	});
}

function comparable(value: unknown): string {
	return String(value).normalize('NFC').trim().toLowerCase();
}
