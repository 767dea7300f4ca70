import { sleep, type IExecuteFunctions } from 'n8n-workflow';
import { KeyedMutex } from '../execution/keyedMutex';
import { keyOf, takesDeliveries } from './onceOnly';

/** Two for each execution: those of one event follow each other within a few dozen. */
const REMEMBERED = { mode: 'entries', maxEntries: 200 } as const;
const REMEMBERED_HERE = 50;

/** Far longer than a look takes, and far shorter than anybody waits for a workflow. */
const STAGGER_MS = 200;

/** One worker would overwrite by itself what it writes at the same time. */
const looks = new KeyedMutex();

/** What this process has written last for each trigger, and writes again where another one has overwritten it. */
const written = new Map<string, readonly string[]>();

/**
 * Whether no other execution has been here with the same event: two processes that got it at the same moment have both started
 * the workflow. Executions meet in the database through n8n's helpers for deduplication, which `webhook()` does not have. They
 * read one row and write it whole, without a lock (n8n: deduplication/deduplication-helper.js), so most doubles end here, and not
 * all. No event is lost by it: the first execution that looks finds nothing and goes on, as do all where looking does not work.
 *
 * Runs from the editor and n8n's Retry are no doubles. Where the process that runs workflows takes the deliveries as well, there
 * is no other one that could, and nothing to look for.
 */
export async function isFirstRun(context: IExecuteFunctions, eventId: unknown): Promise<boolean> {
	if (typeof eventId !== 'string' || context.getMode() !== 'webhook') return true;
	if (takesDeliveries(context)) return true;
	// Two executions that were made at the same moment mostly have numbers that follow each other: one of them looks later.
	if (Number(context.getExecutionId()) % 2 === 1) await sleep(STAGGER_MS);
	return await looks.run(keyOf(context), async () => await look(context, eventId));
}

async function look(
	context: IExecuteFunctions,
	eventId: string,
	isSecondTry = false,
): Promise<boolean> {
	const event = `event ${eventId}`;
	// By this entry, an execution that runs again goes on again: with Retry On Fail, or when another worker takes it over.
	const own = `execution ${context.getExecutionId()}`;
	const before = written.get(keyOf(context)) ?? [];
	if (before.includes(event)) return before.includes(own);
	const entries = [...before, event, own];
	try {
		const { checkProcessedAndRecord } = context.helpers;
		const { processed } = await checkProcessedAndRecord(entries, 'node', REMEMBERED);
		written.set(keyOf(context), entries.slice(-REMEMBERED_HERE));
		return !processed.includes(event) || processed.includes(own);
	} catch {
		// Of two that make the row at the same moment, the second is refused, and finds the row when it looks again.
		return isSecondTry || (await look(context, eventId, true));
	}
}
