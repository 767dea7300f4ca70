import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { ResourceDescription } from '../description';
import { connectionError } from '../messages/connection';
import { describeListSearch } from '../messages/read';
import { containsPattern } from '../parameters/filters';
import { listSearchName } from '../parameters/recordReference';
import { UpwellClient } from '../transport/client';
import { searchRecords } from '../transport/getRecords';
import { messageContext } from './runOperation';

/** As many as somebody looks through before typing some more of the name. */
const PAGE_SIZE = 50;

/** Somebody is waiting in front of the list. */
const BUDGET = { retriesLeft: 1, giveUpAfterMs: 10_000, timeoutMs: 20_000 };

/** What the editor calls to fill a list. */
export type ListSearch = (
	this: ILoadOptionsFunctions,
	typed?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/**
 * What fills the lists from which a record is chosen, by name: records with the typed text in their title, sorted by it.
 * The list's pagination token is how many are in it already.
 */
export function listSearches(resource: ResourceDescription): Record<string, ListSearch> {
	const { titleField, endpoints } = resource;
	const { search } = endpoints;
	if (!search || titleField === undefined) return {};

	const fillList: ListSearch = async function (typed, paginationToken) {
		const offset = Number(paginationToken ?? 0);
		const client = await UpwellClient.connect(this, 1).catch((thrown: unknown) => {
			const { message, description } = connectionError(thrown).report;
			throw new NodeOperationError(this.getNode(), message, { description });
		});
		const part = typed?.trim() ?? '';
		const budget = { ...BUDGET, stopping: new AbortController().signal };
		const found = await searchRecords(client, budget, search, {
			where: part === '' ? {} : { [titleField]: { _ilike: containsPattern(part) } },
			orderBy: [{ [titleField]: 'ASC' }, { id: 'ASC' }],
			limit: PAGE_SIZE,
			offset,
		});
		if (found.kind !== 'done') {
			const report = describeListSearch(found, messageContext({ resource, client }, BUDGET));
			const { message, description } = client.redact(report);
			throw new NodeOperationError(this.getNode(), message, { description });
		}
		const results = found.value.map((record) => ({
			name: client.redact(labelOf(record, record[titleField])),
			value: String(record.id),
		}));
		// A short page may be all that Upwell gives at a time; only an empty one is the end for certain.
		const next = String(offset + results.length);
		return { results, paginationToken: results.length === 0 ? undefined : next };
	};
	return { [listSearchName(resource)]: fillList };
}

/** Title and source key, by which people tell records apart. */
function labelOf({ id, sourceSystem, sourceSystemId }: IDataObject, title: unknown): string {
	const label = typeof title === 'string' && title.trim() !== '' ? title : String(id);
	const source = [sourceSystem, sourceSystemId].filter((part) => typeof part === 'string');
	return source.length === 0 ? label : `${label} (${source.join(' ')})`;
}
