import type { IDataObject } from 'n8n-workflow';
import type { Field, Noun } from '../description';
import type { RecordReference } from '../transport/reference';

/** What a message needs to know beyond the outcome. */
export interface MessageContext {
	/** Where the requests went. */
	host: string;
	timeoutMs: number;
	noun: Noun;
	/** Of the resource: their labels. */
	fields: readonly Field[];
	/** What was sent of the item. */
	sent?: IDataObject;
}

/** A number of things: "1 customer", "2 customers". */
export function counted(count: number, { one, many }: Pick<Noun, 'one' | 'many'>): string {
	return `${count} ${count === 1 ? one : many}`;
}

/** A record that is known by its ID or its source key only, for the middle of a sentence. */
export function named(reference: RecordReference, { one }: Noun): string {
	return 'id' in reference
		? `${one} with the ID '${reference.id}'`
		: `${one} with Source System '${reference.sourceSystem}' and Source System ID '${reference.sourceSystemId}'`;
}

/** The same at the beginning of a sentence, with its article. */
export function aNamed(reference: RecordReference, noun: Noun): string {
	return `${noun.article === 'an' ? 'An' : 'A'} ${named(reference, noun)}`;
}

/** Sentences one after the other; blank ones are left out. */
export function sentences(...texts: Array<string | undefined>): string {
	return texts.filter(Boolean).join(' ');
}
