import type { ApiRequest } from '../../../nodes/Upwell/transport/client';
import type { RecordReference } from '../../../nodes/Upwell/transport/reference';
import { WriteAttempts } from '../../../nodes/Upwell/transport/sendWithRetry';
import {
	updateRecord,
	type CompanionKeys,
	type RecordChange,
} from '../../../nodes/Upwell/transport/updateRecord';
import { CUSTOMER } from '../../../nodes/Upwell/resources/customer/description';
import { CUSTOMER_RULE } from '../../../nodes/Upwell/resources/customer/rule';
import { budgetOf, clientOf, response } from '../../support/transport.cts';

const A = { id: 'a', name: 'A' };
const BY_ID = { id: 'a' };
const BY_SOURCE = { sourceSystem: 'CRM', sourceSystemId: '1' };
const RULE = CUSTOMER_RULE.keys;

/** Sends an update that is answered by this body; gives what was sent and what came of it. */
async function update(
	body: unknown,
	reference: RecordReference,
	change: RecordChange,
	keys?: CompanionKeys,
) {
	let sent: object | undefined;
	const client = clientOf([], {
		send: async (request: ApiRequest) => {
			sent = request.body;
			return response(200, body);
		},
	});
	const attempts = new WriteAttempts();
	const { endpoints } = CUSTOMER;
	const outcome = await updateRecord(client, budgetOf(0), endpoints, {
		reference,
		change,
		attempts,
		companionKeys: keys,
	});
	return { sent, outcome };
}

it.each<[RecordReference, RecordChange, CompanionKeys | undefined, object]>([
	[BY_ID, { input: { name: 'B' } }, RULE, { input: { name: 'B' }, customerRulesInput: {} }],
	[
		BY_ID,
		{ input: {}, companion: { dueOption: 30 } },
		RULE,
		{ input: {}, customerRulesInput: { dueOption: 30 } },
	],
	[
		BY_SOURCE,
		{ input: { name: null } },
		RULE,
		{ ...BY_SOURCE, input: { name: null }, customerRulesInput: {} },
	],
	[BY_SOURCE, { input: { status: 'x' } }, undefined, { ...BY_SOURCE, input: { status: 'x' } }],
])('%j, %j, %j: sends each key that is declared', async (reference, change, keys, body) => {
	expect((await update({}, reference, change, keys)).sent).toStrictEqual(body);
});

it.each<[unknown, number | undefined]>([
	[{ affectedRows: 0 }, 0],
	[{ affectedRows: 1 }, 1],
	[{ affectedRows: null }, undefined],
	[{ affectedRows: '1' }, 1],
	[{ affectedRows: 'one' }, undefined],
	[{}, undefined],
	[null, undefined],
	[undefined, undefined],
])('of the companion, %j', async (updateCustomerRules, companionRows) => {
	const valueOf = async (updateCustomer: unknown) => {
		const body = { updateCustomer, updateCustomerRules };
		const { outcome } = await update(body, BY_ID, { input: { name: 'A' } }, RULE);
		return outcome.kind === 'done' ? outcome.value : outcome.kind;
	};
	expect(await valueOf(A)).toEqual({ record: A, companionRows });
	expect(await valueOf({ affectedRows: 1 })).toEqual({ record: undefined, companionRows });
});

it.each<[string, RecordReference, object, RecordChange, boolean]>([
	['the one that is meant', BY_ID, A, { input: { name: 'A' } }, true],
	['another one', BY_ID, { id: 'b' }, { input: { name: 'A' } }, false],
	['one that does not say which', BY_SOURCE, A, { input: { name: 'A' } }, true],
	[
		'one with its new source key',
		BY_SOURCE,
		{ ...A, ...BY_SOURCE, sourceSystemId: '2' },
		{ input: { sourceSystemId: '2' } },
		true,
	],
	[
		'one with its old source key',
		BY_SOURCE,
		{ ...A, ...BY_SOURCE },
		{ input: { sourceSystemId: '2' } },
		true,
	],
	[
		'one with another source key',
		BY_SOURCE,
		{ ...A, ...BY_SOURCE, sourceSystemId: '3' },
		{ input: { sourceSystemId: '2' } },
		false,
	],
])('%s comes back', async (_which, reference, record, change, isTaken) => {
	const { outcome } = await update({ updateCustomer: record }, reference, change, RULE);
	const { id } = record as { id?: string };
	const mismatch = { reason: 'anotherRecord', id, mayBeChanged: true };
	expect(outcome).toMatchObject(
		isTaken ? { kind: 'done', value: { record } } : { kind: 'unknown', mismatch },
	);
});
