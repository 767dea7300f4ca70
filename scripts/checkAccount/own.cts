import { randomBytes } from 'node:crypto';
import type { ApiRecord } from './answer.cts';
import { isRead } from './client.cts';
import type { ApiRequest } from './client.cts';

/** The source system of all records that the check creates. */
export const SOURCE_SYSTEM = 'n8n-nodes-upwell-check';

/** What is sent to create a customer. */
export interface OwnInput {
	sourceSystem: string;
	sourceSystemId: string;
	name?: string;
	[field: string]: unknown;
}

/** A customer that this run has created, or may have. */
export interface OwnRecord {
	sourceSystemId: string;
	name: string;
	/** None if Upwell has not said it. */
	id?: string;
	isMarkedDeleted?: boolean;
}

/** Thrown when a request would concern a record that this run has not created. */
export class ForeignRecordError extends Error {
	constructor() {
		super('The check was about to send a request about a record that is not its own.');
	}
}

/** The records of one run, and what may be sent about them. */
export class OwnRecords {
	/** Different in each run; all source ids begin with it. */
	readonly run = `${Date.now().toString(36)}${randomBytes(4).toString('hex')}`;
	/** Stored, as Upwell has said. */
	readonly stored: OwnRecord[] = [];
	/** Sent with an unclear outcome. */
	private readonly open = new Map<string, OwnInput>();
	private readonly keys = new Set<string>();
	private count = 0;

	/** A new source key that no record has. */
	newKey(): { sourceSystem: string; sourceSystemId: string } {
		const sourceSystemId = `${this.run}-${++this.count}`;
		this.keys.add(sourceSystemId);
		return { sourceSystem: SOURCE_SYSTEM, sourceSystemId };
	}

	/** A customer to create, under a new source key. */
	newInput(fields: object = {}): OwnInput {
		const key = this.newKey();
		return { name: `n8n-nodes-upwell check ${key.sourceSystemId}`, ...key, ...fields };
	}

	/** Notes that a customer is about to be sent. */
	sending(input: OwnInput): void {
		this.open.set(input.sourceSystemId, input);
	}

	/** Notes that it is known whether a customer was stored. */
	settled({ sourceSystemId }: OwnInput): void {
		this.open.delete(sourceSystemId);
	}

	/**
	 * Notes that Upwell has stored a customer.
	 *
	 * @param record what Upwell returned; it counts as this run's only if nothing in it says otherwise
	 * @returns undefined if it is another record
	 */
	keep(input: OwnInput, record: ApiRecord): OwnRecord | undefined {
		const says = (field: string) => (record[field] ?? null) !== null;
		const isSame = (field: string) => !says(field) || record[field] === input[field];
		const hasNamed = says('sourceSystemId') || (input.name !== undefined && says('name'));
		if (!hasNamed || !['sourceSystem', 'sourceSystemId', 'name'].every(isSame)) return undefined;
		const id = idOf(record);
		if (id !== undefined && this.stored.some((known) => known.id === id)) return undefined;
		const kept = { sourceSystemId: input.sourceSystemId, name: input.name ?? '', id };
		this.stored.push(kept);
		this.open.delete(input.sourceSystemId);
		return kept;
	}

	/** Notes that a customer is stored, as Upwell says, which did not show it. */
	keepUnseen({ sourceSystemId, name = '' }: OwnInput): void {
		this.stored.push({ sourceSystemId, name });
		this.open.delete(sourceSystemId);
	}

	/** Whether a record is one of this run's, by its id or its source key. */
	isOwn(record: ApiRecord): boolean {
		const id = idOf(record);
		return (id !== undefined && this.ids.includes(id)) || this.isOwnKey(record);
	}

	/** The customers of which it is not known whether they were stored. */
	get unclear(): OwnInput[] {
		return [...this.open.values()];
	}

	get ids(): string[] {
		return this.stored.flatMap(({ id }) => id ?? []);
	}

	/**
	 * @param mayWrite whether anything may be written at all
	 * @throws ForeignRecordError before a request that could concern a record of somebody else
	 */
	guard(request: ApiRequest, mayWrite: boolean): void {
		if (isRead(request)) return;
		if (!mayWrite || !this.mayWrite(request)) throw new ForeignRecordError();
	}

	private mayWrite({ method, path, body = {} }: ApiRequest): boolean {
		const { input, inputs, ...key } = body as { input?: object; inputs?: object[] };
		if (method === 'POST' && path === '/customers') return this.isOwnKey(input);
		if (method === 'POST' && path === '/bulk-customers') {
			return inputs?.every((one) => this.isOwnKey(one)) ?? false;
		}
		if (method !== 'PUT') return false;
		// If Upwell did not look at the source key, it would give all customers the same one, which it refuses.
		if (path === '/customers') return this.isOwnKey(key) && this.isOwnKey(input, key);
		return this.ids.some((id) => path === `/customers/${encodeURIComponent(id)}`);
	}

	private isOwnKey(record: object = {}, same: object = record): boolean {
		const { sourceSystem, sourceSystemId } = record as Partial<OwnInput>;
		const other = same as Partial<OwnInput>;
		return (
			sourceSystem === SOURCE_SYSTEM &&
			this.keys.has(String(sourceSystemId)) &&
			other.sourceSystem === sourceSystem &&
			other.sourceSystemId === sourceSystemId
		);
	}
}

/** The id of a record as text; undefined if it has none. */
export function idOf({ id }: ApiRecord): string | undefined {
	return typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : undefined;
}
