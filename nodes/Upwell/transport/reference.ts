import type { SourceKey } from '../description';

/** Which record is meant: by its ID in Upwell, or by the key that its own system knows it by. */
export type RecordReference = { id: string } | SourceKey;

/** The source key of an input, or of a record in an answer; undefined when it does not carry both parts. */
export function sourceKeyOf(record: Record<string, unknown> | undefined): SourceKey | undefined {
	const sourceSystem = partOf(record?.sourceSystem);
	const sourceSystemId = partOf(record?.sourceSystemId);
	if (sourceSystem === undefined || sourceSystemId === undefined) return undefined;
	return { sourceSystem, sourceSystemId };
}

function partOf(value: unknown): string | undefined {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A source key as one text, different for different keys. */
export function keyText({ sourceSystem, sourceSystemId }: SourceKey): string {
	return JSON.stringify([sourceSystem, sourceSystemId]);
}

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

/** Whether a record in an answer says itself that it is another one than is meant; letters in other case say nothing. */
export function isAnother(reference: RecordReference, record: Record<string, unknown>): boolean {
	const { id } = record;
	const itself = 'id' in reference ? partOf(id) : sourceKeyOf(record);
	const text = typeof itself === 'object' ? keyText(itself) : itself;
	return text !== undefined && text.toLowerCase() !== referenceText(reference).toLowerCase();
}

/** How a record is referred to after a change, which may have given it another source key or, where Upwell takes one, ID. */
export function referenceAfter(reference: RecordReference, change: object): RecordReference {
	const after: Record<string, unknown> = { ...reference, ...change };
	if ('id' in reference) return typeof after.id === 'string' ? { id: after.id } : reference;
	return sourceKeyOf(after) ?? reference;
}
