import type { FunctionsBase, IWebhookFunctions } from 'n8n-workflow';
import { TakenEvents, type EventKey } from './takenEvents';

/** The memory of each trigger in this process, which deliveries share that are taken at the same time. */
const MEMORIES = new Map<string, TakenEvents>();

/** Its place in the static data of the node. */
const STORED = 'taken';

/** Of an answer: n8n did not start the workflow. */
const FIRST_UNSUCCESSFUL_STATUS = 500;

/** Why an event starts nothing. */
export type Seen = 'taken' | 'older';

/** Remembers an event from now on. */
export interface Taken {
	/** Is to be called when n8n asks for the answer, and has not yet stored static data; may be called again. */
	confirm(): void;
}

/**
 * Takes an event, unless it was taken before, or a later state of its record was. Where n8n then cannot start the workflow and
 * says so, as it does from 2.8 on, the event is forgotten: Upwell's retry of it is to start the workflow.
 */
export function takeOnce(context: IWebhookFunctions, event: EventKey): Taken | Seen {
	const data = context.getWorkflowStaticData('node');
	const memory = memoryOf(context);
	memory.merge(data[STORED]);
	// Made into text when n8n stores it, which may be after another delivery was taken: nothing is lost in between.
	const store = () => void (data[STORED] = { toJSON: () => memory.toJSON() });
	if (memory.has(event)) {
		// A retry may have an ID of its own, and be retried itself.
		if (memory.add(event)) store();
		return 'taken';
	}
	if (memory.hasNewer(event)) return 'older';
	memory.add(event);
	const response = context.getResponseObject();
	response.once('finish', () => {
		if (response.statusCode >= FIRST_UNSUCCESSFUL_STATUS) memory.remove(event);
	});
	return { confirm: store };
}

/** Whether this process has got a delivery of the trigger. In queue mode, those that run workflows get none. */
export function takesDeliveries(context: FunctionsBase): boolean {
	return MEMORIES.has(keyOf(context));
}

/** By which a process tells the triggers of all workflows apart. */
export const keyOf = (context: FunctionsBase): string =>
	`${context.getWorkflow().id}:${context.getNode().id}`;

function memoryOf(context: IWebhookFunctions): TakenEvents {
	const key = keyOf(context);
	const memory = MEMORIES.get(key) ?? new TakenEvents();
	MEMORIES.set(key, memory);
	return memory;
}
