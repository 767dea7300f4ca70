import type { IDataObject } from 'n8n-workflow';
import type { Played } from './play.cts';

/** How an item ended, as its output tells. */
export interface End {
	item: number;
	/** The customer that was handed out; none for an item that failed. */
	customer?: IDataObject & { id: string };
	/** What the output of a failed item says. */
	error?: string;
	outcome?: unknown;
	/** It says that Upwell may have created the customer. */
	mayExist: boolean;
	/** It says that the customer exists, but that it could not be looked up. */
	existsUnseen: boolean;
}

const MAY_HAVE = /may have/;
const UNSEEN = /exists in Upwell, (but it could not be looked up|as Upwell says, but a search)/;

function endOf(item: number, json: IDataObject): End {
	const { error, details } = json as { error?: string; details?: { outcome?: unknown } };
	if (error === undefined) {
		const customer = json as IDataObject & { id: string };
		return { item, customer, mayExist: false, existsUnseen: false };
	}
	const { outcome } = details ?? {};
	return {
		item,
		error,
		outcome,
		mayExist: outcome === 'unknown' || MAY_HAVE.test(error),
		existsUnseen: outcome === 'exists' && UNSEEN.test(error),
	};
}

/** The ends that a finished run gives out; none where it threw. */
export function endsOf({ result }: Played): End[] {
	const outputs = [...result.items, ...result.failed];
	return outputs.map(({ json, pairedItem }) => {
		const { item } = pairedItem as { item: number };
		return endOf(item, json);
	});
}

/** What a run that stopped says of its items. */
export interface StopReport {
	/** The item that stopped it. */
	item: number;
	/** How many customers it says to have made before, and the ids it shows. */
	count: number;
	ids: string[];
	/** The items of which it says that their customers may have been created, itself included. */
	uncertain: Set<number>;
	existsUnseen: boolean;
}

/** Reads what a stopped run tells; undefined where nothing was thrown for an item. */
export function stopReportOf({ result: { error } }: Played): StopReport | undefined {
	const item = error?.context?.itemIndex;
	if (!error || typeof item !== 'number') return undefined;
	const { message, description = '' } = error;
	const [, number, shown] =
		/(\d+) customers? (?:was|were) created before: ([^.…]*)/.exec(description) ?? [];
	const [, listed = ''] = /may have been created too: ([\d, ]+)/.exec(description) ?? [];
	const own = description.replace(/The customers of these items may have.*$/, '');
	const uncertain = listed.split(',').flatMap((text) => (text.trim() ? [Number(text)] : []));
	if (MAY_HAVE.test(`${message} ${own}`)) uncertain.push(item);
	return {
		item,
		count: Number(number ?? 0),
		ids: shown?.split(',').flatMap((id) => id.trim() || []) ?? [],
		uncertain: new Set(uncertain),
		existsUnseen: UNSEEN.test(message),
	};
}
