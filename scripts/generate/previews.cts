import type { ResourceDescription } from '../../nodes/Upwell/description';
import type { Resource } from '../../nodes/Upwell/operations/operation';
import { orderedOutputFields } from '../../nodes/Upwell/parameters/output';
import { RESOURCES } from '../../nodes/Upwell/resources';

/** Where n8n looks for the preview of an operation's output, for version 1 of the node. */
const previewPath = (resource: string, operation: string) =>
	`nodes/Upwell/__schema__/v1.0.0/${resource}/${operation}.json`;

/** The fields that an operation outputs unless told otherwise. */
function fieldsOf(resource: ResourceDescription, operation: string) {
	const fields = orderedOutputFields(resource);
	return operation === 'getAll'
		? fields.filter(({ name }) => resource.simplified?.includes(name))
		: fields;
}

const preview = (resource: ResourceDescription, operation: string) => ({
	type: 'object',
	properties: Object.fromEntries(
		fieldsOf(resource, operation).map(({ name, preview: schema }) => [name, schema]),
	),
	version: 1,
});

/** The output previews of all operations, by path: what the editor shows before the first run. */
export function previews(): Map<string, unknown> {
	const all = RESOURCES.flatMap(({ description, operations }: Resource) =>
		operations.map(({ option }): [string, unknown] => [
			previewPath(description.value, option.value),
			preview(description, option.value),
		]),
	);
	return new Map(all);
}
