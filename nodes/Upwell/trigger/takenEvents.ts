import { createHash } from 'node:crypto';

/** How many events, and how many records, are stored: the newest. */
const MOST_STORED = 2_000;

/**
 * How many this process remembers: more, since what is stored is behind by the deliveries that are on their way. What it has
 * forgotten, and finds there, it would take for news.
 */
const MOST_REMEMBERED = 3 * MOST_STORED;

/** Enough of a hash that two events of the same trigger never share it. */
const HASH_LENGTH = 12;

/** What is in static data. */
interface Stored {
	events: string;
	records: string;
}

/** One event, as far as it has to be remembered. */
export interface EventKey {
	/** Its own ID, and that of the event which it retries. */
	ids: readonly string[];
	/** Its record, and how old it is; only where older events are skipped. */
	state?: { record: string; time: number };
}

/**
 * What a trigger has taken: the last 2,000 events, and the time of the last state of 2,000 records.
 *
 * Within one process of n8n this is exact: a check and what it remembers are one step, and n8n runs one step at a time. Across
 * restarts and processes it rests on the workflow's static data, the only memory that n8n gives `webhook()`: read from the
 * database for each delivery, and written before the delivery is answered (n8n: webhooks/live-webhooks.js). n8n's helpers for
 * deduplication are not there in `webhook()`; `isFirstRun` uses them later, and ends most of the doubles that are started. So
 * there is no certainty where
 * - the same event reaches two processes of n8n within the time of one call: both have read before either has written;
 * - two processes write at the same time: the later one replaces what it has not read yet, until the other writes again;
 * - another node of the workflow changes static data, which n8n writes whole at the end of the execution, as it was at its
 *   beginning; this process knows better, and writes it again with the next event;
 * - n8n ends between storing the execution and writing static data; before 2.8, n8n writes them first, and what it then does not
 *   start is lost.
 */
export class TakenEvents {
	/** In the order in which they were taken, which is that of their age. */
	private readonly events = new Set<string>();
	/** The time of the newest state of each record, in milliseconds. */
	private readonly records = new Map<string, number>();
	/** What was read or written last, so that the same is not read again. */
	private known = '';

	/** Adds what was stored, by this process or another one. */
	merge(stored: unknown): void {
		const { events, records } = (stored ?? {}) as Partial<Record<keyof Stored, unknown>>;
		const text = `${String(events ?? '')}|${String(records ?? '')}`;
		if (text === this.known) return;
		this.known = text;
		for (const event of split(events)) if (!this.events.has(event)) this.events.add(event);
		for (const entry of split(records)) {
			const [record, time] = entry.split(':');
			this.noteState(record, Number.parseInt(time, 36));
		}
		this.forgetOldest();
	}

	/** Whether it, or the event that it retries, was taken. */
	has({ ids }: EventKey): boolean {
		return ids.some((id) => this.events.has(hashOf(id)));
	}

	/** Whether a later state of its record was taken. */
	hasNewer({ state }: EventKey): boolean {
		const newest = state && this.records.get(hashOf(state.record));
		return newest !== undefined && newest > (state?.time ?? newest);
	}

	/** @returns whether one of its IDs is new */
	add({ ids, state }: EventKey): boolean {
		const known = this.events.size;
		for (const id of ids) this.events.add(hashOf(id));
		const isNews = this.events.size > known;
		if (state) this.noteState(hashOf(state.record), state.time);
		this.forgetOldest();
		return isNews;
	}

	/** Forgets an event that was not taken after all. The state of its record stays: it was seen. */
	remove({ ids }: EventKey): void {
		for (const id of ids) this.events.delete(hashOf(id));
	}

	/** What is to be stored. As two texts: n8n watches each entry of an object or a list, and rewrites all of it each time. */
	toJSON(): Stored {
		const newest = [...this.records].slice(-MOST_STORED);
		const records = newest.map(([record, time]) => `${record}:${time.toString(36)}`).join(' ');
		const events = [...this.events].slice(-MOST_STORED).join(' ');
		this.known = `${events}|${records}`;
		return { events, records };
	}

	private noteState(record: string, time: number): void {
		const newest = Math.max(time, this.records.get(record) ?? time);
		if (Number.isNaN(newest)) return;
		// Set anew, so that records with news are forgotten last.
		this.records.delete(record);
		this.records.set(record, newest);
	}

	private forgetOldest(): void {
		for (const memory of [this.events, this.records]) {
			for (const oldest of memory.keys()) {
				if (memory.size <= MOST_REMEMBERED) break;
				memory.delete(oldest);
			}
		}
	}
}

const split = (stored: unknown) =>
	typeof stored === 'string' ? stored.split(' ').filter(Boolean) : [];

/** A hash, because an ID may be as long as its sender likes. */
const hashOf = (text: string) =>
	createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH);
