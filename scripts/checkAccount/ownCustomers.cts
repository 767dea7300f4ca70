import { describeAnswer, isRefusal, saysDuplicate } from './answer.cts';
import type { Answer } from './answer.cts';
import { UndecidedError } from './failure.cts';
import type { OwnInput } from './own.cts';
import { OwnWriter } from './ownWriter.cts';
import type { Created, OwnCustomer } from './ownWriter.cts';

/** Makes a function that does its work at its first call only. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
	let result: Promise<T> | undefined;
	return () => (result ??= work());
}

/** How many customers the bulk create of the check has. */
const BULK_SIZE = 3;

/** The address of a customer of this run. Source: docs create-one-customer for the fields. */
export const ADDRESS = {
	streetLine1: '1 Main Street',
	city: 'Austin',
	stateOrProvince: 'TX',
	zipOrPostalCode: '78701',
	country: 'US',
	type: 'ADDRESS_BOOK',
};

/** What is done with customers of this run. What several probes need is done once. */
export class OwnCustomers extends OwnWriter {
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

	/** A customer with an address and a rule. */
	readonly withRelated = once(async () => {
		const related = {
			addresses: { data: [ADDRESS] },
			customerRule: { data: { dueOption: 30 } },
		};
		return await this.create(this.records.newInput(related));
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
			throw new UndecidedError('there was no source key that surely no customer has');
		}
		return await this.putBySource(input, {});
	});

	/** Nobody's: example.com takes no mail. */
	get emailAddress(): string {
		return `check-${this.records.run}@example.com`;
	}

	/** @throws UndecidedError if the first customer could not be created */
	async firstStored(): Promise<Created & { own: OwnCustomer }> {
		return this.stored(await this.first());
	}

	/** @throws UndecidedError if the customer was not created, or Upwell did not say its id */
	stored(created: Created): Created & { own: OwnCustomer } {
		if (!created.own) {
			throw new UndecidedError(
				`no customer could be created for it: ${describeAnswer(created.answer)}`,
			);
		}
		return { ...created, own: created.own };
	}

	/**
	 * Changes a customer of this run by its id.
	 *
	 * @throws UndecidedError if the first update by id went wrong
	 */
	async update(own: OwnCustomer, body: object): Promise<Answer> {
		const tried = await this.updateById();
		if (!isRefusal(tried)) return await this.putById(own, body);
		throw new UndecidedError(`an update by ID was answered with ${describeAnswer(tried)}`);
	}

	/**
	 * Changes a customer of this run by its source key, which is set to what it is: should Upwell not look at the key, it
	 * would give all customers the same one, and only its refusal of that would stop it from changing them.
	 *
	 * @throws UndecidedError if Upwell does not refuse a second copy
	 */
	private async putBySource({ sourceSystem, sourceSystemId }: OwnInput, changes: object) {
		if (!saysDuplicate((await this.duplicate()).answer)) {
			throw new UndecidedError('Upwell did not refuse a second copy, so it was too risky to try');
		}
		const key = { sourceSystem, sourceSystemId };
		const input = { ...key, ...changes };
		return await this.put('/customers', { ...key, input, customerRulesInput: {} });
	}
}
