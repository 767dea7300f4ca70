import type { UPDATES } from '../../../contract/assumptions/updates.cts';
import { asRecord } from '../../../nodes/Upwell/transport/apiMessage';
import { describeAnswer, isRefusal, valueIn } from '../answer.cts';
import type { Answer } from '../answer.cts';
import { idOf } from '../own.cts';
import type { OwnCustomers } from '../ownCustomers.cts';
import type { Probes, Seen } from '../probe.cts';

type Form = 'object' | 'array' | 'empty' | 'null' | 'other';

const hasKey = (value: object, ...keys: string[]) => keys.some((key) => key in value);

/** In which of the two forms an update is answered. */
function formOf(answer: Answer, key = 'updateCustomer'): Form {
	const value = valueIn(answer, key);
	if (value === null) return 'null';
	const record = asRecord(value);
	if (!record) return 'other';
	if (hasKey(record, 'returning', 'affectedRows')) return 'array';
	if (idOf(record) !== undefined) return 'object';
	return Object.keys(record).length === 0 ? 'empty' : 'other';
}

const refused = (answer: Answer): Seen => ({
	undecided: `the update for it was answered with ${describeAnswer(answer)}`,
});

async function seeUpdateAnswer(own: OwnCustomers): Promise<Seen> {
	const byId = await own.updateById();
	if (isRefusal(byId)) return refused(byId);
	const bySource = await own.updateBySource();
	if (isRefusal(bySource)) return refused(bySource);
	const forms = `${formOf(byId)} ${formOf(bySource)}`;
	const ways: Record<string, string> = {
		'object array': 'documented',
		'object object': 'object',
		'array array': 'array',
	};
	const way = ways[forms];
	if (way !== undefined) return { way };
	return { other: `by id: ${formOf(byId)}; by source key: ${formOf(bySource)}` };
}

async function seeAffectedRows(own: OwnCustomers): Promise<Seen> {
	const bulk = (await own.bulk()).answer;
	if (isRefusal(bulk)) return refused(bulk);
	const has = (answer: Answer, key: string) =>
		typeof asRecord(valueIn(answer, key))?.affectedRows === 'number';
	const isInBulk = has(bulk, 'createCustomers');
	const update = await own.updateBySource();
	if (isRefusal(update)) return refused(update);
	if (formOf(update) !== 'array') return { undecided: 'the update by source key has no returning' };
	const isInUpdate = has(update, 'updateCustomer');
	if (isInBulk && !isInUpdate) return { other: 'bulk creates have it, updates do not' };
	if (isInBulk) return { way: 'always' };
	return { way: isInUpdate ? 'updates' : 'never' };
}

async function seeEmptyUpdate(own: OwnCustomers): Promise<Seen> {
	const { own: customer } = await own.firstStored();
	const answer = await own.update(customer, { input: {}, customerRulesInput: {} });
	if (isRefusal(answer)) return { other: describeAnswer(answer) };
	const form = formOf(answer);
	const { affectedRows, returning } = asRecord(valueIn(answer, 'updateCustomer')) ?? {};
	const isEmptyList = Array.isArray(returning) && returning.length === 0;
	if (form === 'empty' || affectedRows === 0 || isEmptyList) return { way: 'nothing' };
	if (form === 'object' || form === 'array') return { way: 'runs' };
	return { other: form === 'null' ? 'null' : 'something else' };
}

async function seeRulesInput(own: OwnCustomers): Promise<Seen> {
	const { own: customer } = await own.firstStored();
	const answer = await own.update(customer, { input: { name: customer.name } });
	if (!isRefusal(answer)) return { way: 'optional' };
	const form = describeAnswer(answer);
	return answer.status < 500 ? { way: 'required', form } : refused(answer);
}

/** Clears the email address of a customer of this run, and reads what became of it. */
async function seeNull(own: OwnCustomers): Promise<Seen> {
	const sameName = await own.sameName();
	const { own: customer, input } = sameName.own
		? own.stored(sameName)
		: own.stored(await own.sameEmail());
	const answer = await own.update(customer, {
		input: { emailAddress: null },
		customerRulesInput: {},
	});
	if (isRefusal(answer)) return { other: `it is refused: ${describeAnswer(answer)}` };
	const read = await own.get(customer);
	const record = isRefusal(read) ? undefined : asRecord(valueIn(read, 'customer'));
	if (!record) return { undecided: 'the customer could not be read afterwards' };
	if (record.name !== input.name) return { other: 'another field was changed as well' };
	if ((record.emailAddress ?? null) === null) return { way: 'clears' };
	return record.emailAddress === input.emailAddress
		? { way: 'ignored' }
		: { other: 'the field has another value afterwards' };
}

/** What an update does, and how it is answered. */
export const updateProbes: Probes<keyof typeof UPDATES> = {
	updateAnswer: { write: seeUpdateAnswer },
	rulesInput: { write: seeRulesInput },
	emptyUpdate: { write: seeEmptyUpdate },
	affectedRows: { write: seeAffectedRows },
	jsonNull: { write: seeNull },
};
