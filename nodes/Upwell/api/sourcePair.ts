/** The caller's name for a record, which Upwell keeps unique [docs: integration-patterns]. */
export interface SourcePair {
	sourceSystem: string;
	sourceSystemId: string;
}

/** The pair of an input, or of a record in an answer; undefined when it does not carry both parts. */
export function pairOf(record: Record<string, unknown> | undefined): SourcePair | undefined {
	const sourceSystem = partOf(record?.sourceSystem);
	const sourceSystemId = partOf(record?.sourceSystemId);
	if (sourceSystem === undefined || sourceSystemId === undefined) return undefined;
	return { sourceSystem, sourceSystemId };
}

/** A pair as one text, different for different pairs. */
export function keyOf({ sourceSystem, sourceSystemId }: SourcePair): string {
	return JSON.stringify([sourceSystem, sourceSystemId]);
}

function partOf(value: unknown): string | undefined {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
