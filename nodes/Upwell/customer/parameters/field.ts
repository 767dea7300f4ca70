import type { INodeProperties } from 'n8n-workflow';
import { dateTime, text, type Reader } from '../../items/values';
import { relatedRecords } from './relations';

/**
 * A field of Upwell's `CustomersInsertInput` [docs: api-reference/customers/create-one-customer]: what the user sees,
 * and how its value is read. The meanings are inferred: the documentation states names and types only.
 */
export interface CustomerField {
	property: INodeProperties;
	read: Reader<unknown>;
	/** The name in Upwell's input, where the parameter has another. */
	sentAs?: string;
	/** Records of their own, stored along with a new customer; Upwell's update does not take them [inferred]. */
	isRelated?: true;
}

/** Text, of which numbers are a form. */
export const textField = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
): CustomerField => ({
	property: { displayName, name, type: 'string', default: '', description, placeholder },
	read: text,
});

/** A point in time. */
export const dateField = (
	displayName: string,
	name: string,
	description: string,
): CustomerField => ({
	property: { displayName, name, type: 'dateTime', default: '', description },
	read: dateTime,
});

/** Records of their own, as JSON. */
export const recordsField = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
	sentAs?: string,
): CustomerField => ({
	property: { displayName, name, type: 'json', default: '', description, placeholder },
	read: relatedRecords,
	sentAs,
	isRelated: true,
});
