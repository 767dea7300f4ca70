import type { Noun } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemMemory } from '../execution/itemMemory';
import type { Hint } from './hints';
import { counted, listed } from './words';

const ITEMS = { one: 'item', many: 'items' };
const ASK_FOR_ALL = "set the option 'If a Filter Is Blank' to 'Ask for All'";

/** Refuses an item for which filters came out blank; `labels` are theirs, `forAgent`: a language model reads it. */
export function blankFilters(
	labels: readonly string[],
	itemIndex: number,
	{ many }: Noun,
	forAgent: boolean,
): ItemError {
	const [are, it] = labels.length === 1 ? ['is', 'it'] : ['are', 'them'];
	const without = `Without ${it}, Upwell would return more ${many} than meant, perhaps all of them.`;
	const description = forAgent
		? `${without} Call this tool again with a value for ${it}. If you do not know the value, ask for it. To allow searches without ${it}, the person who set up this tool can ${ASK_FOR_ALL}.`
		: `${without} Check the expression and the data of this item. To search without ${it}, ${ASK_FOR_ALL}.`;
	return new ItemError({
		message: `${listed([...labels], 'and')} ${are} blank, so Upwell was not asked [item ${itemIndex}]`,
		description,
		details: { outcome: 'refused', parameter: labels.join(', ') },
	});
}

/** For how many items nothing came out because filters were blank; their results name these in their notes. */
export function blankFilterHint(memories: ItemMemory[], { many }: Noun): Hint {
	const blank = memories
		.map(({ result }) => result?.notes ?? [])
		.filter(({ length }) => length > 0);
	if (blank.length === 0) return undefined;
	const labels = [...new Set(blank.flat())];
	const came = labels.length === 1 ? 'a filter' : 'filters';
	return {
		warning: `Nothing came out for ${counted(blank.length, ITEMS)}, because ${came} filled in by an expression came out blank: ${listed(labels, 'and')}. To get all ${many} for such an item, ${ASK_FOR_ALL}.`,
	};
}

/** Tells an AI agent that there is no record at all. */
export function noneAtAll({ many }: Noun): string {
	return `Upwell has no ${many}, or none that the API key can see.`;
}

/** Tells an AI agent that nothing was found: n8n gives it nothing to read for an empty list. */
export function nothingFound({ many }: Noun): string {
	return `Upwell has no ${many} that fit this search. Check the values of the filters, or search for less, such as a part of a name.`;
}
