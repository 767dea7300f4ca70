import type { IExecuteFunctions } from 'n8n-workflow';
import type { UpwellClient } from '../api/client';
import {
	createCustomer,
	findCustomer,
	pairOf,
	wasMadeSince,
	type SourcePair,
} from '../api/customers';
import type { Sending } from '../api/deliver';
import { explainCreate, explainExists, explainLookup, type Circumstances } from '../api/messages';
import type { Reply } from '../api/reply';
import { Explained } from '../explained';
import type { ItemJob, ItemResult } from '../items/run';
import type { Operation } from '../operation';
import { CUSTOMER_FIELDS, NAME_FIELD } from './fields';
import { readCustomerInput } from './input';
import { OPTION_PROPERTIES, readConcurrency, readOptions, type CreateOptions } from './options';
import { runWithClient } from './runWithClient';

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
async function createOne(
	context: IExecuteFunctions,
	connect: () => Promise<UpwellClient>,
	{ index, memory, stopping }: ItemJob,
): Promise<ItemResult> {
	const input = readCustomerInput(context, index);
	const options = readOptions(context, index);
	const client = await connect();
	const sending = { retriesLeft: options.maxRetries, timeoutMs: options.timeout, stopping };

	const outcome = await createCustomer(client, sending, input, memory);
	if (outcome.kind === 'done') {
		return { json: outcome.value, madeId: String(outcome.value.id) };
	}
	const pair = pairOf(input);
	const about = {
		host: client.host,
		pair,
		mayExist: memory.unknownSince !== undefined,
		timeoutMs: options.timeout,
	};
	if (outcome.kind === 'exists' && pair) {
		return await settleExisting({ client, sending, options, memory, about }, pair, outcome.reply);
	}
	throw new Explained(explainCreate(outcome.kind, outcome.reply, about));
}

interface Existing {
	client: UpwellClient;
	sending: Sending;
	options: CreateOptions;
	memory: ItemJob['memory'];
	about: Circumstances;
}

/**
 * Upwell says that the customer exists. If an earlier attempt of this run may have made it, its age tells whether that
 * attempt did; otherwise it was there before, and the option decides.
 */
async function settleExisting(
	{ client, sending, options, memory, about }: Existing,
	pair: SourcePair,
	refusal: Reply,
): Promise<ItemResult> {
	const since = memory.unknownSince;
	if (since === undefined && options.ifExists === 'error') {
		throw new Explained(explainExists(refusal, about));
	}
	const found = await findCustomer(client, sending, pair);
	if (found.kind !== 'done' || found.value === null) {
		throw new Explained(explainLookup(found, { ...about, pair }));
	}
	if (since !== undefined && wasMadeSince(found.value, since, found.reply)) {
		return { json: found.value, madeId: String(found.value.id) };
	}
	// It is older than the attempt, so that attempt made nothing: there is no doubt left.
	memory.unknownSince = undefined;
	if (options.ifExists === 'return') return { json: found.value };
	throw new Explained(explainExists(refusal, about));
}
