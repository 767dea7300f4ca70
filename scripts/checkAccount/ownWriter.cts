import { asRecord } from '../../nodes/Upwell/transport/apiMessage';
import type { Account } from './account.cts';
import { isRefusal, recordsIn, saysDuplicate, valueIn } from './answer.cts';
import type { Answer, ApiRecord } from './answer.cts';
import { UndecidedError } from './failure.cts';
import type { OwnInput, OwnRecord, OwnRecords } from './own.cts';

/** A customer of this run whose id is known. */
export type OwnCustomer = OwnRecord & { id: string };

/** A create and what became of it. */
export interface Created {
	input: OwnInput;
	answer: Answer;
	/** None if it was refused. */
	record?: ApiRecord;
	own?: OwnCustomer;
}

/** Creates and changes customers of this run, and no others. */
export class OwnWriter {
	/** What the user must be told at once: something that should never happen. */
	readonly alarms: string[] = [];
	/** Whether an update may have changed customers of somebody else. No more is written then. */
	hasChangedOthers = false;

	constructor(
		readonly account: Account,
		readonly records: OwnRecords,
	) {}

	/** Creates a customer. */
	async create(input: OwnInput): Promise<Created> {
		this.assertMayWrite();
		this.records.sending(input);
		const answer = await this.account.send({ method: 'POST', path: '/customers', body: { input } });
		const record = isRefusal(answer) ? undefined : asRecord(valueIn(answer, 'createCustomer'));
		if (!record) {
			// After a server error or a page of a gateway nobody knows.
			const isClear = isRefusal(answer) && answer.status < 500 && answer.isJson;
			if (isClear) this.records.settled(input);
			return { input, answer };
		}
		const own = this.records.keep(input, record);
		return { input, answer, record, own: own?.id === undefined ? undefined : withId(own) };
	}

	/**
	 * Creates customers in one request. Those that are not in the answer stay unclear until they are looked up.
	 *
	 * @param acceptsRateLimit whether a 429 is an answer like any other
	 */
	async createMany(inputs: OwnInput[], acceptsRateLimit = false): Promise<Answer> {
		this.assertMayWrite();
		inputs.forEach((input) => this.records.sending(input));
		const answer = await this.account.send({
			method: 'POST',
			path: '/bulk-customers',
			body: { inputs },
			acceptsRateLimit,
		});
		for (const record of returned(answer, 'createCustomers')) {
			const input = inputs.find((one) => isSameRecord(one, record));
			if (input) this.records.keep(input, record);
		}
		return answer;
	}

	protected async putById(own: OwnCustomer, body: object): Promise<Answer> {
		return await this.put(`/customers/${encodeURIComponent(own.id)}`, body);
	}

	/** Sends an update and watches that it changed nothing else. */
	async put(path: string, body: object): Promise<Answer> {
		this.assertMayWrite();
		const answer = await this.account.send({ method: 'PUT', path, body });
		const { affectedRows } = asRecord(valueIn(answer, 'updateCustomer')) ?? {};
		const others = returned(answer, 'updateCustomer').filter(
			(record) => saysWhose(record) && !this.records.isOwn(record),
		);
		if (others.length > 0 || Number(affectedRows) > 1) {
			this.hasChangedOthers = true;
			this.alarms.push(
				'An update of a customer that this check had created changed other customers too, or so says the answer. Look at the customers in Upwell. No further change was sent.',
			);
		}
		return answer;
	}

	/** Gets a customer of this run. */
	async get({ id }: OwnCustomer): Promise<Answer> {
		const path = `/customers/${encodeURIComponent(id)}`;
		return await this.account.send({ method: 'GET', path });
	}

	/**
	 * Finds out which of these customers are stored, by a search or, if Upwell does not filter, by creating them: those
	 * that are there already are refused.
	 */
	async findStored(inputs: OwnInput[]): Promise<OwnInput[]> {
		const { found, isFiltered } = await this.find(inputs);
		if (isFiltered) return found;
		const stored = [...found];
		for (const input of inputs.filter((one) => !found.includes(one))) {
			const { answer } = await this.create(input);
			if (saysDuplicate(answer)) {
				stored.push(input);
				this.records.keepUnseen(input);
			} else if (isRefusal(answer)) {
				throw new UndecidedError('what was stored could not be looked up');
			}
		}
		return stored;
	}

	/**
	 * Looks which of these customers are stored, and notes those that are.
	 *
	 * @returns `isFiltered`: whether those that were not found are surely not there
	 */
	async find(inputs: OwnInput[]): Promise<{ found: OwnInput[]; isFiltered: boolean }> {
		const where = {
			sourceSystem: { _eq: inputs[0]?.sourceSystem },
			_or: inputs.map(({ sourceSystemId }) => ({ sourceSystemId: { _eq: sourceSystemId } })),
		};
		const answer = await this.account.search({ where, limit: 100, offset: 0 });
		const records = recordsIn(answer, 'customers');
		const inputOf = (record: ApiRecord) => inputs.find((input) => isSameKey(input, record));
		const found = new Set<OwnInput>();
		for (const record of records ?? []) {
			const input = inputOf(record);
			if (!input) continue;
			found.add(input);
			this.records.keep(input, record);
		}
		const isFiltered = records?.every(inputOf) ?? false;
		for (const input of isFiltered ? inputs : found) this.records.settled(input);
		return { found: [...found], isFiltered };
	}

	private assertMayWrite(): void {
		if (!this.hasChangedOthers) return;
		throw new UndecidedError(
			'an update may have changed other customers, so nothing more was written',
		);
	}
}

const saysWhose = (record: ApiRecord) =>
	['id', 'sourceSystem', 'sourceSystemId'].some((field) => (record[field] ?? null) !== null);

const withId = (own: OwnRecord): OwnCustomer => Object.assign(own, { id: own.id ?? '' });

const isSameKey = (input: OwnInput, record: ApiRecord) =>
	record.sourceSystem === input.sourceSystem && record.sourceSystemId === input.sourceSystemId;

/** By the source key, or by the name if the key was left out: both are different in each record. */
const isSameRecord = (input: OwnInput, record: ApiRecord) =>
	(record.sourceSystemId ?? null) === null ? record.name === input.name : isSameKey(input, record);

/** The records in the answer to a write, whichever of the two forms it has. */
export function returned(answer: Answer, key: string): ApiRecord[] {
	const value = isRefusal(answer) ? undefined : asRecord(valueIn(answer, key));
	if (!value) return [];
	if (!('returning' in value) && !('affectedRows' in value)) return [value];
	const list = Array.isArray(value.returning) ? value.returning : [];
	return list.map((entry) => asRecord(entry) ?? {});
}
