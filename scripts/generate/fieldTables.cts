import type { Field, Filter } from '../../nodes/Upwell/description';
import type { Resource } from '../../nodes/Upwell/operations/operation';
import { isAmountName } from '../../nodes/Upwell/parameters/amountUnits';
import { outputFields } from '../../nodes/Upwell/parameters/output';
import { RESOURCES } from '../../nodes/Upwell/resources';
import { markdownTable } from './markdown.cts';

const HEAD = `# Fields

Every field of every resource. Made from the descriptions of the resources by \`npm run generate\`: do not edit it by hand.

Upwell publishes the names and the types of its fields, not their meanings. The meanings below are what the names suggest:
ask Upwell before you rely on one. Amounts of money are written as 'Amounts In' says: in currency units, or in whole cents.
In JSON fields they are always whole cents.

Where a field refers to another record, 'Your ID' takes the ID that the record has in its own system, such as a TMS. Upwell
takes nothing but its own IDs, so the node looks the Upwell ID up before it sends the item: once in a run for each record,
however many items refer to it. If Upwell has no such record, the item fails before it is sent.`;

/** What the editor shows of a field: description, hint and example. */
function meaningOf({ name, parameter, in: uses }: Field): string {
	const { description, hint, type } = parameter;
	// Of a form the placeholder is its button.
	const placeholder = type === 'fixedCollection' ? undefined : parameter.placeholder;
	if (!uses.includes('create') && !uses.includes('update')) {
		return isAmountName(name) ? 'An amount of money, returned by Upwell' : 'Returned by Upwell';
	}
	return [description, hint ?? placeholder].filter(Boolean).join(' — ');
}

function mark(field: Field, use: Field['in'][number]): string {
	return field.in.includes(use) ? 'yes' : '';
}

function fieldRows({ description }: Resource): string[][] {
	return description.fields.flatMap((field) => [
		[
			`**${field.parameter.displayName}**`,
			`\`${field.name}\``,
			field.required ? 'required' : mark(field, 'create'),
			mark(field, 'update'),
			mark(field, 'output'),
			meaningOf(field),
		],
		...besideRow(field),
	]);
}

/** The parameter beside a field: it is not sent. */
function besideRow({ beside, ...field }: Field): string[][] {
	if (!beside) return [];
	const uses = [mark(field, 'create'), mark(field, 'update'), ''];
	return [[`**${beside.displayName}**`, '', ...uses, beside.description ?? '']];
}

const filterRow = ({ parameter }: Filter): string[] => [
	`**${parameter.displayName}**`,
	`\`${parameter.name}\``,
	[parameter.description, parameter.hint].filter(Boolean).join(' — '),
];

function filtersOf(resource: Resource): string {
	const filters = resource.description.fields.flatMap(({ filters: own = [] }) => own);
	if (filters.length === 0) return '';
	return [
		`### Filters of ${resource.description.displayName} → Get Many`,
		markdownTable(['filter', 'parameter', 'what it finds'], filters.map(filterRow)),
	].join('\n\n');
}

function section(resource: Resource): string {
	const { description, operations } = resource;
	const { displayName, simplified = [] } = description;
	return [
		`## ${displayName}`,
		`Operations: ${operations.map(({ option }) => `**${option.name}**`).join(', ')}.`,
		markdownTable(
			['field', 'name in the API', 'create', 'update', 'output', 'what it is'],
			fieldRows(resource),
		),
		`The output has ${outputFields(description).length} fields.${
			simplified.length > 0
				? ` 'Simplify' leaves ${simplified.map((name) => `\`${name}\``).join(', ')}.`
				: ''
		}`,
		filtersOf(resource),
	]
		.filter(Boolean)
		.join('\n\n');
}

/** The reference of all fields, as Markdown. */
export function fieldTables(): string {
	// An API Request is no record, and has no fields.
	const withFields = RESOURCES.filter(({ description }) => description.fields.length > 0);
	return `${[HEAD, ...withFields.map(section)].join('\n\n')}\n`;
}
