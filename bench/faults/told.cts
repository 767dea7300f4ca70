import type { TaskData } from '../../scripts/n8nHost.cts';
import type { Told } from './ledger.cts';

interface Item {
	json: Record<string, unknown>;
	pairedItem?: { item: number } | number;
}

/** The words by which an item tells that nobody knows whether its customer was created. */
const UNCLEAR = /may have (been )?created/i;

/** What a node's output items say of each of the rows that went into it, by the row's place. */
export function toldOf(rows: number, { data }: TaskData): Told[][] {
	const [created = [], failed = []] = (data?.main ?? []) as Array<Item[] | null>;
	const told: Told[][] = Array.from({ length: rows }, () => []);
	for (const item of created ?? []) placeOf(item, told).push({ says: 'created', id: idIn(item) });
	for (const item of failed ?? []) {
		const { error, message, details } = item.json;
		const isUnclear = UNCLEAR.test(JSON.stringify([error, message, details]));
		placeOf(item, told).push({ says: isUnclear ? 'unclear' : 'failed' });
	}
	return told;
}

function placeOf({ pairedItem }: Item, told: Told[][]): Told[] {
	const place = told[typeof pairedItem === 'number' ? pairedItem : (pairedItem?.item ?? -1)];
	if (!place) throw new Error('An output item does not say which row it belongs to');
	return place;
}

/** The customer's id; HTTP Request hands on the whole answer around it. */
function idIn({ json }: Item): string {
	const customer = (json.createCustomer ?? json) as { id?: unknown };
	return String(customer.id);
}
