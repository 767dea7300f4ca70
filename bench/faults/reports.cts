import type { TaskData } from '../../scripts/n8nHost.cts';
import type { Report } from './outcomes.cts';

interface Item {
	json: Record<string, unknown>;
	pairedItem?: { item: number } | number;
}

const MAY_HAVE_BEEN_CREATED = /may have (been )?created/i;

/** Returns what the output items of a node say about each input row, by the index of the row. */
export function reportsByRow(rows: number, { data }: TaskData): Report[][] {
	const [created, failed] = (data?.main ?? []) as Array<Item[] | null>;
	const reports: Report[][] = Array.from({ length: rows }, () => []);
	for (const item of created ?? []) {
		reportsOf(item, reports).push({ says: 'created', id: customerId(item) });
	}
	for (const item of failed ?? []) {
		const { error, message, details } = item.json;
		const isUnclear = MAY_HAVE_BEEN_CREATED.test(JSON.stringify([error, message, details]));
		reportsOf(item, reports).push({ says: isUnclear ? 'unclear' : 'failed' });
	}
	return reports;
}

function reportsOf({ pairedItem }: Item, reports: Report[][]): Report[] {
	const row = reports[typeof pairedItem === 'number' ? pairedItem : (pairedItem?.item ?? -1)];
	if (!row) throw new Error('An output item does not say which row it belongs to');
	return row;
}

/** HTTP Request outputs the whole response body, in which the customer is one level deeper. */
function customerId({ json }: Item): string {
	const customer = (json.createCustomer ?? json) as { id?: unknown };
	return String(customer.id);
}
