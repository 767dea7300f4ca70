import type { SourceKey } from '../description';
import { keyText, sourceKeyOf } from './sourceKey';

/** Which record is meant: by its ID in Upwell, or by the key that its own system knows it by. */
export type RecordReference = { id: string } | SourceKey;

/** A reference as one text, different for different records. */
export function referenceText(reference: RecordReference): string {
	return 'id' in reference ? reference.id : keyText(reference);
}

/** Whether a record in an answer is the one that is meant. */
export function isReferredTo(reference: RecordReference, record: Record<string, unknown>): boolean {
	if ('id' in reference) return String(record.id) === reference.id;
	const sourceKey = sourceKeyOf(record);
	return sourceKey !== undefined && keyText(sourceKey) === keyText(reference);
}

/** Whether a record in an answer says itself that it is another one than is meant. */
export function isAnother(reference: RecordReference, record: Record<string, unknown>): boolean {
	const saysWhich = 'id' in reference || sourceKeyOf(record) !== undefined;
	return saysWhich && !isReferredTo(reference, record);
}

/** How a record is referred to after a change, which may have given it another source key. */
export function referenceAfter(
	reference: RecordReference,
	change: Record<string, unknown>,
): RecordReference {
	if ('id' in reference) return reference;
	return sourceKeyOf({ ...reference, ...change }) ?? reference;
}
