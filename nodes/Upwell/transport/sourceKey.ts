import type { SourceKey } from '../description';

/** The source key of an input, or of a record in an answer; undefined when it does not carry both parts. */
export function sourceKeyOf(record: Record<string, unknown> | undefined): SourceKey | undefined {
	const sourceSystem = partOf(record?.sourceSystem);
	const sourceSystemId = partOf(record?.sourceSystemId);
	if (sourceSystem === undefined || sourceSystemId === undefined) return undefined;
	return { sourceSystem, sourceSystemId };
}

/** A source key as one text, different for different keys. */
export function keyText({ sourceSystem, sourceSystemId }: SourceKey): string {
	return JSON.stringify([sourceSystem, sourceSystemId]);
}

function partOf(value: unknown): string | undefined {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
