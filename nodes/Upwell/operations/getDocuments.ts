import type { Endpoint, PreviewSchema, ResourceDescription } from '../description';
import { isTool, ItemError } from '../execution/errorReport';
import { noDocuments } from '../messages/documents';
import { describeRead } from '../messages/read';
import { optionsProperty, REQUEST_OPTIONS } from '../parameters/options';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { referenceParameters } from '../parameters/recordReference';
import { listDocuments } from '../transport/listDocuments';
import { referenceText } from '../transport/reference';
import { documentsOf } from './documents';
import { idName, missingRecord } from './namedRecord';
import type { Operation } from './operation';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';

const OPTIONS = [...REQUEST_OPTIONS, 'ifNotFound'] as const;

/**
 * Get Documents: those of the record that each item names, as many items as there are.
 *
 * @param output what is known of the fields of one
 */
export function getDocuments(
	resource: ResourceDescription,
	endpoint: Endpoint,
	output: Readonly<Record<string, PreviewSchema>>,
): Operation {
	const { noun } = resource;
	const records = referenceParameters(resource, endpoint, undefined);

	const begin = (run: OperationRun): HandleItem => {
		const { context, client, parameter } = run;
		const readOptions = optionsReader(context, resource, OPTIONS);
		const ofRecords = { ...run, resource };
		return async ({ index, stopping }) => {
			const reference = records.read(parameter, index);
			const options = readOptions(index);
			const budget = retryBudgetOf(options, stopping);
			const owner = { id: referenceText(reference), idName: idName(resource) };
			const found = await listDocuments(client, budget, endpoint, owner);
			if (found.kind === 'missing') {
				if (options.ifNotFound === 'nothing') return { outputs: [] };
				throw missingRecord(ofRecords, budget, reference, found);
			}
			if (found.kind !== 'done') {
				throw new ItemError(describeRead(found, messageContext(run, budget)));
			}
			if (found.value.length > 0 || !isTool(context)) return { outputs: found.value };
			return { outputs: [{ message: noDocuments(noun) }] };
		};
	};

	return {
		option: {
			name: 'Get Documents',
			value: 'getDocuments',
			description: `Retrieve the documents of ${noun.article} ${noun.one}`,
			action: `Get ${noun.one} documents`,
		},
		properties: [...records.properties, optionsProperty(resource, OPTIONS)],
		output,
		run: (context) => runOperation(context, documentsOf(resource), { changes: [], begin }),
	};
}
