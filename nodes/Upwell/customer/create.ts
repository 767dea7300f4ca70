import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../api/client';
import {
	createCustomer,
	findCustomer,
	pairOf,
	wasMadeSince,
	type SourcePair,
} from '../api/customers';
import type { Sending } from '../api/deliver';
import type { Reply } from '../api/reply';
import { ItemFailure } from '../explanation';
import type { ItemJob, ItemResult } from '../items/run';
import type { Operation } from '../operation';
import { CUSTOMER_FIELDS, NAME_FIELD } from './fields';
import { readCustomerInput } from './input';
import { explainCreate, explainExists, explainLookup, type Circumstances } from './messages';
import { OPTION_PROPERTIES, readConcurrency, readOptions, type CreateOptions } from './options';
import { runWithClient, type CustomerRun } from './runWithClient';

/** Customer → Create: one customer in Upwell for each item. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		description: 'Create a new customer',
		action: 'Create customer',
	},
	properties: [
		{ ...NAME_FIELD.property, required: true },
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: CUSTOMER_FIELDS.map(({ property }) => property),
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: OPTION_PROPERTIES,
		},
	],
	run: async (context) => await runWithClient(context, readConcurrency(context), createOne),
};

/** Brings one item to its end: created, found, or explained. */
async function createOne(run: CustomerRun, job: ItemJob): Promise<ItemResult> {
	const { context } = run;
	const input = job.memory.sent ?? readCustomerInput(context, job.index);
	const options = readOptions(context, job.index);
	const pair = pairOf(input);
	const send = async () => await sendOne(run, job, input, options);
	return pair ? await run.turns.take(JSON.stringify(pair), send) : await send();
}

async function sendOne(
	{ client }: CustomerRun,
	job: ItemJob,
	input: IDataObject,
	options: CreateOptions,
): Promise<ItemResult> {
	const { memory, stopping } = job;
	const sending = { retriesLeft: options.maxRetries, timeoutMs: options.timeout, stopping };
	const outcome = await createCustomer(client, sending, input, memory);
	if (outcome.kind === 'done') {
		return { json: outcome.value, madeId: String(outcome.value.id) };
	}
	const mayExist = memory.unknownSince !== undefined;
	if (mayExist) memory.sent = input;

	const about = { host: client.host, pair: pairOf(input), mayExist, timeoutMs: options.timeout };
	if (outcome.kind === 'exists' && about.pair) {
		const existing = { client, sending, options, job, about, refusal: outcome.reply };
		return await settleExisting(existing, about.pair);
	}
	throw new ItemFailure(explainCreate(outcome.kind, outcome.reply, about));
}

interface Existing {
	client: UpwellClient;
	sending: Sending;
	options: CreateOptions;
	job: ItemJob;
	about: Circumstances;
	/** The answer that said so. */
	refusal: Reply;
}

/**
 * Upwell says that the customer exists. If an earlier attempt of this run may have made it, its age tells whether that
 * attempt did; otherwise it was there before, and the option decides.
 */
async function settleExisting(
	{ client, sending, options, job, about, refusal }: Existing,
	pair: SourcePair,
): Promise<ItemResult> {
	const { memory, isOfAnother } = job;
	const since = memory.unknownSince;
	if (since === undefined && options.ifExists === 'error') {
		throw new ItemFailure(explainExists(refusal, about));
	}
	const found = await findCustomer(client, sending, pair);
	if (found.kind !== 'done' || found.value === null) {
		throw new ItemFailure(explainLookup(found, { ...about, pair }));
	}
	const id = String(found.value.id);
	if (since !== undefined && !isOfAnother(id) && wasMadeSince(found.value, since, found.reply)) {
		return { json: found.value, madeId: id };
	}
	// It is older than the attempt or another item's, so that attempt made nothing: there is no doubt left.
	memory.unknownSince = undefined;
	memory.sent = undefined;
	if (options.ifExists === 'return') return { json: found.value };
	throw new ItemFailure(explainExists(refusal, about));
}
