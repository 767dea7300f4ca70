import type { IDataObject } from 'n8n-workflow';
import type { CaseRun } from '../runCase.cts';

/** What the output says about one item. */
export interface ItemResult extends MessageFacts {
	item: number;
	/** The customer in the output; undefined if the item failed. */
	customer?: IDataObject & { id: string };
	error?: string;
	/** The message and the description of a failed item. */
	text: string;
	outcome?: unknown;
	/** Upwell may have done something. */
	isUncertain: boolean;
}

/** What the message of a failed item or of a stopped run says. */
interface MessageFacts {
	exists: boolean;
	/** The customer exists, but the lookup did not return it. */
	existsNotFound: boolean;
	/** The customer was updated, but the lookup did not return it. */
	updatedNotFound: boolean;
}

const MAY_HAVE = /may have (been )?(created|updated)/;

/** Whether a text says that Upwell may have done something for its item. */
export const saysMayHave = (text: string): boolean =>
	MAY_HAVE.test(text) || /Whether the customer was .* is not certain/.test(text);
/** Upwell has only said so: nobody has seen it. */
const EXISTS_NOT_FOUND = /^Upwell says that such a customer exists already/;

const parseMessage = (message: string): MessageFacts => ({
	exists: /exists in Upwell/.test(message) || EXISTS_NOT_FOUND.test(message),
	existsNotFound: EXISTS_NOT_FOUND.test(message),
	updatedNotFound: /^Upwell updated this customer/.test(message),
});

/** The index of the input item that an output item is paired with. */
export const pairedItemOf = ({ pairedItem }: { pairedItem?: unknown }): number =>
	(pairedItem as { item: number }).item;

/** The result of every item of a run that did not stop. */
export function itemResults({ execution }: CaseRun): ItemResult[] {
	return [...execution.items, ...execution.failed].map((output) => {
		const item = pairedItemOf(output);
		const { error = '', details } = output.json as { error?: string; details?: IDataObject };
		const facts = parseMessage(error);
		if (output.json.error === undefined) {
			return { item, customer: output.json as never, text: '', isUncertain: false, ...facts };
		}
		const outcome = details?.outcome;
		return {
			item,
			error,
			text: `${error} ${String(details?.description ?? '')}`,
			outcome,
			isUncertain: outcome === 'unknown' || MAY_HAVE.test(error),
			...facts,
			existsNotFound: outcome === 'exists' && facts.existsNotFound,
		};
	});
}

/** The number of changed customers that a stopped run reports. */
export interface Count {
	count: number;
	/** The ids in the message. */
	ids: string[];
}

/** What the error of a stopped run says about its items. */
export interface StopReport extends MessageFacts {
	/** The item that stopped the run. */
	item: number;
	created: Count;
	updated: Count;
	/** The items for which something may have been done, including the one that stopped the run. */
	uncertain: Set<number>;
}

/** Parses the error of a stopped run; undefined if the error is not about an item. */
export function parseStopReport({ execution: { error } }: CaseRun): StopReport | undefined {
	const item = error?.context?.itemIndex;
	if (!error || typeof item !== 'number') return undefined;
	const { message, description = '' } = error;
	const [, otherItems = ''] =
		/may have been (?:created|updated|created or updated) too: ([\d, –]+)/.exec(description) ?? [];
	const ownDescription = description.replace(/The customers of these items may have.*$/, '');
	const uncertain = otherItems.split(',').flatMap(parseRange);
	if (MAY_HAVE.test(`${message} ${ownDescription}`)) uncertain.push(item);
	return {
		item,
		created: parseCount('created', description),
		updated: parseCount('updated', description),
		uncertain: new Set(uncertain),
		...parseMessage(message),
	};
}

/** The numbers of a text such as "3" or "3–7"; none of a blank one. */
function parseRange(text: string): number[] {
	if (text.trim() === '') return [];
	const [first, last = first] = text.split('–').map(Number);
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function parseCount(change: 'created' | 'updated', description: string): Count {
	const pattern = new RegExp(`(\\d+) customers? (?:was|were) ${change} before: ([^.…]*)`);
	const [, number, list] = pattern.exec(description) ?? [];
	const ids = list?.split(',').flatMap((id) => id.trim() || []) ?? [];
	return { count: Number(number ?? 0), ids };
}
