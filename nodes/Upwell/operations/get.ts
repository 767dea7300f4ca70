import type { ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import { describeMissing, describeRead, GO_ON_WITHOUT } from '../messages/read';
import { amountsInParameter } from '../parameters/amountsIn';
import { optionsProperty, REQUEST_OPTIONS } from '../parameters/options';
import { outputParameters } from '../parameters/output';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import {
	hasList,
	referenceParameters,
	type ReferenceParameters,
} from '../parameters/recordReference';
import { showAmounts } from '../parameters/showAmounts';
import { getRecord } from '../transport/getRecords';
import type { Operation } from './operation';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';

const OPTIONS = [...REQUEST_OPTIONS, 'ifNotFound'] as const;

/** Whoever gets one record usually wants to see all of it. */
const SIMPLIFIES = false;

/** What one operation that gets a record has of its own. */
export interface GetOperation extends Pick<Operation, 'option'> {
	/** How an item names the record. */
	records: ReferenceParameters;
	/** The label of the parameter that names it. */
	label: string;
	/** The fields of what is output, where they are few enough to be output as they are. */
	output?: Operation['output'];
}

/** Gets the record that each item names. */
export function getOperation(
	resource: ResourceDescription,
	{ option, records, label, output }: GetOperation,
): Operation {
	const { endpoints } = resource;
	const simplified = output ? undefined : outputParameters(resource, SIMPLIFIES);

	const begin = (run: OperationRun): HandleItem => {
		const readOptions = optionsReader(run.context, resource, OPTIONS);
		return async ({ index, stopping }) => {
			const reference = records.read(run.parameter, index);
			const shape = simplified?.read(run.context, index);
			const amountsIn = run.amountsIn(index);
			const options = readOptions(index);
			const budget = retryBudgetOf(options, stopping);

			const found = await getRecord(run.client, budget, endpoints, reference);
			if (found.kind === 'done') {
				const record = showAmounts(found.value, { amountsIn });
				return { outputs: [shape ? shape(record) : record] };
			}
			const message = messageContext(run, budget);
			if (found.kind !== 'missing') throw new ItemError(describeRead(found, message));
			if (options.ifNotFound === 'nothing') return { outputs: [] };
			const help = { label, hasList: hasList(resource), nextStep: GO_ON_WITHOUT };
			throw new ItemError(describeMissing(found, reference, message, help));
		};
	};

	return {
		option,
		properties: [
			...records.properties,
			...(simplified?.properties ?? []),
			...amountsInParameter(resource),
			optionsProperty(resource, OPTIONS),
		],
		output,
		run: (context) => runOperation(context, resource, { changes: [], begin }),
	};
}

/** Get: the record that each item names. */
export function get(resource: ResourceDescription): Operation {
	const { noun, displayName, endpoints } = resource;
	return getOperation(resource, {
		option: {
			name: 'Get',
			value: 'get',
			description: `Retrieve ${noun.article} ${noun.one}`,
			action: `Get ${noun.one}`,
		},
		records: referenceParameters(resource, endpoints.get, endpoints.getBySource),
		label: displayName,
	});
}
