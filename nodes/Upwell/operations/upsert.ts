import type { Endpoint, ResourceDescription } from '../description';
import { batchHints, unchangedHint, updatedHint } from '../messages/hints';
import { UPDATE_AGAIN } from '../messages/run';
import { amountsInParameter } from '../parameters/amountsIn';
import { createFields } from '../parameters/createFields';
import { optionsProperty, type OptionName } from '../parameters/options';
import { optionsReader } from '../parameters/readOptions';
import { companionHint, type Companion } from './companion';
import { creationOptions } from './creating/creation';
import { runCreation } from './creating/runCreation';
import { updateExisting } from './creating/updateExisting';
import type { Operation } from './operation';

/** Create or Update: a record for each item that is as the item says, whether it existed before or not. */
export function upsert(
	resource: ResourceDescription,
	endpoint: Endpoint,
	companion?: Companion,
): Operation {
	const { noun } = resource;
	const fields = createFields(resource, true);
	// Only what can be looked up can be compared.
	const choices: OptionName[] = resource.endpoints.getBySource ? ['skipUnchanged'] : [];
	const options = [...creationOptions(resource), ...choices];

	return {
		option: {
			name: 'Create or Update',
			value: 'upsert',
			description: 'Create a new record, or update the current one if it already exists (upsert)',
			action: `Create or update ${noun.one}`,
		},
		properties: [
			...fields.properties,
			...amountsInParameter(resource),
			optionsProperty(resource, options),
		],
		run: async (context) => {
			const reading = fields.begin(context);
			return await runCreation(context, resource, {
				changes: ['created', 'updated'],
				endpoint,
				readInput: reading.read,
				given: reading.given,
				inputHint: reading.hint,
				readOptions: optionsReader(context, resource, options),
				isUpsert: true,
				companion,
				resolveExisting: updateExisting,
				describeAgain: () => UPDATE_AGAIN,
				hints: (memories, run, addsOutcome) => [
					updatedHint(memories, noun, addsOutcome),
					addsOutcome ? undefined : unchangedHint(memories, noun),
					companionHint(memories, companion),
					...batchHints(run, noun),
				],
			});
		},
	};
}
