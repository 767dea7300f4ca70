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
	/** It says that Upwell may have done something. */
	inDoubt: boolean;
	/** It says that the customer exists, but that it could not be looked up. */
	existsUnseen: boolean;
	/** It says that the customer exists. */
	exists: boolean;
	/** It says that the customer was updated, but could not be looked up. */
	updatedUnseen: boolean;
}

const MAY_HAVE = /may have/;
const UNSEEN = /exists in Upwell, (but it could not be looked up|as Upwell says, but a search)/;
const UPDATED_UNSEEN = /^Upwell updated this customer/;

/** What the words of a failed item, or of a run that stopped, say. */
const readWords = (words: string) => ({
	existsUnseen: UNSEEN.test(words),
	exists: /exists in Upwell/.test(words),
	updatedUnseen: UPDATED_UNSEEN.test(words),
});

function endOf(item: number, json: IDataObject): End {
	const { error, details } = json as { error?: string; details?: { outcome?: unknown } };
	if (error === undefined) {
		const customer = json as IDataObject & { id: string };
		return { item, customer, inDoubt: false, ...readWords('') };
	}
	const { outcome } = details ?? {};
	const words = readWords(error);
	return {
		item,
		error,
		outcome,
		inDoubt: outcome === 'unknown' || MAY_HAVE.test(error),
		...words,
		existsUnseen: outcome === 'exists' && words.existsUnseen,
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

/** Records to which something was done, as a run that stopped counts them. */
export interface Count {
	count: number;
	/** The ids that it shows. */
	ids: string[];
}

/** What a run that stopped says of its items. */
export interface StopReport extends ReturnType<typeof readWords> {
	/** The item that stopped it. */
	item: number;
	created: Count;
	updated: Count;
	/** The items of which it says that something may have been done, itself included. */
	uncertain: Set<number>;
}

/** Reads what a stopped run tells; undefined where nothing was thrown for an item. */
export function stopReportOf({ result: { error } }: Played): StopReport | undefined {
	const item = error?.context?.itemIndex;
	if (!error || typeof item !== 'number') return undefined;
	const { message, description = '' } = error;
	const [, listed = ''] =
		/may have been (?:created|updated|created or updated) too: ([\d, ]+)/.exec(description) ?? [];
	const own = description.replace(/The customers of these items may have.*$/, '');
	const uncertain = listed.split(',').flatMap((text) => (text.trim() ? [Number(text)] : []));
	if (MAY_HAVE.test(`${message} ${own}`)) uncertain.push(item);
	return {
		item,
		created: countOf('created', description),
		updated: countOf('updated', description),
		uncertain: new Set(uncertain),
		...readWords(message),
	};
}

function countOf(done: 'created' | 'updated', description: string): Count {
	const pattern = new RegExp(`(\\d+) customers? (?:was|were) ${done} before: ([^.…]*)`);
	const [, number, shown] = pattern.exec(description) ?? [];
	const ids = shown?.split(',').flatMap((id) => id.trim() || []) ?? [];
	return { count: Number(number ?? 0), ids };
}
