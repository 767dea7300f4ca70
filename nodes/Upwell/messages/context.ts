import type { IDataObject } from 'n8n-workflow';
import type { Field, Noun } from '../description';

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
