import type { Account } from './account.cts';
import {
	describeAnswer,
	isRefusal,
	recordsIn,
	saysDuplicate,
	valueIn,
	type Answer,
	type ApiRecord,
} from './answer.cts';
import { asRecord } from '../../nodes/Upwell/transport/apiMessage';
import { CannotTell } from './failure.cts';
import type { OwnInput, OwnRecord, OwnRecords } from './own.cts';

/** Makes a function that does its work at its first call only. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
	let result: Promise<T> | undefined;
	return () => (result ??= work());
}

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

/** How many customers the bulk create of the check has. */
const BULK_SIZE = 3;

/** Creates and changes customers of this run, and no others. What several probes need is done once. */
export class OwnCustomers {
	/** What the user must be told at once: something that should never happen. */
	readonly alarms: string[] = [];
	/** Whether an update may have changed customers of somebody else. No more is written then. */
	hasChangedOthers = false;

	constructor(
		readonly account: Account,
		readonly records: OwnRecords,
	) {}

	/** The first customer, with a name and a source key alone. */
	readonly first = once(async () => await this.create(this.records.newInput()));

	/** A second customer with the name of the first, and with an email address. */
	readonly sameName = once(async () => {
		const { own } = await this.firstStored();
		const { emailAddress } = this;
		return await this.create(this.records.newInput({ name: own.name, emailAddress }));
	});

	/** A customer with a name of its own, and the email address of the one before. */
	readonly sameEmail = once(async () => {
		const { emailAddress } = this;
		return await this.create(this.records.newInput({ emailAddress }));
	});

	/** A second create with the source key of the first. */
	readonly duplicate = once(async () => {
		const { input } = await this.firstStored();
		const { name } = this.records.newInput();
		const created = await this.create({ ...input, name });
		if (created.record) {
			this.alarms.push(
				'Upwell stored a second customer with the same source system and source ID. The node relies on a refusal: until this is clear, do not run a workflow that creates customers twice.',
			);
		}
		return created;
	});

	/** Several customers in one request. */
	readonly bulk = once(async () => {
		const inputs = Array.from({ length: BULK_SIZE }, () => this.records.newInput());
		return { inputs, answer: await this.createMany(inputs) };
	});

	/** An update of the first customer by its source key, which sets what is there already. */
	readonly updateBySource = once(async () => {
		const { own, input } = await this.firstStored();
		return await this.putBySource(input, { name: own.name });
	});

	/**
	 * An update of the first customer by its id, before all others: it sets what is there already. With the source key in
	 * it, it would be refused should Upwell change all customers.
	 */
	readonly updateById = once(async () => {
		const { own, input } = await this.firstStored();
		const { sourceSystem, sourceSystemId } = input;
		const changes = { name: own.name, sourceSystem, sourceSystemId };
		const answer = await this.putById(own, { input: changes, customerRulesInput: {} });
		if (!isRefusal(answer) || saysDuplicate(answer)) return answer;
		// The key may be no column that can be set.
		return await this.putById(own, { input: { name: own.name }, customerRulesInput: {} });
	});

	/** A create without a name. */
	readonly nameless = once(
		async () => await this.create({ ...this.records.newInput(), name: undefined }),
	);

	/** An update by the source key of the customer without a name, which no customer has if that was refused. */
	readonly updateOfUnknown = once(async () => {
		const { input, record, answer } = await this.nameless();
		if (record || !isRefusal(answer) || answer.status >= 500) {
			throw new CannotTell('there was no source key that surely no customer has');
		}
		return await this.putBySource(input, {});
	});

	/** Nobody's: example.com takes no mail. */
	get emailAddress(): string {
		return `check-${this.records.run}@example.com`;
	}

	/** @throws CannotTell if the first customer could not be created */
	async firstStored(): Promise<Created & { own: OwnCustomer }> {
		return this.stored(await this.first());
	}

	/** @throws CannotTell if the customer was not created, or Upwell did not say its id */
	stored(created: Created): Created & { own: OwnCustomer } {
		if (!created.own) {
			throw new CannotTell(
				`no customer could be created for it: ${describeAnswer(created.answer)}`,
			);
		}
		return { ...created, own: created.own };
	}

	/** Creates a customer. */
	async create(input: OwnInput): Promise<Created> {
		this.assertMayWrite();
		this.records.sending(input);
		const answer = await this.account.send({ method: 'POST', path: '/customers', body: { input } });
		const record = isRefusal(answer) ? undefined : asRecord(valueIn(answer, 'createCustomer'));
		if (!record) {
			// After a server error nobody knows.
			if (answer.status < 500) this.records.refused(input);
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

	/**
	 * Changes a customer of this run by its id.
	 *
	 * @throws CannotTell if the first update by id went wrong
	 */
	async update(own: OwnCustomer, body: object): Promise<Answer> {
		const tried = await this.updateById();
		if (!isRefusal(tried)) return await this.putById(own, body);
		throw new CannotTell(`an update by ID was answered with ${describeAnswer(tried)}`);
	}

	private async putById(own: OwnCustomer, body: object): Promise<Answer> {
		return await this.put(`/customers/${encodeURIComponent(own.id)}`, body);
	}

	/**
	 * Changes a customer of this run by its source key, which is set to what it is: should Upwell not look at the key, it
	 * would give all customers the same one, and only its refusal of that would stop it from changing them.
	 *
	 * @throws CannotTell if Upwell does not refuse a second copy
	 */
	private async putBySource({ sourceSystem, sourceSystemId }: OwnInput, changes: object) {
		if (!saysDuplicate((await this.duplicate()).answer)) {
			throw new CannotTell('Upwell did not refuse a second copy, so it was too risky to try');
		}
		const key = { sourceSystem, sourceSystemId };
		const input = { ...key, ...changes };
		return await this.put('/customers', { ...key, input, customerRulesInput: {} });
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
		const found = await this.find(inputs);
		if (found) return found;
		const stored: OwnInput[] = [];
		for (const input of inputs) {
			const { answer } = await this.create(input);
			if (saysDuplicate(answer)) {
				stored.push(input);
				this.records.keepUnseen(input);
			} else if (isRefusal(answer)) {
				throw new CannotTell('what was stored could not be looked up');
			}
		}
		return stored;
	}

	/**
	 * Looks which of these customers are stored, and notes those that are.
	 *
	 * @returns the inputs of those that were found; undefined if Upwell does not filter, and so an absence proves nothing
	 */
	async find(inputs: OwnInput[]): Promise<OwnInput[] | undefined> {
		const where = {
			sourceSystem: { _eq: inputs[0]?.sourceSystem },
			_or: inputs.map(({ sourceSystemId }) => ({ sourceSystemId: { _eq: sourceSystemId } })),
		};
		const answer = await this.account.search({ where, limit: 100, offset: 0 });
		const records = recordsIn(answer, 'customers');
		const inputOf = (record: ApiRecord) => inputs.find((input) => isSameKey(input, record));
		const found = (records ?? []).flatMap((record) => {
			const input = inputOf(record);
			if (input) this.records.keep(input, record);
			return input ?? [];
		});
		const isFiltered = records?.every(inputOf) ?? false;
		if (isFiltered) {
			const missing = inputs.filter((input) => !found.includes(input));
			missing.forEach((input) => this.records.refused(input));
		}
		return isFiltered ? [...new Set(found)] : undefined;
	}

	private assertMayWrite(): void {
		if (!this.hasChangedOthers) return;
		throw new CannotTell('an update may have changed other customers, so nothing more was written');
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
