import type { ItemMemory } from '../../items/memory';
import type { Hint } from '../hints';

/** So many customers take long enough one by one that somebody would like to know of another way. */
const MANY = 100;

/** Tells how the customers went to Upwell, where another way would have been faster. */
export function tellWays(memories: ItemMemory[]): Hint[] {
	const went = (way: string) => memories.filter((memory) => memory.way === way);
	// Those that existed would have brought their batches down.
	const created = went('oneByOne').filter(({ result }) => result?.done === 'created');
	return [tellOneByOne(created.length), tellSecondRound(went('secondRound').length)];
}

function tellOneByOne(customers: number): Hint {
	if (customers <= MANY) return undefined;
	return `${customers} customers went to Upwell one by one. To make it faster add the option 'Batch Size' and set it to 100 or more.`;
}

function tellSecondRound(customers: number): Hint {
	if (customers <= MANY) return undefined;
	return `${customers} customers had to be sent one by one after all, because Upwell did not take the requests that they were in. If that happens in every run, lower 'Batch Size'.`;
}
