import type { PreviewSchema, ResourceDescription } from '../../nodes/Upwell/description';
import type { Operation, Resource } from '../../nodes/Upwell/operations/operation';
import { NUMBER, TEXT } from '../../nodes/Upwell/parameters/fieldKinds';
import { orderedOutputFields } from '../../nodes/Upwell/parameters/output';
import { RESOURCES } from '../../nodes/Upwell/resources';

/** Where n8n looks for the preview of an operation's output, for version 1 of the node. */
const previewPath = (resource: string, operation: string) =>
	`nodes/Upwell/__schema__/v1.0.0/${resource}/${operation}.json`;

/** The same for the trigger, which has no operations. */
const TRIGGER_PREVIEW = 'nodes/Upwell/__schema__/v1.0.0.json';

/** What the trigger outputs for every event, and the columns that all documented rows have. */
const OF_TRIGGER: Readonly<Record<string, PreviewSchema>> = {
	...{ event: { type: 'string' }, eventId: TEXT, eventCreatedAt: TEXT, table: TEXT },
	changes: { type: 'object' },
	...{ id: { type: 'string' }, status: TEXT, balance: NUMBER, totalAmount: NUMBER, currency: TEXT },
	...{ issueDate: TEXT, dueDate: TEXT, createdAt: TEXT, updatedAt: TEXT },
	previous: { type: 'object', nullable: true },
};

/** The fields that an operation outputs unless told otherwise. */
function fieldsOf(resource: ResourceDescription, operation: string) {
	const fields = orderedOutputFields(resource);
	const { simplified, writtenOutput } = resource;
	const isWrite = ['create', 'update', 'upsert'].includes(operation);
	const names = operation === 'getAll' ? simplified : isWrite ? writtenOutput : undefined;
	return names ? fields.filter(({ name }) => names.includes(name)) : fields;
}

/** The properties of its output: of its own, or those of a record. */
const propertiesOf = (resource: ResourceDescription, { option, output }: Operation) =>
	output ??
	Object.fromEntries(
		fieldsOf(resource, option.value).map(({ name, preview: schema }) => [name, schema]),
	);

const preview = (resource: ResourceDescription, operation: Operation) => ({
	type: 'object',
	properties: propertiesOf(resource, operation),
	version: 1,
});

/** The output previews of the operations whose output is known, by path: what the editor shows before the first run. */
export function previews(): Map<string, unknown> {
	const all = RESOURCES.flatMap(({ description, operations }: Resource) =>
		operations
			.filter((operation) => Object.keys(propertiesOf(description, operation)).length > 0)
			.map((operation): [string, unknown] => [
				previewPath(description.value, operation.option.value),
				preview(description, operation),
			]),
	);
	const ofTrigger = { type: 'object', properties: OF_TRIGGER, version: 1 };
	return new Map([...all, [TRIGGER_PREVIEW, ofTrigger]]);
}
