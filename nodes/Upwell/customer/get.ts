import type { IExecuteFunctions } from 'n8n-workflow';
import { getCustomer } from '../api/customers/get';
import { ItemFailure } from '../explanation';
import { parameterReader } from '../items/parameters';
import type { Operation } from '../operation';
import { explainMissing, explainRead } from './messages/read';
import { surroundingsOf } from './messages/shared';
import { readReference, REFERENCE_PROPERTIES } from './parameters/locator';
import { optionsProperty } from './parameters/options';
import { optionsReader, sendingOf } from './parameters/readOptions';
import { outputProperties, readShape } from './parameters/output';
import { runCustomers, type CustomerRun, type CustomerWork } from './runCustomers';

const OPTIONS = ['concurrency', 'ifNotFound', 'maxRetries', 'timeout'] as const;

/** Who gets one customer mostly wants to see all of it. */
const SIMPLIFIES = false;

/** Customer → Get: the customer that each item names. */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve a customer',
		action: 'Get customer',
	},
	properties: [...REFERENCE_PROPERTIES, ...outputProperties(SIMPLIFIES), optionsProperty(OPTIONS)],
	run: async (context) =>
		await runCustomers(context, { changes: [], begin: (run) => getOne(context, run) }),
};

function getOne(context: IExecuteFunctions, { client }: CustomerRun): CustomerWork {
	const parameter = parameterReader(context);
	const readOptions = optionsReader(context, OPTIONS);
	return async ({ index, stopping }) => {
		const reference = readReference(parameter, index);
		const shape = readShape(context, index, SIMPLIFIES);
		const options = readOptions(index);
		const sending = sendingOf(options, stopping);

		const found = await getCustomer(client, sending, reference);
		if (found.kind === 'done') return { outputs: [shape(found.value)] };
		if (found.kind !== 'missing') {
			throw new ItemFailure(explainRead(found, surroundingsOf(client, sending)));
		}
		if (options.ifNotFound === 'nothing') return { outputs: [] };
		const wayOut = "To go on without it, set the option 'If Not Found' to 'Output Nothing'.";
		throw new ItemFailure(explainMissing(found, reference, wayOut));
	};
}
