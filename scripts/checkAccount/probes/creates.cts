import type { CREATES } from '../../../contract/assumptions/creates.cts';
import { asRecord } from '../../../nodes/Upwell/transport/apiMessage';
import {
	describeAnswer,
	isRefusal,
	saysDuplicate,
	saysUniquenessViolation,
	valueIn,
} from '../answer.cts';
import type { Answer, ApiRecord } from '../answer.cts';
import { idOf } from '../own.cts';
import type { OwnInput } from '../own.cts';
import { returned } from '../ownWriter.cts';
import type { OwnCustomers } from '../ownCustomers.cts';
import type { OwnCustomer } from '../ownWriter.cts';
import type { Probes, Seen } from '../probe.cts';

const refused = (answer: Answer): Seen => ({
	undecided: `the request for it was answered with ${describeAnswer(answer)}`,
});

/** How complete the answer to a bulk create is. */
function seeReturning(inputs: OwnInput[], answer: Answer): Seen {
	if (isRefusal(answer)) return refused(answer);
	const records = returned(answer, 'createCustomers');
	const { affectedRows } = asRecord(valueIn(answer, 'createCustomers')) ?? {};
	if (records.length === 0) {
		return affectedRows === undefined ? { other: 'no record and no count' } : { way: 'countOnly' };
	}
	const form = `${records.length} of ${inputs.length}`;
	if (records.length < inputs.length) return { way: 'half', form };
	const has = (field: string) => records.every((record) => (record[field] ?? null) !== null);
	const hasId = records.every((record) => idOf(record) !== undefined);
	const hasKey = has('sourceSystem') && has('sourceSystemId');
	if (hasId && hasKey) return { way: 'records', form };
	if (!hasId && !hasKey) return { other: 'records without id and source key' };
	return { way: hasId ? 'withoutSourceKey' : 'withoutIds', form };
}

/** Whether the answer to a bulk create is in the order of its inputs, as far as it says whose records they are. */
function seeBulkOrder(inputs: OwnInput[], answer: Answer): Seen {
	if (isRefusal(answer)) return refused(answer);
	const isOf = (record: ApiRecord) => (input: OwnInput) =>
		record.sourceSystemId === input.sourceSystemId || record.name === input.name;
	const places = returned(answer, 'createCustomers')
		.map((record) => inputs.findIndex(isOf(record)))
		.filter((place) => place >= 0);
	if (places.length < 2) return { undecided: 'the answer does not say whose records it has' };
	const isSame = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
	return { way: isSame ? 'inputs' : 'shuffled' };
}

/** Sends a row that has to be refused between two good ones, and looks which are stored. */
async function seeTransaction(own: OwnCustomers): Promise<Seen> {
	const { input } = await own.firstStored();
	if (!saysDuplicate((await own.duplicate()).answer)) {
		return { undecided: 'no row could be made that Upwell refuses' };
	}
	const before = own.records.newInput();
	const after = own.records.newInput();
	const wrong = { ...own.records.newInput(), sourceSystemId: input.sourceSystemId };
	const rows = [before, wrong, after];
	let answer = await own.createMany(rows, true);
	let stored = await own.findStored([before, after]);
	if (answer.status === 429 && stored.length === 0) {
		answer = await own.createMany(rows);
		stored = await own.findStored([before, after]);
	}
	own.records.settled(wrong);
	if (!isRefusal(answer)) return { other: 'a bulk create with a duplicate was not refused' };
	const form = describeAnswer(answer);
	const names = [stored.includes(before) ? 'before' : [], stored.includes(after) ? 'after' : []]
		.flat()
		.join();
	const kinds: Record<string, string> = {
		'': 'allOrNothing',
		before: 'rowsBefore',
		'before,after': 'goodRows',
	};
	const kind = kinds[names];
	if (kind === undefined) return { other: `${form}; the row after the refused one is stored` };
	if (kind === 'allOrNothing' || saysDuplicate(answer)) return { way: kind, form };
	const ways: Record<string, string> = {
		'rowsBefore 403': 'rowsBefore403',
		'goodRows 422': 'goodRows422',
		'goodRows 429': 'goodRows429',
	};
	const way = ways[`${kind} ${answer.status}`];
	return way === undefined
		? { other: `${form}; ${stored.length} of 2 good rows are stored` }
		: { way, form };
}

/** Creates a customer with the name of another, then one with its email address. */
async function seeUniqueness(own: OwnCustomers): Promise<Seen> {
	const sameName = await own.sameName();
	if (saysDuplicate(sameName.answer)) return { way: 'name', form: describeAnswer(sameName.answer) };
	if (!sameName.record) return refused(sameName.answer);
	const { answer, record } = await own.sameEmail();
	if (saysUniquenessViolation(answer) || saysDuplicate(answer)) {
		return { way: 'emailAddress', form: describeAnswer(answer) };
	}
	return record ? { way: 'sourceKey' } : refused(answer);
}

/** Marks a customer of this run as deleted, reads it, and creates another one with its source key. */
async function seeDeleted(own: OwnCustomers): Promise<Seen> {
	const created = await own.create(own.records.newInput());
	const customer: OwnCustomer = own.stored(created).own;
	const marked = await own.update(customer, {
		input: { deletedAt: new Date().toISOString() },
		customerRulesInput: {},
	});
	if (isRefusal(marked) && marked.status !== 404) return refused(marked);
	customer.isMarkedDeleted = true;
	const read = await own.get(customer);
	const isShown = !isRefusal(read) && asRecord(valueIn(read, 'customer')) !== undefined;
	if (isRefusal(read) && read.status !== 404) return refused(read);
	const { name } = own.records.newInput();
	const again = await own.create({ ...created.input, name });
	const isTaken = saysDuplicate(again.answer);
	if (!isTaken && !again.record) return refused(again.answer);
	if (isShown) return isTaken ? { way: 'shown' } : { other: 'shown, and its source key is free' };
	return { way: isTaken ? 'hidden' : 'notCounted' };
}

/** What happens when records are created. */
export const createProbes: Probes<keyof typeof CREATES> = {
	createStatus: {
		async write(own) {
			const { answer, record } = await own.first();
			if (!record) return refused(answer);
			if (answer.status === 200) return { way: 'ok' };
			return answer.status === 201 ? { way: 'created' } : { other: describeAnswer(answer) };
		},
	},
	nameRequired: {
		async write(own) {
			const { answer, record } = await own.nameless();
			if (record) return { way: 'optional' };
			const isRefused = isRefusal(answer) && answer.status < 500;
			return isRefused ? { way: 'required', form: describeAnswer(answer) } : refused(answer);
		},
	},
	uniqueness: { write: seeUniqueness },
	bulkReturning: {
		async write(own) {
			const { inputs, answer } = await own.bulk();
			return seeReturning(inputs, answer);
		},
	},
	bulkOrder: {
		async write(own) {
			const { inputs, answer } = await own.bulk();
			return seeBulkOrder(inputs, answer);
		},
	},
	bulkTransaction: { write: seeTransaction },
	deletedRecords: { write: seeDeleted },
};
