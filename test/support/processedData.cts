import { setTimeout as wait } from 'node:timers/promises';
import type { IExecuteFunctions } from 'n8n-workflow';

const GAP_MS = 5;

type Check = IExecuteFunctions['helpers']['checkProcessedAndRecord'];

/**
 * n8n's helper for deduplication, with the row of one node: read, and written whole a moment later, by whoever comes. Only the
 * first to write makes it; a second one that found none is refused (n8n: deduplication/deduplication-helper.js).
 */
export class ProcessedData {
	looks = 0;

	constructor(public row?: string[]) {}

	readonly check: Check = async (items, _scope, { maxEntries = Infinity }) => {
		this.looks++;
		const found = this.row && [...this.row];
		await wait(GAP_MS);
		if (!found && this.row) throw new Error('duplicate key value');
		const known = new Set(found);
		const added = items.map(String).filter((item) => !known.has(item));
		this.row = [...(found ?? []), ...added].slice(-maxEntries);
		const isKnown = (item: unknown) => known.has(String(item));
		return {
			new: items.filter((item) => !isKnown(item)),
			processed: items.filter(isKnown),
		};
	};
}
