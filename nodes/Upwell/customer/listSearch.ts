import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { UpwellClient } from '../api/client';
import { searchCustomers } from '../api/customers/search';
import { explanationOf } from '../items/failure';
import { explainRead } from './messages/read';
import { surroundingsOf } from './messages/shared';
import { containing } from './parameters/filters';

/** As many as somebody looks through before typing some more of the name. */
const PAGE_SIZE = 50;

/** Somebody is waiting in front of the list. */
const PATIENCE = { retriesLeft: 1, timeoutMs: 20_000 };

const OTHERWISE = "Try again in a moment, or choose 'By ID' and enter the ID of the customer.";

/**
 * Fills the lists from which a customer is chosen: those with the typed text in their name, in the order of their names.
 *
 * @param typed nothing at first
 * @param paginationToken how many are in the list already
 */
export async function listCustomers(
	this: ILoadOptionsFunctions,
	typed?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const offset = Number(paginationToken ?? 0);
	const client = await UpwellClient.connect(this, 1).catch((thrown: unknown) => {
		const { message, description } = explanationOf(thrown, 'Check the Upwell API credential.');
		throw new NodeOperationError(this.getNode(), message, { description });
	});
	const part = typed?.trim() ?? '';
	const found = await searchCustomers(
		client,
		{ ...PATIENCE, stopping: new AbortController().signal },
		{
			where: part === '' ? {} : { name: { _ilike: containing(part) } },
			orderBy: [{ name: 'ASC' }, { id: 'ASC' }],
			limit: PAGE_SIZE,
			offset,
		},
	);
	if (found.kind !== 'done') {
		const told = client.redact(explainRead(found, surroundingsOf(client, PATIENCE)));
		// What is said of the search itself speaks of items and options, which there are none of here.
		const isOfSearch = [400, 409, 422, 429].includes(told.httpStatus ?? 0);
		const description = isOfSearch ? OTHERWISE : told.description;
		throw new NodeOperationError(this.getNode(), told.message, { description });
	}
	const results = found.value.map((customer) => ({
		name: labelOf(customer),
		value: String(customer.id),
	}));
	// A short page may be all that Upwell gives at a time; only an empty one is the end for certain.
	const next = String(offset + results.length);
	return { results, paginationToken: results.length === 0 ? undefined : next };
}

/** Name and source ID, by which people tell customers apart. */
function labelOf({ id, name, sourceSystem, sourceSystemId }: IDataObject): string {
	const label = typeof name === 'string' && name.trim() !== '' ? name : String(id);
	const source = [sourceSystem, sourceSystemId].filter((part) => typeof part === 'string');
	return source.length === 0 ? label : `${label} (${source.join(' ')})`;
}
